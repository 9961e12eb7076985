import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, Checkbox, Checkboxes, ErrorSummary, Field, Form, Select } from '../../../ui/index.ts';
import { answersToDependOn, inLanguage, questionKinds } from '../outline.ts';
import type { Outline, Question } from '../outline.ts';
import { QuestionField } from '../question-field.tsx';
import { answerWords } from '../question-words.ts';
import { textsIn } from '../texts/texts.ts';
import { DraftConflict } from './draft-conflict.tsx';
import type { OtherSave } from './draft-conflict.tsx';
import { editorState } from './editor-words.ts';
import { KindFields } from './kind-fields.tsx';
import { conditionChoices, newQuestion, readQuestion, typedQuestion } from './question.form.ts';
import { readAt } from './read-at.ts';
import { one } from './typed.ts';
import { WordsFields } from './words-fields.tsx';

type EditorPage = Pick<PageContext, 'lang' | 'format' | 'url'>;

export type QuestionEditorProps = {
  page: EditorPage;
  outline: Outline;
  /** The section it stands in, or is to stand in. */
  sectionKey: string;
  /** The question as it is stored now; null for a new one, or one that another editor has removed. */
  question: Question | null;
  draft: OtherSave;
  form: FormState;
};

/** One question: its words, what kind of answer it takes, and how it looks to the one who answers. */
export function QuestionEditor({ page, outline, sectionKey, question, draft, form }: QuestionEditorProps) {
  const { lang } = page;
  const t = textsIn(lang).editor;
  const stored = { section: sectionKey, ...(question ? typedQuestion(question) : newQuestion('long_text')) };
  const state = editorState(lang, form, stored, 'text.nb');
  const existing = one(state.values, 'existing');
  const shown = readQuestion(state.values).question;
  const words = [
    { name: 'text', labels: t.text },
    { name: 'guidance', labels: t.guidance },
  ];
  return (
    <Form
      address={page.url.pathname}
      state={state}
      hidden={{ revision: readAt(form, draft.revision), existing }}
      class="stack-lg"
      noValidate
    >
      <ErrorSummary />
      <DraftConflict page={page} draft={draft} form={form} stored={question && stored} words={words} />
      {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
      <button class="ds-sr-only" type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" />
      <WordsFields page={page} name="text" labels={t.text} />
      <WordsFields page={page} name="guidance" labels={t.guidance} rows={4} optional />
      <div class="stack-sm">
        <Select
          name="kind"
          label={t.kind}
          empty={null}
          choices={questionKinds.map((value) => ({ value, label: textsIn(lang).kinds[value] }))}
        />
        <Button name="do" value="show" variant="secondary" formNoValidate formAction="#f-kind">
          {t.kindChange}
        </Button>
      </div>
      <div id="kind-fields" data-live>
        {shown && <KindFields page={page} kind={shown.kind} typed={state.values} />}
      </div>
      <Checkbox name="required" label={t.required} />
      <Checkbox name="counted" label={t.counted} />
      <Condition page={page} outline={outline} section={one(state.values, 'section')} existing={existing} />
      <Select
        name="section"
        label={t.section}
        empty={null}
        choices={outline.sections.map(({ key, title }, index) => ({
          value: key,
          label: `${index + 1} ${inLanguage(title, lang).text || title.nb || title.nn}`,
        }))}
      />
      {existing === '' && <Field name="key" label={t.key} description={t.keyLead} optional />}
      <p>
        <Button name="do" value="save">
          {t.save}
        </Button>
      </p>
      <QuestionPreview page={page} question={shown} />
      {existing !== '' && (
        <details class="more">
          <summary>{t.questionRemove}</summary>
          <p>{t.questionRemoveLead}</p>
          <Button name="do" value="remove" variant="secondary" danger>
            {t.questionRemove}
          </Button>
        </details>
      )}
    </Form>
  );
}

type ConditionProps = { page: EditorPage; outline: Outline; section: string; existing: string };

function Condition({ page, outline, section, existing }: ConditionProps) {
  const t = textsIn(page.lang).editor;
  const earlier = conditionChoices(outline, { section, key: existing || null });
  if (earlier.length === 0) return null;
  const choices = earlier.flatMap((question) =>
    answersToDependOn(question).map((value) => ({
      value: `${question.key}=${value}`,
      label: fill(t.conditionChoice, {
        question: inLanguage(question.text, page.lang).text,
        answer: answerWords(question, value, page.lang),
      }),
    })),
  );
  return (
    <Checkboxes
      name="shownWhen"
      label={t.condition}
      description={t.conditionLead}
      optional
      choices={choices}
    />
  );
}

/**
 * The question as the one who answers meets it. The fields are switched off, so nothing in them is sent. The button shows
 * it anew from what is typed; with JavaScript only this part is exchanged, and by itself when something has changed.
 */
function QuestionPreview({ page, question }: { page: EditorPage; question: Question | null }) {
  const t = textsIn(page.lang).editor;
  return (
    <section class="box tint stack" id="preview" data-rows="preview" data-live aria-label={t.preview}>
      <fieldset class="ds-fieldset" disabled>
        <legend>{t.preview}</legend>
        {question && inLanguage(question.text, page.lang).text && (
          <QuestionField page={page} question={question} name="preview" />
        )}
      </fieldset>
      <Button name="do" value="show" variant="secondary" formNoValidate formAction="#preview">
        {t.previewAgain}
      </Button>
    </section>
  );
}
