import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Radios } from '../../../ui/index.ts';
import { inLanguage } from '../outline.ts';
import type { Words } from '../outline.ts';
import type { TemplateUse } from '../template.ts';
import { textsIn } from '../texts/texts.ts';
import { editorState } from './editor-words.ts';
import { WordsFields } from './words-fields.tsx';

export type TemplateStartProps = {
  page: Pick<PageContext, 'lang' | 'url'>;
  /** What the owner uses templates for. */
  uses: readonly TemplateUse[];
  blueprints: readonly { readonly name: string; readonly title: Words }[];
  /** Published versions to copy. */
  versions: readonly { readonly id: number; readonly number: number; readonly title: Words }[];
  form: FormState;
};

/** Begin a template: its title, what it is for, and what it starts from. */
export function TemplateStart({ page, uses, blueprints, versions, form }: TemplateStartProps) {
  const { lang } = page;
  const t = textsIn(lang);
  const { start } = t.templates;
  const named = (words: Words) => inLanguage(words, lang).text;
  const origins = [
    { value: 'empty', label: start.empty },
    ...blueprints.map(({ name, title }) => ({
      value: `blueprint:${name}`,
      label: fill(start.blueprint, { title: named(title) }),
    })),
    ...versions.map(({ id, number, title }) => ({
      value: `version:${id}`,
      label: fill(start.version, { title: named(title), number }),
    })),
  ];
  return (
    <Form
      address={page.url.pathname}
      state={editorState(lang, form, { use: uses[0] ?? '', origin: 'empty' }, 'title.nb')}
      class="stack-lg"
      noValidate
    >
      <ErrorSummary />
      <WordsFields page={page} name="title" labels={t.editor.title} />
      <Radios
        name="use"
        label={start.use}
        choices={uses.map((value) => ({ value, label: t.templates.uses[value] }))}
      />
      <Radios name="origin" label={start.from} choices={origins} />
      <p>
        <Button>{start.create}</Button>
      </p>
    </Form>
  );
}
