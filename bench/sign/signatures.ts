import {
  renderPdf,
  storeDocument,
  storeVersion,
  letterData,
  letterTemplate,
} from '../../src/modules/documents/index.ts';
import type { Content } from '../../src/modules/documents/index.ts';
import { letterExamples } from '../../src/modules/documents/letters/letter/letter.example.ts';
import { capacitiesOf, completeStepUp } from '../../src/modules/identity/index.ts';
import {
  beginSigning,
  defineStatement,
  markOpened,
  requestSignatures,
  sign,
  statements,
} from '../../src/modules/signing/index.ts';
import type { Sign } from '../../src/modules/signing/index.ts';
import { contribute } from '../../src/platform/contribution.ts';
import { defineCommand } from '../../src/platform/db/command.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { defineModule } from '../../src/platform/module.ts';
import { actingAs } from '../../src/platform/principal.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { accepted } from '../../src/platform/result.ts';
import type { Result } from '../../src/platform/result.ts';

const kind = 'bench/letter';
const words = 'Eg har lese brevet og står inne for det på vegner av kommunen.';

/** What the signer declares; without a module that says it, nothing can be signed. */
export const benchModule = defineModule({
  name: 'bench',
  contributions: contribute(
    statements,
    defineStatement({ kind, texts: { nb: words, nn: words, en: words } }),
  ),
});

interface Work {
  readonly count: number;
  /** How many sign at once. */
  readonly atOnce: number;
}

/**
 * Signatures a second by the example mayor, each on a document of its own. Asking, opening and stepping up come before
 * the clock is started; `system` must know `benchModule`.
 */
export async function signaturesPerSecond(system: CommandSystem, { count, atOnce }: Work): Promise<number> {
  const mayor = await exampleMayor(system);
  const letter = letterData(letterExamples.nn);
  const content = valueOf(
    await renderPdf(system.pdf, { template: letterTemplate, data: letter, fileName: 'brev.pdf' }),
  );
  const ready: Sign[] = [];
  for (let number = 1; number <= count; number += 1)
    ready.push(await prepare(system, mayor, { number, content }));
  const begun = performance.now();
  const signAll = async () => {
    for (let next = ready.pop(); next; next = ready.pop()) valueOf(await sign.run(system, mayor, next));
  };
  await Promise.all(Array.from({ length: atOnce }, signAll));
  return count / ((performance.now() - begun) / 1000);
}

type Mayor = Extract<Principal, { kind: 'person' }> & { readonly organisationId: number };

async function exampleMayor(system: CommandSystem): Promise<Mayor> {
  const { read } = system.database;
  const { person_id: id } = await read
    .selectFrom('identity.login')
    .select('person_id')
    .where('issuer', '=', 'example')
    .where('subject', '=', 'mayor')
    .executeTakeFirstOrThrow();
  const capacities = await capacitiesOf(read, id, system.clock.today());
  const [first] = capacities;
  const person = actingAs({ kind: 'person', id: String(id), capacities }, first?.id);
  const organisationId = first?.mandate?.organisationId;
  if (person?.kind !== 'person' || organisationId === undefined)
    throw new Error('There is no example mayor.');
  return { ...person, organisationId };
}

const ask = defineCommand({
  name: 'bench/ask-for-signature',
  run: async (
    tx,
    input: { readonly number: number; readonly content: Content; readonly organisationId: number },
    by,
  ) => {
    const owner = `bench.letter:${input.number}`;
    const documentId = await storeDocument(tx, { kind: 'letter', owner, language: 'nn', title: 'Brev' }, by);
    const { id, sha256 } = await storeVersion(tx, documentId, input.content, by);
    tx.audit({ object: owner, contentSha256: sha256 });
    const places = [{ organisationId: input.organisationId, roles: ['mayor'] as const }];
    return accepted(
      await requestSignatures(tx, { kind, object: owner, documentVersionId: id, ordered: false, places }, by),
    );
  },
});

/** Ask, open, begin, and sign in anew as identity records it: all but signing. */
async function prepare(
  system: CommandSystem,
  mayor: Mayor,
  letter: { readonly number: number; readonly content: Content },
): Promise<Sign> {
  const requestId = valueOf(
    await ask.run(system, mayor, { ...letter, organisationId: mayor.organisationId }),
  );
  valueOf(await markOpened.run(system, mayor, { requestId }));
  const { intentId } = valueOf(await beginSigning(system, mayor, { requestId, language: 'nn' }));
  const login = { intentId, personId: Number(mayor.id), acr: 'high', accepted: ['high'] };
  // A provider counts whole seconds.
  valueOf(await completeStepUp.run(system, mayor, { ...login, authTime: Math.ceil(Date.now() / 1000) }));
  return { requestId, intentId, language: 'nn' };
}

/** A fast refusal is no measurement. */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}
