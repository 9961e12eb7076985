import { forms } from './contents.ts';
import type { Form, Text, TextForm, TextVersion } from './contents.ts';

/** What was typed for one text; '' where nothing stands. */
export type TypedText = Readonly<Record<Form, string>>;

/** What a machine made for the forms that stood empty; no text where it made nothing. */
export type Drafts = Readonly<Partial<Record<Form, string>>>;

export type Wording = Pick<TextForm, 'body' | 'origin' | 'original'> & { readonly form: Form };

/**
 * The forms to write as the newest wording, or null when nothing is new. A form that stands as it was keeps where it came
 * from, so a machine's draft stays one until somebody changes or approves it; what a person has changed is written.
 * `original` is the form the writer says was first; where only one is written, that is the one.
 */
export function nextWording(
  previous: Text | undefined,
  typed: TypedText,
  { original, drafts = {} }: { readonly original: Form; readonly drafts?: Drafts },
): Wording[] | null {
  const before = previous?.newest.forms ?? {};
  const bodies = { nb: typed.nb.trim(), nn: typed.nn.trim() };
  const next = forms.flatMap((form) => {
    const body = bodies[form];
    if (body !== '') return [{ form, body, origin: originOf(before[form], body) }];
    const draft = drafts[form]?.trim() ?? '';
    return draft === '' ? [] : [{ form, body: draft, origin: 'machine' as const }];
  });
  if (
    forms.every(
      (form) => (next.find((each) => each.form === form)?.body ?? '') === (before[form]?.body ?? ''),
    )
  )
    return null;
  const written = next.filter(({ origin }) => origin === 'written').map(({ form }) => form);
  const first = written.includes(original) ? original : written[0];
  return next.map((each) => ({ ...each, original: each.form === first }));
}

function originOf(before: TextForm | undefined, body: string): TextForm['origin'] {
  return before?.body === body ? before.origin : 'written';
}

/** The forms of a wording a person approves now: those asked for that are there and not approved before. */
export function newApprovals(newest: Pick<TextVersion, 'forms'>, asked: readonly Form[]): Form[] {
  return asked.filter((form) => newest.forms[form]?.approvedAt === null);
}
