import type { FormState, PageContext } from '../../../platform/http/page.ts';
import type { Typed } from '../../../platform/http/form.ts';
import { Button, ErrorSummary, Form } from '../../../ui/index.ts';
import type { Outline, Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { DraftConflict } from './draft-conflict.tsx';
import type { OtherSave } from './draft-conflict.tsx';
import { editorState } from './editor-words.ts';
import { readAt } from './read-at.ts';
import { typedHead, typedSection } from './section.form.ts';
import { one } from './typed.ts';
import { WordsFields } from './words-fields.tsx';

type EditorPage = Pick<PageContext, 'lang' | 'format' | 'url'>;

export type SectionEditorProps = {
  page: EditorPage;
  /** The section as it is stored now; null for a new one, or one that another editor has removed. */
  section: Section | null;
  draft: OtherSave;
  form: FormState;
};

/** Heading and lead of one section. */
export function SectionEditor({ page, section, draft, form }: SectionEditorProps) {
  const t = textsIn(page.lang).editor;
  const stored: Typed = section ? typedSection(section) : {};
  const state = editorState(page.lang, form, stored, 'title.nb');
  const existing = one(state.values, 'existing');
  const words = [
    { name: 'title', labels: t.title },
    { name: 'lead', labels: t.lead },
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
      <DraftConflict page={page} draft={draft} form={form} stored={section && stored} words={words} />
      <WordsFields page={page} name="title" labels={t.title} />
      <WordsFields page={page} name="lead" labels={t.lead} rows={4} optional />
      <p>
        <Button name="do" value="save">
          {t.save}
        </Button>
      </p>
      {existing !== '' && (
        <details class="more">
          <summary>{t.sectionRemove}</summary>
          <p>{t.sectionRemoveLead}</p>
          <Button name="do" value="remove" variant="secondary" danger>
            {t.sectionRemove}
          </Button>
        </details>
      )}
    </Form>
  );
}

export type HeadEditorProps = Omit<SectionEditorProps, 'section'> & { outline: Outline };

/** Title and introduction of the whole form. */
export function HeadEditor({ page, outline, draft, form }: HeadEditorProps) {
  const t = textsIn(page.lang).editor;
  const stored = typedHead(outline);
  const words = [
    { name: 'title', labels: t.title },
    { name: 'introduction', labels: t.introduction },
  ];
  return (
    <Form
      address={page.url.pathname}
      state={editorState(page.lang, form, stored, 'title.nb')}
      hidden={{ revision: readAt(form, draft.revision) }}
      class="stack-lg"
      noValidate
    >
      <ErrorSummary />
      <DraftConflict page={page} draft={draft} form={form} stored={stored} words={words} />
      <WordsFields page={page} name="title" labels={t.title} />
      <WordsFields page={page} name="introduction" labels={t.introduction} rows={6} optional />
      <p>
        <Button name="do" value="save">
          {t.save}
        </Button>
      </p>
    </Form>
  );
}
