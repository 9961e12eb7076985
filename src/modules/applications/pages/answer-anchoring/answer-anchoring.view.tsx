import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Note,
  Notice,
  Radios,
  Select,
  State,
  Textarea,
} from '../../../../ui/index.ts';
import { BelongsTo } from '../../../identity/index.ts';
import { answerKinds, isAnswer } from '../../anchoring/anchoring.ts';
import { anchoringErrors } from '../../anchoring/anchoring-errors.ts';
import { stateKinds } from '../../anchoring/states.ts';
import { stateIn, titleIn, whoIn } from '../../anchoring/words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import { OfficeView } from './office-view.tsx';
import type { OpenedRow } from './opened-row.query.ts';

type Props = ViewProps<unknown, OpenedRow>;

/** What is asked, the four answers, and who sees them: nothing else stands in the way on a phone. */
export function AnswerAnchoring({ data, page, form }: Props) {
  const { lang, format } = page;
  const { row, municipality, application } = data;
  const t = textsIn(lang).answer;
  if (data.corrects) return <OfficeView data={data} page={page} form={form} />;
  const { question } = row;
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{titleIn(lang, row, municipality)}</h1>
        {(data.answers || data.takesPart) && (
          <p class="lead">
            {fill(t.lead, { municipality: municipality.name[lang], title: application.title })}
          </p>
        )}
        {row.state === 'asked' && question?.answerBy && (
          <p>
            <State is="due">{fill(t.by, { date: format.date(question.answerBy) })}</State>
          </p>
        )}
        {data.takesPart && (
          <p>
            <a href={`/${lang}${paths.application(application.id)}`}>{t.read}</a>
          </p>
        )}
      </div>
      {data.answers ? (
        <Answering data={data} page={page} form={form} />
      ) : (
        <Others data={data} page={page} form={form} />
      )}
    </div>
  );
}

/** The form of the one who is asked, with what was said before. */
function Answering({ data, page, form }: Props) {
  const { lang, principal } = page;
  const { row, anchoring, also } = data;
  const t = textsIn(lang).answer;
  const last = row.entries.at(-1) ?? null;
  const given = last && isAnswer(last.kind) ? last : null;
  const isSent = form.typed['do'] === 'answer';
  const values = isSent ? form.typed : { answer: given?.kind ?? '', remark: given?.remark ?? '', also: [] };
  const errors = isSent ? anchoringErrors(lang, form.refusals, 'answer') : [];
  const isOthers =
    given !== null &&
    given.remark !== '' &&
    !(principal.kind === 'person' && Number(principal.id) === given.personId);
  return (
    <>
      <Said data={data} page={page} form={form} />
      {anchoring.frozenAt && (
        <Note color="warning">
          <p>{t.locked}</p>
        </Note>
      )}
      {isOthers && (
        <Note>
          <p>{t.another}</p>
        </Note>
      )}
      <Form
        address={page.url.pathname}
        state={{ values, errors }}
        hidden={{ do: 'answer' }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        <Radios
          name="answer"
          label={t.choose}
          choices={answerKinds.map((value) => ({
            value,
            label: t.choices[value].label,
            description: t.choices[value].hint,
          }))}
        />
        <Textarea name="remark" label={t.remark} description={t.remarkHint} rows={4} optional />
        {also.length > 0 && (
          <Checkboxes
            name="also"
            label={t.also}
            optional
            choices={also.map((other) => ({ value: String(other.id), label: whoIn(lang, other) }))}
          />
        )}
        <Button>{t.send}</Button>
        <p class="small soft">{t.seen}</p>
      </Form>
      {data.namesSpokesperson && data.others.length > 0 && (
        <Spokesperson data={data} page={page} form={form} />
      )}
    </>
  );
}

/** What the organisation has said, when it has: before the freeze, and after it. */
function Said({ data: { row }, page: { lang, format } }: Props) {
  const t = textsIn(lang).answer;
  const late = row.late.at(-1) ?? null;
  const standing = row.entry && isAnswer(row.entry.kind) ? row.entry : null;
  const words = (entry: NonNullable<typeof standing>) => ({
    state: stateIn(lang, { state: entry.kind === 'has_representative' ? 'never_asked' : entry.kind, entry }),
    date: format.date(entry.enteredOn),
  });
  return (
    <>
      {standing && <Notice>{fill(t.answered, words(standing))}</Notice>}
      {late && <Notice>{fill(t.late, words(late))}</Notice>}
    </>
  );
}

function Spokesperson({ data, page, form }: Props) {
  const { lang } = page;
  const { row, others } = data;
  const t = textsIn(lang).answer.spokesperson;
  const isSent = form.typed['do'] === 'spokesperson';
  const now = others.find(({ organisationId }) => organisationId === row.spokespersonId);
  const values = isSent ? form.typed : { spokesperson: now ? String(now.organisationId) : '' };
  const errors = isSent ? anchoringErrors(lang, form.refusals, 'spokesperson') : [];
  return (
    <details open={isSent || now !== undefined}>
      <summary>{t.title}</summary>
      <Form
        address={page.url.pathname}
        state={{ values, errors }}
        hidden={{ do: 'spokesperson' }}
        class="stack"
      >
        <ErrorSummary />
        <p>{now ? fill(t.now, { other: whoIn(lang, now) }) : t.lead}</p>
        <Select
          name="spokesperson"
          label={t.label}
          empty={t.nobody}
          choices={others.map((other) => ({
            value: String(other.organisationId),
            label: whoIn(lang, other),
          }))}
        />
        <Button variant="secondary">{t.save}</Button>
      </Form>
    </details>
  );
}

/** To those who read it, and may not answer: where it stands, and whose it is. */
function Others({ data, page, form }: Props) {
  const { lang, principal, url } = page;
  const { row } = data;
  const t = textsIn(lang).answer;
  return (
    <section class="stack">
      {form.refusals.length > 0 && (
        <Note color="danger">
          {anchoringErrors(lang, form.refusals, 'answer').map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Note>
      )}
      {data.takesPart && (
        <>
          <p>
            <State is={stateKinds[row.state]}>{stateIn(lang, row)}</State>
          </p>
          {row.entry?.remark && <blockquote>{row.entry.remark}</blockquote>}
        </>
      )}
      {data.couldAnswer ? (
        <BelongsTo
          lang={lang}
          owner={{ id: row.organisationId, name: row.name }}
          principal={principal}
          back={url.pathname}
        />
      ) : (
        <p class="soft">{fill(t.notYours, { organisation: row.name[lang], state: stateIn(lang, row) })}</p>
      )}
    </section>
  );
}
