import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { Form } from '../../../ui/index.ts';
import type { Outline } from '../outline.ts';
import { Paragraphs, Said } from '../outline-questions.tsx';
import { QuestionField } from '../question-field.tsx';
import { conditionOf } from '../question-words.ts';

export type FormTrialProps = {
  page: Pick<PageContext, 'lang' | 'format' | 'url'>;
  outline: Outline;
  form: FormState;
};

/** The whole form as the one who answers meets it, to try: counters count, rows are added and removed, nothing is kept. */
export function FormTrial({ page, outline, form }: FormTrialProps) {
  return (
    <Form address={page.url.pathname} state={{ values: form.typed, errors: [] }} class="stack-lg" noValidate>
      {outline.introduction && <Paragraphs words={outline.introduction} page={page} />}
      {outline.sections.map((section, index) => (
        <section key={section.key} class="stack-lg" aria-labelledby={`part-${section.key}`}>
          <h2 id={`part-${section.key}`}>
            {index + 1} <Said words={section.title} page={page} />
          </h2>
          {section.lead && <Paragraphs words={section.lead} page={page} />}
          {section.questions.map((question) => {
            const condition = conditionOf(outline, question, page);
            return (
              <div key={question.key} class="stack-sm">
                {condition && <p class="small soft">{condition}</p>}
                <QuestionField page={page} question={question} />
              </div>
            );
          })}
        </section>
      ))}
    </Form>
  );
}
