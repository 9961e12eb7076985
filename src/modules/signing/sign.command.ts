import { createHash } from 'node:crypto';
import { defineCommand } from '../../platform/db/command.ts';
import type { Command, CommandSystem, CommandTx } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { readVersion } from '../documents/index.ts';
import { beginStepUp, takeStepUp } from '../identity/index.ts';
import type { StepUpAct } from '../identity/index.ts';
import { allSigned, signatureGiven } from './events.ts';
import { boundSha256 } from './fingerprint.ts';
import { stateOf } from './places.ts';
import { findSigner } from './signer-store.ts';
import type { Signer } from './signer-store.ts';
import { statements, statementText } from './statement.ts';
import type { Statement } from './statement.ts';
import { bytesOf, findRequest, lockRequest } from './store.ts';
import type { Request } from './store.ts';

/** What somebody is about to sign: exactly this request, after the statement in this language. */
export interface Signing {
  readonly requestId: number;
  readonly language: Lang;
}

export interface Sign extends Signing {
  /** The step-up the person has come back from. */
  readonly intentId: number;
}

/** Words by which identity refuses a step-up, and ours. */
const stepUpRefusals: Readonly<Record<string, string>> = {
  noMandate: 'mandateEnded',
  stepUpUnknown: 'stepUpForOther',
};

/**
 * Somebody wants to sign: see that it is allowed, and store what the coming sign-in is for. Answers the step-up intent
 * to be completed; afterwards `sign` is run with it. Refuses as `findSigner` does.
 */
export async function beginSigning(
  system: CommandSystem,
  by: Principal,
  { requestId, language }: Signing,
): Promise<Result<{ readonly intentId: number }>> {
  const { database, clock } = system;
  const request = await findRequest(database.read, requestId);
  if (!request) return refused({ code: 'notYours' });
  const signer = await findSigner(database.read, request, { by, today: clock.today() });
  if (!signer.ok) return signer;
  const text = statementText(brought(system), request.kind, language);
  return inOurWords(await beginStepUp.run(system, by, actOf(request, text)));
}

const signWith = defineCommand({
  name: 'signing/sign',
  constraints: {
    place_is_signed_once: { code: 'alreadySigned' },
    nobody_signs_in_two_roles: { code: 'signedInOtherRole' },
    only_the_newest_version_is_signed: { code: 'replaced' },
    signatures_come_in_the_given_order: { code: 'notYourTurn' },
    step_up_gives_one_signature: { code: 'stepUpUsed' },
  },
  run: async (tx, input: Sign & { readonly statements: readonly Statement[] }, by) => {
    const request = await lockRequest(tx.db, input.requestId);
    if (!request) return refused({ code: 'notYours' });
    const signer = await findSigner(tx.db, request, { by, today: tx.today });
    if (!signer.ok) return signer;
    await holdToDocument(tx, request);
    const statement = statementText(input.statements, request.kind, input.language);
    const { intentId, language } = input;
    const stepUp = inOurWords(await takeStepUp(tx, by, { ...actOf(request, statement), intentId }));
    if (!stepUp.ok) return stepUp;
    const { acr, authenticatedAt } = stepUp.value;
    const signature = { intentId, language, statement, acr, authenticatedAt };
    const id = await insertSignature(tx, { request, signer: signer.value, signature });
    return accepted({ id, complete: tell(tx, request, signer.value) });
  },
});

/**
 * Sign: exactly the document that was opened, once for each step-up, in a mandate that holds this very moment. Writes the
 * signature with the words of the statement, one line of the audit chain on the owner's object (roles and ids only; its
 * `contentSha256` is the PDF's), and emits `signatureGiven` and, after the last place, `allSigned`. Refuses as
 * `beginSigning` does, and: `stepUpForOther` (another object, content, statement, mandate or person), `stepUpNotDone`,
 * `stepUpExpired`, `stepUpUsed`.
 */
export const sign: Command<Sign, { readonly id: number; readonly complete: boolean }> = {
  name: signWith.name,
  run: (system, by, input) => signWith.run(system, by, { ...input, statements: brought(system) }),
};

function brought({ contributions }: CommandSystem): readonly Statement[] {
  return contributions?.to(statements) ?? [];
}

/** The same act when the step-up begins and when it is used; else it is refused. */
function actOf(request: Request, text: string): StepUpAct {
  return {
    object: `signing.request:${request.id}`,
    contentSha256: boundSha256(request),
    statement: request.kind,
    statementText: text,
  };
}

function inOurWords<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  return refused(...result.refusals.map((each) => ({ code: stepUpRefusals[each.code] ?? each.code })));
}

/** What was asked about is what is kept. It cannot differ unless the database is damaged. */
async function holdToDocument(tx: CommandTx, request: Request): Promise<void> {
  const version = await readVersion(tx.db, request.documentVersionId);
  if (version?.sha256 !== request.contentSha256 || version.dataSha256 !== request.dataSha256)
    throw new Error(`signing.request:${request.id} does not fit its document`);
}

interface NewSignature {
  readonly request: Request;
  readonly signer: Signer;
  readonly signature: {
    readonly intentId: number;
    readonly language: Lang;
    readonly statement: string;
    readonly acr: string;
    readonly authenticatedAt: string;
  };
}

async function insertSignature(tx: CommandTx, { request, signer, signature }: NewSignature): Promise<number> {
  const { intentId, language, statement, acr, authenticatedAt } = signature;
  const { place, personId, mandateId, role } = signer;
  const statementSha256 = createHash('sha256').update(statement).digest('hex');
  const { id } = await tx.db
    .insertInto('signing.signature')
    .values({
      place_id: place.id,
      request_id: request.id,
      person_id: personId,
      mandate_id: mandateId,
      role,
      statement,
      statement_language: language,
      statement_sha256: bytesOf(statementSha256),
      step_up_intent_id: intentId,
      acr,
      authenticated_at: authenticatedAt,
      signed_at: tx.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  tx.audit({
    object: request.object,
    data: {
      request: request.id,
      signature: id,
      place: place.id,
      organisation: place.organisationId,
      role,
      mandate: mandateId,
      stepUp: intentId,
      acr,
      language,
      dataSha256: request.dataSha256,
      statementSha256,
    },
    contentSha256: request.contentSha256,
  });
  return id;
}

/** Emit what has happened. Was this the last place? */
function tell(tx: CommandTx, request: Request, { place, personId, role }: Signer): boolean {
  const { id: requestId, object, kind, documentVersionId, signing } = request;
  const { id: placeId, organisationId } = place;
  tx.emit(signatureGiven, { requestId, object, kind, placeId, organisationId, personId, role });
  const signatures = [...signing.signatures, { placeId, personId, voided: false }];
  const complete = stateOf({ ...signing, signatures }) === 'complete';
  if (complete) tx.emit(allSigned, { requestId, object, kind, documentVersionId });
  return complete;
}
