import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Note, Radios, State } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import { errorsIn, inEitherForm, titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import { findingsFor, questionsOf, verdictOf } from '../../self-check.ts';
import type { CheckAnswers, CheckQuestion, Finding } from '../../self-check.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/texts.ts';

type Query = Omit<CheckAnswers, 'describedBy'> & Readonly<Record<`is${number}`, boolean | undefined>>;

/** A few questions, held against the rules of the call. Nothing is kept: the answers stand in the address. */
export function CheckCall({ data, page }: ViewProps<unknown, ShownCall>) {
  const { lang } = page;
  const t = textsIn(lang).check;
  const { call } = data;
  const typed = page.query as Query;
  const answers: CheckAnswers = {
    ...typed,
    describedBy: call.conditions.flatMap((_, place) => (typed[`is${place}`] ? [place] : [])),
  };
  const findings = findingsFor(call.terms, call.conditions, answers);
  const state = { values: page.typedQuery, errors: errorsIn(lang, page.queryRefusals) };
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{titleIn(lang, call.texts.title)}</p>
        <p>{t.lead}</p>
      </div>
      {findings.length > 0 && <Result data={data} findings={findings} page={page} />}
      <Form method="get" address={page.url.pathname} state={state} class="stack" noValidate>
        <ErrorSummary />
        {questionsOf(call.terms).map((question) => (
          <Question key={question} question={question} page={page} />
        ))}
        <Conditions data={data} page={page} />
        <Button>{t.button}</Button>
      </Form>
      <p>
        <a href={`/${lang}${paths.call(call.id)}`}>{t.back}</a>
      </p>
    </div>
  );
}

function Question({ question, page }: { question: CheckQuestion; page: PageContext }) {
  const t = textsIn(page.lang).check;
  if (question === 'totalCost' || question === 'amount')
    return (
      <Field name={question} label={t[question]} description={t.inKroner} inputMode="numeric" size={14} />
    );
  const choices =
    question === 'applicant'
      ? (['municipality', 'county', 'other'] as const).map((value) => ({ value, label: t[value] }))
      : yesNo(page);
  return <Radios name={question} label={t[question]} choices={choices} />;
}

/** What the project may be that the call puts last, or does not support. */
function Conditions({ data: { call }, page }: { data: ShownCall; page: PageContext }) {
  const asked = call.conditions
    .map((condition, place) => ({ ...condition, place }))
    .filter(({ kind }) => kind === 'not_supported' || kind === 'not_prioritised');
  if (asked.length === 0) return null;
  return (
    <section class="stack">
      <h2>{textsIn(page.lang).check.describedBy}</h2>
      {asked.map(({ text, place }) => (
        <Radios
          key={place}
          name={`is${place}`}
          label={inEitherForm(text, page.lang).text}
          choices={yesNo(page)}
        />
      ))}
    </section>
  );
}

const yesNo = ({ lang }: PageContext) => {
  const t = textsIn(lang).check;
  return [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
};

const shapes: Readonly<Record<Finding['verdict'], StateKind>> = { fits: 'done', mind: 'due', stops: 'stop' };

type ResultProps = { data: ShownCall; findings: readonly Finding[]; page: PageContext };

function Result({ data: { call }, findings, page }: ResultProps) {
  const { lang, format } = page;
  const t = textsIn(lang).check;
  const sentences: Readonly<Record<string, string>> = t.findings;
  const verdict = verdictOf(call.terms, findings);
  const color = { stops: { color: 'danger' }, mind: { color: 'warning' }, fits: {}, open: {} } as const;
  return (
    <Note title={t.result} level={2} {...color[verdict]}>
      <p>
        <output>{t.verdict[verdict]}</output>
      </p>
      <ul class="plain">
        {findings.map(({ question, verdict: found, code, params = {}, condition }) => (
          <li key={`${question}${condition ?? ''}`}>
            <State is={shapes[found]}>{t.words[found]}</State>{' '}
            {fill(sentences[code] ?? code, inNumbers(params, format))}
            {condition !== undefined &&
              ` ${inEitherForm(call.conditions[condition]?.text ?? none, lang).text}`}
          </li>
        ))}
      </ul>
    </Note>
  );
}

const none = { nb: '', nn: '' };

function inNumbers(params: Readonly<Record<string, number>>, format: PageContext['format']) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, format.number(value)]));
}
