// The only door into forms: what owners of templates may use.
export { answerSchema, draftSchema, isAsked } from './answer-schema.ts';
export type { Answer, AnswerRow, Answers } from './answer-schema.ts';
export { copyTemplate } from './copy-template.command.ts';
export type { CopyTemplate } from './copy-template.command.ts';
export { createTemplate } from './create-template.command.ts';
export type { CreateTemplate } from './create-template.command.ts';
export type { OtherSave } from './editor/draft-conflict.tsx';
export type { EditorPaths } from './editor/editor-paths.ts';
export { editorTitles } from './editor/editor-words.ts';
export { FormTrial } from './editor/form-trial.tsx';
export { formTrialForm } from './editor/form-trial.form.ts';
export { OutlineEditor } from './editor/outline-editor.tsx';
export { outlineForm } from './editor/outline.form.ts';
export type { OutlineValues } from './editor/outline.form.ts';
export { QuestionEditor } from './editor/question-editor.tsx';
export { questionForm } from './editor/question.form.ts';
export { HeadEditor, SectionEditor } from './editor/section-editor.tsx';
export { headForm, sectionForm } from './editor/section.form.ts';
export { TemplateList, VersionList } from './editor/template-list.tsx';
export { TemplateStart } from './editor/template-start.tsx';
export { templateStartForm } from './editor/template-start.form.ts';
export type { TemplateStart as TemplateStartValues } from './editor/template-start.form.ts';
export { blueprints, readBlueprint } from './load-blueprints.ts';
export type { BlueprintName } from './load-blueprints.ts';
export { formData, formTemplate } from './letters/form/form.ts';
export type { FormData, FormInput } from './letters/form/form.ts';
export type { OutlineChange, SectionHead, Step } from './outline-change.ts';
export { outlineProblems } from './outline-problems.ts';
export type { OutlineProblem, OutlineProblemCode } from './outline-problems.ts';
export { OutlineQuestions } from './outline-questions.tsx';
export type { OutlineQuestionsProps } from './outline-questions.tsx';
export { inLanguage, outlineText, parseOutline, questionKinds, questionsOf } from './outline.ts';
export type { Choice, Condition, Limit, Outline, Question, QuestionKind, Section, Words } from './outline.ts';
export { publishTemplateVersion } from './publish-template-version.command.ts';
export type { PublishTemplateVersion } from './publish-template-version.command.ts';
export { columnsOf, questionTables, tableKinds } from './question-tables.ts';
export type { TableColumn, TableKind } from './question-tables.ts';
export { saveDraftOutline } from './save-draft-outline.command.ts';
export type { SaveDraftOutline } from './save-draft-outline.command.ts';
export { QuestionField } from './question-field.tsx';
export type { QuestionFieldProps } from './question-field.tsx';
export { findDraft, findTemplate } from './template-store.ts';
export type { Draft } from './template-store.ts';
export { templateUses } from './template.ts';
export type { TemplateAccess, TemplateIdentity, TemplateUse } from './template.ts';
export {
  findTemplateVersion,
  publishedVersionsOf,
  templatesOf,
  versionsOfTemplate,
} from './templates.query.ts';
export type { ListedTemplate, PublishedVersion, TemplateVersion } from './templates.query.ts';
export { closeWriting, reopenWriting } from './writing/closing-store.ts';
export { mergeAnswers, sameAnswer } from './writing/answer-merge.ts';
export type { MergedAnswer } from './writing/answer-merge.ts';
export { answeredSections } from './writing/answered-sections.ts';
export { askedQuestions, preflight, sectionOf, sectionStates } from './writing/preflight.ts';
export type { Missing, MissingCode, SectionState } from './writing/preflight.ts';
export { missingWords, preflightText } from './writing/preflight-text.ts';
export { saveAnswers } from './writing/save-answers.ts';
export type { SaveAnswers } from './writing/save-answers.ts';
export { typedAnswers } from './writing/typed-answers.ts';
export type { TypedAnswers } from './writing/typed-answers.ts';
export { rowsOf, typedValues } from './writing/typed-values.ts';
export type { AnswerChange, Met, Saved, SavedAnswer, Writing, WritingAccess } from './writing/writing.ts';
export { beginWriting, findWriting, findWritingId, lockWriting } from './writing/writing-store.ts';
export type { BeginWriting } from './writing/writing-store.ts';
