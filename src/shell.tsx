import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { AssetManifest } from './platform/http/assets.ts';
import type { FaultValues, ShellValues } from './platform/http/web.ts';
import type { Head } from './platform/http/page.ts';
import type { Module } from './platform/module.ts';
import { FaultPage, faultTitle } from './ui/fault-page.tsx';
import { Layout } from './ui/layout.tsx';

export interface ShellOptions {
  readonly assets: AssetManifest;
  readonly modules: readonly Module[];
  readonly development: boolean;
  /** The database carries the example programme, and every page says so. */
  readonly example: boolean;
}

/** The layout around every page, with the menu the modules contribute. */
export function createShell({ assets, modules, development, example }: ShellOptions) {
  const navigation = modules
    .flatMap((module) => module.navigation ?? [])
    .toSorted((a, b) => a.order - b.order);
  return ({ lang, head, body, path, pageId }: ShellValues): string =>
    `<!doctype html>${renderToString(
      <Layout
        lang={lang}
        head={head}
        path={path}
        assets={assets}
        navigation={navigation.map((item) => ({
          text: item.text[lang],
          href: `/${lang}${item.path}`,
          current: isWithin(path, item.path),
        }))}
        example={example}
        pageId={development ? pageId : null}
      >
        {body}
      </Layout>,
    )}`;
}

/** The error page's contents, in the reader's language. */
export function createFault(values: FaultValues): { head: Head; body: VNode } {
  return { head: { title: faultTitle(values) }, body: <FaultPage {...values} /> };
}

function isWithin(path: string, section: string): boolean {
  const [bare] = path.split('?');
  return bare === section || (bare?.startsWith(`${section}/`) ?? false);
}
