import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { State } from '../../../../ui/index.ts';
import { isAnswer, stateOf } from '../../anchoring/anchoring.ts';
import type { AnchoringRow } from '../../anchoring/anchoring.ts';
import { mayAsk } from '../../anchoring/anchoring-policy.ts';
import { stateKinds } from '../../anchoring/states.ts';
import { officeIn, stateIn, whoIn } from '../../anchoring/words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import type { ShownAnchoring } from './show-anchoring.query.ts';

interface RowProps {
  readonly row: AnchoringRow;
  readonly data: ShownAnchoring;
  readonly page: PageContext;
  readonly level: 3 | 4;
}

/** The colour of each side's thread. */
const threads = { elected: 'i', administration: 'b', employees: 'k' } as const;

/** One who is asked: a thread that is whole when somebody has spoken, broken while we wait, faint where nobody is. */
export function RowLine({ row, data, page, level }: RowProps) {
  const { lang } = page;
  const Heading = `h${level}` as const;
  const t = textsIn(lang).overview;
  const isOpen = row.state === 'asked' || row.state === 'never_asked';
  const isAbsent = row.state === 'no_representative' || row.state === 'no_answer';
  const notes = notesOn(row, data, page);
  const asks = mayAsk(page.principal, data.application, row.municipalityId);
  const mayAccount = asks && row.side === 'employees' && !isAnswered(row);
  return (
    <li class="side-by">
      <svg viewBox="0 0 26 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          class={isAbsent ? 'off' : threads[row.side]}
          fill="none"
          stroke-width="9"
          stroke-dasharray={isOpen ? '10 9' : undefined}
          vector-effect="non-scaling-stroke"
          d="M13 0V100"
        />
      </svg>
      <div class="row">
        <div class="stack-sm">
          <Heading class="as-h3">
            {row.id === null ? (
              whoIn(lang, row)
            ) : (
              <a href={`/${lang}${paths.answer(data.application.id, row.id)}`}>{whoIn(lang, row)}</a>
            )}
          </Heading>
          {row.entry !== null && isAnswer(row.entry.kind) && row.entry.remark !== '' && (
            <blockquote>{row.entry.remark}</blockquote>
          )}
          {notes.length > 0 && <p class="small soft">{notes.join(' ')}</p>}
          {mayAccount && (
            <p class="small">
              <a href={`/${lang}${paths.accountFor(data.application.id, row.key)}`}>
                {t.account}
                <span class="ds-sr-only">: {whoIn(lang, row)}</span>
              </a>
            </p>
          )}
        </div>
        <p>
          <State is={stateKinds[row.state]}>{stateIn(lang, row)}</State>
        </p>
      </div>
    </li>
  );
}

const isAnswered = ({ entries }: AnchoringRow) => {
  const last = entries.at(-1);
  return last !== undefined && isAnswer(last.kind);
};

/** What the state rests on: when they were asked and reminded, who stated it, what came after the freeze. */
function notesOn(row: AnchoringRow, { anchoring, reminded }: ShownAnchoring, { lang, format }: PageContext) {
  const t = textsIn(lang).overview;
  const { entry, question, state } = row;
  const notes: string[] = [];
  if (row.kind === 'confederation' && row.state === 'never_asked') notes.push(t.nobodyRegistered);
  if (state === 'asked' && question?.askedOn && question.answerBy) {
    const date = format.date(question.askedOn);
    notes.push(
      question.askedInSaman
        ? fill(t.asked, { date, by: format.date(question.answerBy) })
        : fill(t.askedOtherwise, { date, how: question.remark }),
    );
  }
  const days = row.id === null ? [] : (reminded.get(row.id) ?? []);
  if ((state === 'asked' || state === 'no_answer') && days.length > 0)
    notes.push(fill(t.reminded, { dates: format.list(days.map((day) => format.date(day))) }));
  if (entry && isAnswer(entry.kind)) notes.push(fill(t.answered, { date: format.date(entry.enteredOn) }));
  if (entry?.kind === 'no_representative' && entry.toldOn)
    notes.push(
      fill(t.noRepresentative, {
        date: format.date(entry.enteredOn),
        office: officeIn(lang, row, entry.toldOrganisationId),
        told: format.date(entry.toldOn),
      }),
    );
  if (entry?.kind === 'has_representative')
    notes.push(fill(t.corrected, { date: format.date(entry.enteredOn), remark: entry.remark }));
  for (const late of row.late)
    notes.push(
      fill(t.late, {
        date: format.date(late.enteredOn),
        state: stateIn(lang, { state: stateOf(late), entry: late }),
      }),
    );
  const other = anchoring.municipalities
    .flatMap(({ confederations }) => confederations.flatMap(({ rows }) => rows))
    .find((each) => each.organisationId === row.spokespersonId && each.municipalityId === row.municipalityId);
  if (other) notes.push(fill(t.spokesperson, { other: whoIn(lang, other) }));
  return notes;
}
