import type { ComponentChildren } from 'preact';
import type { Assets } from '../assets.ts';
import { Layout } from '../layout.tsx';
import type { LayoutProps } from '../layout.tsx';

const assets: Assets = {
  css: '/assets/app.css',
  script: '/assets/app.js',
  font: '/assets/inter.woff2',
  headingFont: '/assets/schibsted.woff2',
  mark: '/assets/mark.svg',
};

/** For tests: a whole page around `children`, signed in with three mandates unless something else is asked for. */
export function SamplePage({ children, ...asked }: Partial<LayoutProps> & { children: ComponentChildren }) {
  const lang = asked.lang ?? 'nn';
  return (
    <Layout
      lang={lang}
      title="Byggjeklossar"
      assets={assets}
      homeHref={`/${lang}/`}
      navigation={[
        { label: 'Program', href: `/${lang}/programmes`, current: true },
        { label: 'Prosjekt', href: `/${lang}/projects` },
        { label: 'Samlingar', href: `/${lang}/gatherings` },
      ]}
      languages={{ nb: '/nb/design', nn: '/nn/design', en: '/en/design' }}
      account={{ signedIn: true, mineHref: `/${lang}/my`, signOutAddress: '/sign-out' }}
      behalf={{
        address: '/mandate',
        back: `/${lang}/design`,
        mandates: [
          { value: '0', organisation: 'Fjellvik kommune', role: 'ordførar', current: true },
          {
            value: '1',
            organisation: 'Fellesnemnda for nye Tindfjord',
            role: 'leiar',
            limits: 'til 31. desember 2027',
          },
          {
            value: '2',
            organisation: 'Regionrådet for Indre Fjord',
            role: 'styremedlem',
            limits: 'kan lese',
          },
        ],
      }}
      crumbs={[{ label: 'Program', href: `/${lang}/programmes` }]}
      footer={{
        accessibilityHref: `/${lang}/accessibility`,
        privacyHref: `/${lang}/privacy`,
        sourceHref: 'https://example.org/source',
        pageId: 'design/gallery',
      }}
      {...asked}
    >
      {children}
    </Layout>
  );
}
