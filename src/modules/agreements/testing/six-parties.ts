import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Result } from '../../../platform/result.ts';
import type { VersionContent } from '../agreement.ts';
import { beginAgreement } from '../begin-agreement.command.ts';
import { exampleContent, exampleParties } from '../example/agreement-text.ts';
import { signAs } from '../example/load-example.ts';
import { freezeDraft } from '../freeze-draft.command.ts';
import { saveDraft } from '../save-draft.command.ts';

type Person = Extract<Principal, { kind: 'person' }>;

/** Who signs for each party of the example, in the parties' order. */
export const signatories = [
  'decision-maker',
  'signatory-ks',
  'signatory-lo',
  'signatory-unio',
  'signatory-ys',
  'signatory-akademikerne',
] as const;

/** The value, or the refusals as an error. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** The six parties of the example with the people who act for them, and agreements between them. */
export async function sixParties(system: CommandSystem) {
  const people = new Map<string, Person>();
  for (const key of [...signatories, 'secretariat', 'working-group-ks', 'mayor', 'nobody'])
    people.set(key, await examplePerson(system, key));
  const person = (key: string): Person => {
    const found = people.get(key);
    if (!found) throw new Error(key);
    return found;
  };
  const ids = new Map<string, number>();
  for (const { key } of exampleParties) ids.set(key, await organisationId(system, key));
  const idOf = (key: string): number => ids.get(key) ?? 0;
  const content = exampleContent(idOf);
  const secretariat = person('secretariat');

  /** A draft that says what the example says, but for the changes. */
  const draft = async (changes: Partial<VersionContent> = {}) => {
    const { title, language, parties } = content;
    const begun = valueOf(
      await beginAgreement.run(system, secretariat, { kind: 'agreement', title, language, parties }),
    );
    const saved = valueOf(
      await saveDraft.run(system, secretariat, {
        agreementId: begun.id,
        edition: 1,
        content: { ...content, ...changes },
      }),
    );
    return { id: begun.id, edition: saved.edition };
  };
  const freeze = async (agreementId: number, edition: number, reason = '') =>
    valueOf(await freezeDraft(system, secretariat, { agreementId, edition, reason })).requestId;
  const signAll = async (requestId: number, who: readonly string[] = signatories) => {
    for (const key of who) await signAs(system, person(key), requestId);
  };
  /** An agreement that all six have signed. */
  const agreed = async (changes: Partial<VersionContent> = {}) => {
    const { id, edition } = await draft(changes);
    await signAll(await freeze(id, edition));
    return id;
  };
  return { person, idOf, content, secretariat, draft, freeze, signAll, agreed };
}

export type SixParties = Awaited<ReturnType<typeof sixParties>>;
