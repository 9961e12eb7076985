import { count, fill } from '../../../../platform/text/texts.ts';
import { Note } from '../../../../ui/index.ts';
import { fieldLabels } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { PartProps } from './show-mailing.view.tsx';

const linesShown = 12;

/** Each recipient whose letter has a hole, with what is missing and the way to fill it in. */
export function MissingFields({ data, page }: PartProps) {
  const t = textsIn(page.lang).mailings.show;
  const { kind, letters, mailing } = data;
  const incomplete = letters.filter(
    ({ state }) => state.missing.length > 0 && state.status === 'not_sendable',
  );
  if (incomplete.length === 0) return null;
  const left = incomplete.length - linesShown;
  return (
    <Note color="warning" title={t.missing} level={2}>
      <p>{t.missingHint}</p>
      <ul>
        {incomplete.slice(0, linesShown).map(({ id, recipient, state }) => (
          <li key={id}>
            <a href={`/${page.lang}${paths.mailingLetter(mailing.id, id)}`}>
              {fill(t.missingFor, {
                recipient: recipient.name[page.lang],
                fields: page.format.list(fieldLabels(page.lang, kind, state.missing)),
              })}
            </a>
          </li>
        ))}
        {left > 0 && <li>{count(page.lang, t.more, left)}</li>}
      </ul>
    </Note>
  );
}
