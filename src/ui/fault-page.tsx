import { Button, ButtonLink } from './button.tsx';
import type { Lang } from './language.ts';
import { en } from './texts/faults/en.ts';
import { nb } from './texts/faults/nb.ts';
import type { FaultTexts } from './texts/faults/nb.ts';
import { nn } from './texts/faults/nn.ts';
import { useTexts } from './texts/texts.ts';

const all: Record<Lang, FaultTexts> = { nb, nn, en };

type FaultCode = Exclude<
  keyof FaultTexts,
  'reference' | 'typedTitle' | 'typedText' | 'copyText' | 'keptText' | 'sendAgain' | 'toFront' | 'toSame'
>;

export type FaultPageProps = {
  lang: Lang;
  code: FaultCode;
  /** Finds the log line. */
  reference: string;
  /** What the reader had typed; null when nothing was read. */
  typed: Readonly<Record<string, string | readonly string[] | undefined>> | null;
  /** What was typed waits until the reader has signed in. */
  kept?: boolean;
  /** The address without language. */
  path: string;
  /** Where to sign in and come back to this page; left out where there is nothing to sign in to. */
  signInHref?: string | undefined;
};

/** Faults that may pass by themselves: what was typed can be sent again as it is. */
const passing: ReadonlySet<FaultCode> = new Set(['unavailable', 'unexpected']);

/** Faults that end what was being done: what was typed is shown to be copied. */
const ending: ReadonlySet<FaultCode> = new Set(['behalfEnded']);

export function faultTitle({ lang, code }: Pick<FaultPageProps, 'lang' | 'code'>): string {
  return all[lang][code].title;
}

/** What happened, what the reader can do, and everything that was typed, ready to be sent again. */
export function FaultPage({ lang, code, reference, typed, kept, path, signInHref }: FaultPageProps) {
  const t = all[lang];
  const ui = useTexts();
  const again = passing.has(code);
  const fields = Object.entries(typed ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => ({ name, value: each })),
  );
  return (
    <div class="read stack">
      <h1>{t[code].title}</h1>
      <p class="lead">{t[code].text}</p>
      {kept && <p>{t.keptText}</p>}
      {code === 'notSignedIn' && signInHref !== undefined && (
        <p>
          <ButtonLink href={signInHref}>{ui.signIn}</ButtonLink>
        </p>
      )}
      {(again || ending.has(code)) && fields.length > 0 && (
        <section class="box stack">
          <h2>{t.typedTitle}</h2>
          <p>{again ? t.typedText : t.copyText}</p>
          <form method="post" action={`/${lang}${path}`} class="stack" data-once="">
            {fields.map(({ name, value }, index) => (
              <div class="ds-field" key={`${name} ${index}`}>
                <label for={`kept-${index}`}>{name}</label>
                <textarea class="ds-input" id={`kept-${index}`} name={name} rows={value.length > 80 ? 6 : 1}>
                  {value}
                </textarea>
              </div>
            ))}
            {again && <Button>{t.sendAgain}</Button>}
          </form>
        </section>
      )}
      <p class="row">
        {code !== 'notFound' && <a href={`/${lang}${path}`}>{t.toSame}</a>}
        <a href={`/${lang}/`}>{t.toFront}</a>
      </p>
      <p class="small soft">
        {t.reference}: <code>{reference}</code>
      </p>
    </div>
  );
}
