import type { VNode } from 'preact';
import type { AssetManifest } from './platform/http/assets.ts';
import type { FaultValues, ShellValues } from './platform/http/web.ts';
import type { Head } from './platform/http/page.ts';
import type { Module } from './platform/module.ts';
import { behalfField } from './platform/principal.ts';
import type { Principal } from './platform/principal.ts';
import { roleIn, signInAddress, signInPaths } from './modules/identity/index.ts';
import { languages } from './platform/text/language.ts';
import type { Lang } from './platform/text/language.ts';
import { FaultPage, faultTitle } from './ui/fault-page.tsx';
import { Layout, assetsFrom, renderDocument } from './ui/index.ts';
import type { Account, BehalfProps } from './ui/index.ts';

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
  const files = assetsFrom(assets);
  return ({ lang, head, body, path, pageId, principal, failed, restored }: ShellValues): string =>
    renderDocument(
      <Layout
        lang={lang}
        title={head.title}
        description={head.description}
        density={head.density}
        fullWidth={head.fullWidth ?? false}
        failed={failed}
        restored={restored}
        account={accountOf(principal, lang, path)}
        behalf={behalfOf(principal, lang, path)}
        carried={carriedBy(principal)}
        assets={files}
        homeHref={`/${lang}/`}
        navigation={navigation.map((item) => ({
          label: item.text[lang],
          href: `/${lang}${item.path}`,
          current: isWithin(path, item.path),
        }))}
        languages={Object.fromEntries(languages.map((each) => [each, `/${each}${path}`]))}
        alternates={(head.alternates ?? []).map((each) => ({ title: head.title, ...each }))}
        crumbs={head.crumbs?.map(({ text, href }) => ({ label: text, href }))}
        example={example}
        footer={{
          accessibilityHref: `/${lang}/accessibility`,
          privacyHref: `/${lang}/privacy`,
          pageId: development ? (pageId ?? undefined) : undefined,
        }}
      >
        {body}
      </Layout>,
    );
}

/** The error page's contents, in the reader's language. */
export function createFault({ typed, ...values }: FaultValues): { head: Head; body: VNode } {
  const { [behalfField]: _, ...written } = typed ?? {};
  const signInHref = signInAddress(values.lang, values.path);
  return {
    head: { title: faultTitle(values) },
    body: <FaultPage {...values} typed={typed && written} signInHref={signInHref} />,
  };
}

function accountOf(principal: Principal, lang: Lang, path: string): Account {
  return principal.kind === 'person'
    ? { signedIn: true, mineHref: `/${lang}/my`, signOutAddress: '/sign-out' }
    : { signedIn: false, signInHref: signInAddress(lang, path) };
}

/** The bar under the header: whom one acts for, and whom one could act for. Nobody without a mandate has it. */
function behalfOf(principal: Principal, lang: Lang, path: string): BehalfProps | undefined {
  if (principal.kind !== 'person' || !principal.capacities?.length) return undefined;
  return {
    address: signInPaths.onBehalf,
    back: `/${lang}${path}`,
    mandates: principal.capacities.flatMap(({ id, mandate }) =>
      mandate === undefined
        ? []
        : [
            {
              value: id,
              organisation: mandate.organisation[lang],
              // Titles follow the day; the bar is about now.
              role: roleIn(lang, mandate.role, '9999-12-31'),
              current: id === principal.acting?.id,
            },
          ],
    ),
  };
}

/** Two tabs that act for two organisations never mix: each form says whom it was opened for. */
function carriedBy(principal: Principal): Record<string, string> {
  return principal.kind === 'person' && principal.acting ? { [behalfField]: principal.acting.id } : {};
}

function isWithin(path: string, section: string): boolean {
  const [bare] = path.split('?');
  return bare === section || (bare?.startsWith(`${section}/`) ?? false);
}
