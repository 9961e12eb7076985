import type { CommandTx } from '../../platform/db/command.ts';
import type { Form, Text, TextField } from './contents.ts';
import { insertApprovals, insertTexts } from './store.ts';
import type { NewText, Writer } from './store.ts';
import { newApprovals, nextWording } from './wording.ts';
import type { Drafts, TypedText } from './wording.ts';

/** One text of a form that was sent, and how it stands before. */
export interface WrittenText {
  readonly itemId: number | null;
  readonly field: TextField;
  readonly before: Text | undefined;
  readonly typed: TypedText;
  readonly drafts?: Drafts;
}

/** How the texts of one form are to be taken. */
export interface Writing {
  /** The form the writer says was first. */
  readonly original: Form;
  /** The forms the writer stands by, for all the texts of the form. */
  readonly approve: readonly Form[];
}

/**
 * Write what is new as the newest wordings, and approve those asked for; machine drafts made in the same act are never
 * approved with it, because nobody has read them. Answers how many wordings were written.
 */
export async function writeWordings(
  tx: CommandTx,
  { programmeId, writer }: { readonly programmeId: number; readonly writer: Writer },
  texts: readonly WrittenText[],
  { original, approve }: Writing,
): Promise<number> {
  const changed: NewText[] = [];
  const approvals: { versionId: number; form: Form }[] = [];
  for (const { itemId, field, before, typed, drafts } of texts) {
    const forms = nextWording(before, typed, { original, ...(drafts && { drafts }) });
    if (forms) changed.push({ itemId, field, forms });
    else if (before)
      approvals.push(
        ...newApprovals(before.newest, approve).map((form) => ({ versionId: before.newest.id, form })),
      );
  }
  const ids = await insertTexts(tx, programmeId, writer, changed);
  changed.forEach(({ itemId, field, forms }, index) => {
    const made = texts.find((each) => each.itemId === itemId && each.field === field)?.drafts ?? {};
    for (const { form, body } of forms)
      if (approve.includes(form) && made[form]?.trim() !== body)
        approvals.push({ versionId: ids[index] ?? 0, form });
  });
  await insertApprovals(tx, writer, approvals);
  return changed.length;
}

/** The forms approved in one act, as the audit chain keeps them. */
export function approvedIn(forms: readonly Form[]): { approvedNb: boolean; approvedNn: boolean } {
  return { approvedNb: forms.includes('nb'), approvedNn: forms.includes('nn') };
}
