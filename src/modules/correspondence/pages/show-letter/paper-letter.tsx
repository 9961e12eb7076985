import { formatFor } from '../../../../platform/text/format.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { RichBlocks } from '../../../../ui/index.ts';
import type { LetterText } from '../../mailings/letter-text.ts';
import { mergeMarkdown, mergeText } from '../../mailings/merge.ts';
import { textsIn } from '../../texts/texts.ts';
import { fieldLabels } from '../../mailings/mailing-words.ts';
import type { LetterProps } from './show-letter.view.tsx';

/** The letter as on paper, in its own language. What is missing stands as ‹its name›. */
export function PaperLetter({
  data,
  lang,
  text,
}: LetterProps & { readonly lang: Lang; readonly text: LetterText }) {
  const t = textsIn(lang).mailings.letter;
  const { mailing, kind, letter } = data;
  const { sender, copies } = mailing;
  const { missing, values: filled, reference } = letter.state;
  const holes = fieldLabels(lang, kind, missing).map((label) => `‹${label}›`);
  const values = new Map([...filled, ...missing.map((name, index) => [name, holes[index] ?? name] as const)]);
  const { recipient } = letter;
  return (
    <article class="paper" data-color-scheme="light" lang={lang}>
      <header class="row end letterhead">
        <span class="brand">{sender.name[lang]}</span>
      </header>
      <span class="jare thin" />
      <div class="addr">
        <p>
          {[recipient.name[lang], ...recipient.addressLines].map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </p>
        <dl class="meta">
          <dt>{t.ourReference}</dt>
          <dd class="tnum">{reference}</dd>
          <dt>{t.date}</dt>
          <dd>{formatFor(lang).date(mailing.dated)}</dd>
          <dt>{t.yourReference}</dt>
          <dd>{recipient.yourReference ?? '–'}</dd>
        </dl>
      </div>
      <div class="stack">
        <p class="soft">{mergeText(text.firstLine, values)}</p>
        <h3>{mergeText(text.title, values)}</h3>
        <RichBlocks blocks={mergeMarkdown(text.body, values)} level={4} />
      </div>
      <footer class="small">
        {sender.signers.map(({ name, office }) => (
          <p key={office[lang]}>{[name, office[lang]].filter(Boolean).join(', ')}</p>
        ))}
        {copies.length > 0 && (
          <dl class="meta">
            <dt>{t.copies}</dt>
            <dd>{copies.map((each) => each[lang]).join(', ')}</dd>
          </dl>
        )}
      </footer>
    </article>
  );
}
