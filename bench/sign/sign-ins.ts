import { examplePeople } from '../../src/modules/identity/index.ts';
import { cookieBrowser } from './cookie-browser.ts';

export interface Pace {
  /** How long to go on. */
  readonly seconds: number;
  /** How many at once, each beginning again when it is done. */
  readonly browsers: number;
}

/** Whole sign-ins a second, each from a browser without cookies to the page of the one who has signed in. */
export async function signInsPerSecond(origin: string, pace: Pace): Promise<number> {
  return perSecond(pace, (place) => {
    const browser = cookieBrowser(origin);
    let turn = place;
    return async () => {
      browser.forget();
      const choice = await browser.visit('/sign-in?back=/nn/my');
      turn += 1;
      const person = examplePeople[turn % examplePeople.length]?.key ?? '';
      const end = await browser.visit(choice, { person });
      if (end !== '/nn/my') throw new Error(`Sign-in as ${person} ended at ${end}`);
    };
  });
}

/** The same client, asking for the front page: what the sign-ins are compared with. */
export async function frontPagesPerSecond(origin: string, pace: Pace): Promise<number> {
  return perSecond(pace, () => {
    const browser = cookieBrowser(origin);
    return async () => {
      await browser.visit('/nn/');
    };
  });
}

async function perSecond(
  { seconds, browsers }: Pace,
  prepare: (place: number) => () => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const work = async (_: unknown, place: number) => {
    const once = prepare(place);
    while (performance.now() - begun < seconds * 1000) {
      await once();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: browsers }, work));
  return done / ((performance.now() - begun) / 1000);
}
