import { listRoutes } from './page-list.ts';
import type { Route } from './page-list.ts';

/**
 * Print the files behind an address such as `/nn/municipalities/1508` or a whole URL.
 * For an unknown address the nearest are printed. Answers the exit code: 0 when found, else 1.
 */
export function where(address: string, print: (line: string) => void): number {
  const { pathname } = new URL(address, 'http://localhost');
  const routes = listRoutes();
  const found = routes.filter((route) => matches(route, pathname));
  if (found.length === 0) {
    print(`No page answers ${pathname}. Nearest:`);
    for (const route of nearest(routes, pathname)) print(`  ${route.address}  ${route.id}`);
    return 1;
  }
  // Where two match, the one with fewer variable parts answers.
  const [route] = found.toSorted((a, b) => variables(a) - variables(b));
  if (route) tell(route, print);
  return 0;
}

function tell({ address, methods, access, id, files }: Route, print: (line: string) => void): void {
  print(`${id}  ${methods} ${address}  (${access})`);
  for (const file of files) print(`  ${file}`);
}

function matches({ address }: Route, pathname: string): boolean {
  const pattern = address.replace('{lang}', '(nb|nn|en)').replace(/:\w+/g, '[^/]+').replace(/\/$/, '/?');
  return new RegExp(`^${pattern}(\\.csv|\\.json)?$`).test(pathname);
}

function variables({ address }: Route): number {
  return address.split(':').length;
}

/** The three addresses that share most parts with the one asked for, in order. */
function nearest(routes: readonly Route[], pathname: string): Route[] {
  const asked = pathname.split('/').filter(Boolean);
  const score = ({ address }: Route) => {
    const parts = address.split('/').filter(Boolean);
    const shared = asked.filter((part, index) => {
      const own = parts[index] ?? '';
      return own === part || (own === '{lang}' && /^(nb|nn|en)$/.test(part)) || commonStart(own, part) >= 3;
    }).length;
    return shared * 10 - Math.abs(parts.length - asked.length);
  };
  return routes.toSorted((a, b) => score(b) - score(a)).slice(0, 3);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
