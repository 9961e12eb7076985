import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Refusal } from '../../platform/result.ts';
import { forms, programmeFields } from './contents.ts';
import type { Contents, Form, ProgrammeField } from './contents.ts';
import { newestOf } from './newest.ts';
import { lockProgramme } from './store.ts';
import type { Drafts, TypedText } from './wording.ts';
import { approvedIn, writeWordings } from './wording-store.ts';
import { findManager } from './writer.ts';

export interface WriteTexts {
  readonly programmeId: number;
  /** The newest wording the writer had seen of any of these texts; 0 when there was none. */
  readonly seen: number;
  readonly texts: Readonly<Record<ProgrammeField, TypedText & { readonly drafts?: Drafts }>>;
  readonly individualDecision: boolean | null;
  readonly original: Form;
  readonly approve: readonly Form[];
}

/**
 * Write the texts of a programme and choose whether answers are individual decisions, each as a new dated row where it is
 * new, and approve the forms asked for. Refuses: `notYours`, `changedMeanwhile` (somebody else wrote since `seen`),
 * `nothingToApprove` at a form that is empty, `neededWhilePublished` at a text readers would lose.
 */
export const writeTexts = defineCommand({
  name: 'programmes/write-texts',
  run: async (tx, input: WriteTexts, by) => {
    const contents = await lockProgramme(tx.db, input.programmeId);
    if (!contents) return refused({ code: 'notYours' });
    const writer = await findManager(tx, by, contents.ownerOrganisationId);
    if (!writer.ok) return writer;
    if (newestOf(contents) > input.seen) return refused({ code: 'changedMeanwhile' });
    const faults = programmeFields.flatMap((field) => faultsIn(contents, field, input));
    if (faults.length > 0) return refused(...faults);
    const written = await writeWordings(
      tx,
      { programmeId: contents.id, writer: writer.value },
      programmeFields.map((field) => {
        const { drafts, ...typed } = input.texts[field];
        return { itemId: null, field, before: contents.texts[field], typed, ...(drafts && { drafts }) };
      }),
      input,
    );
    const { individualDecision } = input;
    if (individualDecision !== null && individualDecision !== contents.individualDecision)
      await tx.db
        .insertInto('programmes.handling')
        .values({
          programme_id: contents.id,
          individual_decision: individualDecision,
          chosen_at: tx.now.toString(),
          person_id: writer.value.personId,
          mandate_id: writer.value.mandateId,
        })
        .execute();
    tx.audit({
      object: `programmes.programme:${contents.id}`,
      data: { written, individualDecision, ...approvedIn(input.approve) },
    });
    return accepted({ written });
  },
});

/** A text without any form is not written yet, which is no fault until readers would lose it. */
function faultsIn(contents: Contents, field: ProgrammeField, { texts, approve }: WriteTexts): Refusal[] {
  const typed = texts[field];
  const empty = forms.filter((form) => typed[form].trim() === '');
  if (empty.length < forms.length)
    return empty
      .filter((form) => approve.includes(form) && typed.drafts?.[form] === undefined)
      .map((form) => ({ code: 'nothingToApprove', field: `${field}.${form}` }));
  return contents.state === 'draft' || field === 'about'
    ? []
    : [{ code: 'neededWhilePublished', field: `${field}.nb` }];
}
