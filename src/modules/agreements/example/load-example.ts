import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import { findRoleHolder, recordExampleStepUp } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { beginSigning, markOpened, sign } from '../../signing/index.ts';
import type { AgreementKind, VersionContent } from '../agreement.ts';
import { findAgreementByKey } from '../agreements.query.ts';
import { beginAgreement } from '../begin-agreement.command.ts';
import { freezeDraft } from '../freeze-draft.command.ts';
import { saveDraft } from '../save-draft.command.ts';
import { exampleContent, exampleParties } from './agreement-text.ts';
import { draftTitle, offerContent } from './offer-text.ts';

/** The word by which the modules above find the example agreement. */
export const exampleKey = 'veien-videre';

/** A letter of intent that waits for its signatures, and a draft with headings only. */
const offerKey = 'tilbud-til-alle';
const draftKey = 'oppfolging-av-sammenslaing';

/**
 * The example agreements, drawn up by the example people through the same commands as any other: one that all have
 * signed, one that waits for signatures, one draft. Where they have no mandates yet, because domain time stands before
 * they took office, there are none. Safe to run again.
 */
export async function loadExample(system: CommandSystem): Promise<void> {
  const place = await findPlace(system);
  if (!place) return;
  const { by, signers, idOf } = place;
  const agreed = await drawUp(system, by, {
    kind: 'agreement',
    key: exampleKey,
    content: exampleContent(idOf),
  });
  if (agreed !== null) for (const signer of signers) await signAs(system, signer, agreed);
  await drawUp(system, by, { kind: 'letter_of_intent', key: offerKey, content: offerContent(idOf) });
  if (await isThere(system, draftKey)) return;
  const { language, parties } = offerContent(idOf);
  const draft = { title: draftTitle, language, parties, key: draftKey, isExample: true };
  valueOf(await beginAgreement.run(system, by, { kind: 'agreement', ...draft }));
}

/** Write an agreement and ask for signatures; answers the request, or null when it was there already. */
async function drawUp(
  system: CommandSystem,
  by: Principal,
  {
    kind,
    key,
    content,
  }: { readonly kind: AgreementKind; readonly key: string; readonly content: VersionContent },
): Promise<number | null> {
  if (await isThere(system, key)) return null;
  const { title, language, parties } = content;
  const { id } = valueOf(
    await beginAgreement.run(system, by, { kind, title, language, parties, key, isExample: true }),
  );
  const { edition } = valueOf(await saveDraft.run(system, by, { agreementId: id, edition: 1, content }));
  return valueOf(await freezeDraft(system, by, { agreementId: id, edition, reason: '' })).requestId;
}

async function isThere({ database, clock }: CommandSystem, key: string): Promise<boolean> {
  return (await findAgreementByKey(database.read, key, clock.today())) !== null;
}

interface ExamplePlace {
  readonly idOf: (key: string) => number;
  /** Who draws up, for the ministry. */
  readonly by: Principal;
  readonly signers: readonly Principal[];
}

/** The example's organisations and people, or null while these hold no mandates. */
async function findPlace(system: CommandSystem): Promise<ExamplePlace | null> {
  const { database, clock } = system;
  const all = await findAllOrganisations(database.read, clock.today(), { examples: true });
  const ids = new Map(all.map(({ key, id }) => [key, id]));
  const idOf = (key: string): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The register has no organisation ${key}`);
    return id;
  };
  const holderOf = (key: string, role: Role) => findRoleHolder(database.read, idOf(key), role, clock.today());
  const by = await holderOf('ministry-local-government', 'secretariat');
  const signers: Principal[] = [];
  for (const { key, role } of exampleParties) {
    const signer = await holderOf(key, role);
    if (signer) signers.push(signer);
  }
  return by && signers.length === exampleParties.length ? { idOf, by, signers } : null;
}

/** Open, begin, sign in anew and sign, as somebody does on the page; the fresh sign-in is recorded and not made. */
export async function signAs(system: CommandSystem, by: Principal, requestId: number): Promise<void> {
  if (by.kind !== 'person') throw new Error('Only people sign');
  valueOf(await markOpened.run(system, by, { requestId }));
  const { intentId } = valueOf(await beginSigning(system, by, { requestId, language: 'nn' }));
  valueOf(await recordExampleStepUp(system, by, intentId));
  valueOf(await sign.run(system, by, { requestId, intentId, language: 'nn' }));
}
