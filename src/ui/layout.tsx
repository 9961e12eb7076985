import type { ComponentChildren } from 'preact';
import type { Assets } from './assets.ts';
import { Behalf } from './behalf.tsx';
import type { BehalfProps } from './behalf.tsx';
import { Crumbs } from './crumbs.tsx';
import type { Crumb } from './crumbs.tsx';
import { Footer } from './footer.tsx';
import type { FooterProps } from './footer.tsx';
import { CarriedContext } from './form-state.ts';
import { Header } from './header.tsx';
import type { HeaderProps } from './header.tsx';
import { LanguageContext } from './language.ts';
import type { Lang } from './language.ts';
import { Note } from './note.tsx';
import { useTexts } from './texts/texts.ts';

/** The same content in another form: CSV, JSON, a feed, a calendar. */
export type Alternate = { type: string; href: string; title: string };

export type LayoutProps = HeaderProps & {
  lang: Lang;
  title: string;
  description?: string | undefined;
  /** Roomy for readers (the default), dense for staff. */
  density?: 'public' | 'staff' | undefined;
  assets: Assets;
  alternates?: readonly Alternate[];
  /** The example programme wears a banner when others than its owner can see it. */
  example?: boolean | undefined;
  behalf?: BehalfProps | undefined;
  /** Hidden values of every posted form on the page: on whose behalf it was opened. */
  carried?: Readonly<Record<string, string>> | undefined;
  /** The form shows what was typed before signing in, and has not been sent. */
  restored?: boolean | undefined;
  /** The pages above this one; the title of this page is added. */
  crumbs?: readonly Crumb[] | undefined;
  /** The form on the page came back with errors: the title says so first. */
  failed?: boolean | undefined;
  /** The page lays out its own width, as one with a hero does. */
  fullWidth?: boolean;
  footer: Omit<FooterProps, 'languages'>;
  children: ComponentChildren;
};

/** The whole document around a page. Render it with `renderDocument`. */
export function Layout(props: LayoutProps) {
  return (
    <LanguageContext.Provider value={props.lang}>
      <html lang={props.lang} data-size={props.density === 'staff' ? 'sm' : undefined}>
        <Head {...props} />
        <CarriedContext.Provider value={props.carried ?? {}}>
          <Body {...props} />
        </CarriedContext.Provider>
      </html>
    </LanguageContext.Provider>
  );
}

function Head({ title, failed, description, assets, languages, alternates = [] }: LayoutProps) {
  const t = useTexts();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description !== undefined && <meta name="description" content={description} />}
      <title>{`${failed ? `${t.failedTitle}: ` : ''}${title} – Saman`}</title>
      <link rel="icon" href={assets.mark} type="image/svg+xml" />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="preload" href={assets.headingFont} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <script type="module" src={assets.script} />
      {Object.entries(languages).map(([lang, href]) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
      {alternates.map((alternate) => (
        <link key={alternate.href} rel="alternate" {...alternate} />
      ))}
    </head>
  );
}

function Body(props: LayoutProps) {
  const t = useTexts();
  const { crumbs, example, behalf, fullWidth, title, languages, restored, footer, children } = props;
  return (
    <body>
      <a class="ds-skip-link" href="#main">
        {t.skip}
      </a>
      {example && <aside class="example">{t.exampleBanner}</aside>}
      <Header {...props} />
      {behalf && (
        <section aria-label={t.behalfRegion}>
          <Behalf {...behalf} />
        </section>
      )}
      <main id="main" tabIndex={-1}>
        {fullWidth ? (
          children
        ) : (
          <div class="wrap stack-lg">
            {crumbs && crumbs.length > 0 && <Crumbs crumbs={crumbs} here={title} />}
            {restored && <Note color="warning">{t.restored}</Note>}
            {children}
          </div>
        )}
      </main>
      <Footer languages={languages} {...footer} />
    </body>
  );
}
