import { formatFor } from '../text/format.ts';
import type { Format } from '../text/format.ts';
import type { Lang } from '../text/language.ts';

/** What a mail says. Plain text is always there; the subject is one line. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** What a mail is written with: its module's texts in the recipient's language, and full addresses. */
export interface Wording<T> {
  readonly t: T;
  readonly lang: Lang;
  readonly format: Format;
  /** The full address of a page; the path is without the language. */
  link(path: string): string;
}

/** A kind of mail: its name, and how its data become words. */
export interface MailKind<D> {
  /** 'tasks.reminder'. */
  readonly name: string;
  render(data: D, lang: Lang, link: (lang: Lang, path: string) => string): MailContent;
}

/**
 * Define a kind of mail. `texts` gives the module's texts in a language, `render` the subject and the
 * text of one mail. Titles that people have written may hold line breaks; in a subject they become
 * spaces, because a line break there would begin a new header.
 */
export function defineMail<D, T>(definition: {
  readonly name: string;
  texts(lang: Lang): T;
  render(data: D, wording: Wording<T>): MailContent;
}): MailKind<D> {
  return {
    name: definition.name,
    render: (data, lang, link) => {
      const content = definition.render(data, {
        t: definition.texts(lang),
        lang,
        format: formatFor(lang),
        link: (path) => link(lang, path),
      });
      return { ...content, subject: oneLine(content.subject) };
    },
  };
}

/** The longest subject kept, in signs; the database holds the same limit. */
const longestSubject = 250;

/** A text as one line without control characters, shortened with an ellipsis where it is too long. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const line = text.replaceAll(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length <= longestSubject ? line : `${signs.slice(0, longestSubject - 1).join('')}…`;
}
