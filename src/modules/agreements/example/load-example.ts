import type { CommandSystem } from '../../../platform/db/command.ts';
import { actingAs } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Result } from '../../../platform/result.ts';
import { capacitiesOf, mandatesAt, recordExampleStepUp } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { beginSigning, markOpened, sign } from '../../signing/index.ts';
import { findAgreementByKey } from '../agreements.query.ts';
import { beginAgreement } from '../begin-agreement.command.ts';
import { freezeDraft } from '../freeze-draft.command.ts';
import { saveDraft } from '../save-draft.command.ts';
import { exampleContent, exampleParties } from './agreement-text.ts';

/** The word by which the modules above find the example agreement. */
export const exampleKey = 'veien-videre';

/**
 * The example agreement, drawn up and signed by the example people through the same commands as any other. Where they
 * have no mandates yet, because domain time stands before they took office, there is none. Safe to run again.
 */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { database, clock } = system;
  const today = clock.today();
  if (await findAgreementByKey(database.read, exampleKey, today)) return;
  const all = await findAllOrganisations(database.read, today, { examples: true });
  const ids = new Map(all.map(({ key, id }) => [key, id]));
  const idOf = (key: string): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The register has no organisation ${key}`);
    return id;
  };
  const content = exampleContent(idOf);
  const by = await holderOf(system, idOf('ministry-local-government'), 'secretariat');
  const signers: Principal[] = [];
  for (const { key, role } of exampleParties) {
    const signer = await holderOf(system, idOf(key), role);
    if (signer) signers.push(signer);
  }
  if (!by || signers.length < exampleParties.length) return;
  const { title, language, parties } = content;
  const { id } = valueOf(
    await beginAgreement.run(system, by, {
      kind: 'agreement',
      title,
      language,
      parties,
      key: exampleKey,
      isExample: true,
    }),
  );
  const { edition } = valueOf(await saveDraft.run(system, by, { agreementId: id, edition: 1, content }));
  const { requestId } = valueOf(await freezeDraft(system, by, { agreementId: id, edition, reason: '' }));
  for (const signer of signers) await signAs(system, signer, requestId);
}

/** Open, begin, sign in anew and sign, as somebody does on the page; the fresh sign-in is recorded and not made. */
export async function signAs(system: CommandSystem, by: Principal, requestId: number): Promise<void> {
  if (by.kind !== 'person') throw new Error('Only people sign');
  valueOf(await markOpened.run(system, by, { requestId }));
  const { intentId } = valueOf(await beginSigning(system, by, { requestId, language: 'nn' }));
  valueOf(await recordExampleStepUp(system, by, intentId));
  valueOf(await sign.run(system, by, { requestId, intentId, language: 'nn' }));
}

/** Whoever holds a role somewhere today, acting in it; null where nobody does. */
async function holderOf(
  { database, clock }: CommandSystem,
  organisationId: number,
  role: Role,
): Promise<Principal | null> {
  const today = clock.today();
  const mandates = await mandatesAt(database.read, organisationId, today);
  const mandate = mandates.find((each) => each.role === role && each.state === 'valid');
  if (!mandate) return null;
  const capacities = await capacitiesOf(database.read, mandate.personId, today);
  return actingAs({ kind: 'person', id: String(mandate.personId), capacities }, String(mandate.id));
}

/** An example that is refused is a mistake of ours. */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The example agreement was refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}
