import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import { readData } from '../documents/index.ts';
import { namesOf } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import { differences } from './differences.ts';
import type { Difference, Json } from './differences.ts';
import { openPlaces, stateOf } from './places.ts';
import type { SigningState } from './places.ts';
import { findPlaces, findSignatures } from './store.ts';
import { requestsOf } from './requests.query.ts';

/** Somebody's signature as it is shown. Moments are ISO 8601 in UTC. */
export interface ShownSignature {
  readonly personId: number;
  /** Null when the person has been erased. */
  readonly name: string | null;
  readonly role: string;
  readonly mandateId: number;
  readonly signedAt: string;
  readonly statement: string;
  readonly statementLanguage: string;
  readonly voided: { readonly at: string; readonly reason: string } | null;
}

export interface ShownPlace {
  readonly id: number;
  readonly organisationId: number;
  readonly organisation: Readonly<Record<Lang, string>>;
  readonly roles: readonly string[];
  /** May be signed now, by whoever holds one of the roles. */
  readonly open: boolean;
  readonly signature: ShownSignature | null;
}

/** One request with its places, as it is shown. */
export interface ShownRequest {
  readonly id: number;
  readonly kind: string;
  readonly state: SigningState;
  readonly ordered: boolean;
  readonly documentVersionId: number;
  readonly contentSha256: string;
  readonly dataSha256: string;
  readonly createdAt: string;
  /** Why and by which request it was replaced. */
  readonly replaced: { readonly by: number; readonly reason: string } | null;
  readonly places: readonly ShownPlace[];
}

/** All that has been asked and signed on an object. */
export interface SigningOf {
  /** What may be signed now. */
  readonly current: ShownRequest;
  /** What it replaced, newest first. */
  readonly former: readonly ShownRequest[];
}

/**
 * Where the signing of an object ('agreements.agreement:3') stands, or null when nobody has asked for signatures.
 * Organisations have their names of `today`. Five queries whatever the number of places. Says nothing about who may see
 * it: the owner's policy does.
 */
export async function signingOf(
  db: Db,
  { object, today }: { readonly object: string; readonly today: string },
): Promise<SigningOf | null> {
  const requests = await requestsOf(db, object);
  const ids = requests.map(({ id }) => id);
  if (ids.length === 0) return null;
  const [places, signatures] = [await findPlaces(db, ids), await findSignatures(db, ids)];
  const organisations = await findOrganisations(
    db,
    places.map(({ organisationId }) => organisationId),
    today,
  );
  const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]));
  const people = await namesOf(
    db,
    signatures.map(({ personId }) => personId),
  );
  const shown = requests.map((request): ShownRequest => {
    const { ordered, replaced } = request;
    const own = {
      ordered,
      replaced: replaced !== null,
      places: places.filter(({ requestId }) => requestId === request.id),
      signatures: signatures.filter(({ requestId }) => requestId === request.id),
    };
    const open = new Set(openPlaces(own).map(({ id }) => id));
    return {
      ...request,
      state: stateOf(own),
      places: own.places.map(({ id, organisationId, roles }) => {
        const organisation = organisationNames.get(organisationId);
        if (!organisation) throw new Error(`Organisation ${organisationId} has no name`);
        const given = own.signatures.find(({ placeId }) => placeId === id);
        const signature = given
          ? { ...shownSignature(given), name: people.get(given.personId) ?? null }
          : null;
        return { id, organisationId, organisation, roles, open: open.has(id), signature };
      }),
    };
  });
  const [current, ...former] = shown;
  return current ? { current, former } : null;
}

type FoundSignature = Awaited<ReturnType<typeof findSignatures>>[number];

function shownSignature(given: FoundSignature): Omit<ShownSignature, 'name'> {
  const { personId, role, mandateId, signedAt, statement, statementLanguage, voidedAt, voidedReason } = given;
  const voided = voidedAt !== null && voidedReason !== null ? { at: voidedAt, reason: voidedReason } : null;
  return { personId, role, mandateId, signedAt, statement, statementLanguage, voided };
}

/** What a reader has to do with a signing. */
export interface ReadersPart {
  /** The document was delivered to the reader. */
  readonly opened: boolean;
  /** The newest version the reader has signed that counts no more; null when there is none. */
  readonly signedVersionId: number | null;
}

/** What a person has opened and signed of it before. Says nothing about whether the person may sign. */
export async function readersPart(db: Db, signing: SigningOf, personId: number): Promise<ReadersPart> {
  const opening = await db
    .selectFrom('signing.opening')
    .select('opened_at')
    .where('request_id', '=', signing.current.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const signedBefore = signing.former.find(({ places }) =>
    places.some(({ signature }) => signature?.personId === personId),
  );
  return { opened: opening !== undefined, signedVersionId: signedBefore?.documentVersionId ?? null };
}

/** What differs in the data of two versions of a document, in the newer one's order. Throws for what is not of ours. */
export async function changesSince(
  db: Db,
  { oldVersionId, newVersionId }: { readonly oldVersionId: number; readonly newVersionId: number },
): Promise<Difference[]> {
  return differences(await dataOf(db, oldVersionId), await dataOf(db, newVersionId));
}

async function dataOf(db: Db, versionId: number): Promise<Json> {
  const data = await readData(db, versionId);
  if (data === null) throw new Error(`Version ${versionId} was not made from data`);
  return JSON.parse(data) as Json;
}
