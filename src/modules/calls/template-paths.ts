import type { EditorPaths } from '../forms/index.ts';
import { paths } from './paths.ts';

type Id = number | string;

const { templates, template } = paths;

/** Addresses of templates, without the language. */
export const templatePaths = {
  list: templates,
  start: `${templates}/new`,
  template,
  head: (id: Id) => `${template(id)}/head`,
  addSection: (id: Id) => `${template(id)}/add-section`,
  section: (id: Id, key: string) => `${template(id)}/sections/${key}`,
  addQuestion: (id: Id) => `${template(id)}/add-question`,
  question: (id: Id, key: string) => `${template(id)}/questions/${key}`,
  preview: (id: Id) => `${template(id)}/preview`,
  pdf: (id: Id) => `${template(id)}/form.pdf`,
  /** What a published version asks: open to everybody. */
  version: (versionId: Id) => `/calls/template-versions/${versionId}`,
};

/** The same for the editor's views, of one template. */
export function editorPathsOf(id: Id): EditorPaths {
  return {
    overview: templatePaths.template(id),
    head: templatePaths.head(id),
    newSection: templatePaths.addSection(id),
    section: (key) => templatePaths.section(id, key),
    newQuestion: (section) => `${templatePaths.addQuestion(id)}?section=${section}`,
    question: (key) => templatePaths.question(id, key),
    preview: templatePaths.preview(id),
    pdf: templatePaths.pdf(id),
  };
}
