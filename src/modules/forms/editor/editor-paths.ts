/** Where the owner has put the pages of the editor, without the language. */
export interface EditorPaths {
  /** The blank form as a PDF. */
  readonly pdf: string;
  /** The draft: sections, questions, problems, publishing. */
  readonly overview: string;
  readonly head: string;
  readonly newSection: string;
  readonly section: (key: string) => string;
  readonly newQuestion: (section: string) => string;
  readonly question: (key: string) => string;
  /** The form as the one who answers meets it. */
  readonly preview: string;
}
