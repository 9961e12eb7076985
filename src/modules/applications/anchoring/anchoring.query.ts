import type { Db } from '../../../platform/db/database.ts';
import { findCall } from '../../calls/index.ts';
import { findOrganisations, findOrganisationsOfKind, localUnionsIn } from '../../register/index.ts';
import type { Organisation } from '../../register/index.ts';
import { joinedIds } from '../application.ts';
import type { Application } from '../application.ts';
import { frozenAt } from '../freeze.query.ts';
import { findApplication } from '../store.ts';
import { isLate, stateOf } from './anchoring.ts';
import type { Anchoring, AnchoringRow, Asked, MunicipalAnchoring } from './anchoring.ts';
import { findRows } from './anchoring-store.ts';
import type { StoredRow } from './anchoring-store.ts';
import { requiredIn } from './required.ts';

/**
 * With whom an application is anchored in each of its municipalities, as it stands; who is to be asked is what the
 * register says on `today`, and those who were asked before. Null when there is no such application. The number of
 * queries is the same however many take part.
 */
export async function anchoringOf(db: Db, applicationId: number, today: string): Promise<Anchoring | null> {
  const application = await findApplication(db, applicationId);
  return application && (await anchoringIn(db, application, today));
}

/** The same for an application that has been read already. */
export async function anchoringIn(db: Db, application: Application, today: string): Promise<Anchoring> {
  const municipalityIds = joinedIds(application);
  const call = await findCall(db, application.callId);
  if (!call) throw new Error(`Application ${application.id} answers no call`);
  const stored = await findRows(db, application.id);
  const unions = await localUnionsIn(db, municipalityIds, today);
  const confederations = await findOrganisationsOfKind(db, 'confederation', today);
  const organisations = await findOrganisations(
    db,
    [...municipalityIds, ...stored.map(({ organisationId }) => organisationId)],
    today,
  );
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const municipalities = municipalityIds.flatMap((id) => byId.get(id) ?? []);
  const required = requiredIn({ sides: call.terms.anchoring, municipalities, unions, confederations });
  const frozen = await frozenAt(db, application.id);
  const inAll = [...required, ...askedBefore(stored, required, byId)];
  const rows = inAll.map((asked) =>
    rowOf(
      asked,
      stored.find((each) => isAbout(each, asked)),
      frozen,
    ),
  );
  return {
    applicationId: application.id,
    frozenAt: frozen,
    unionDays: call.terms.unionDays,
    municipalities: municipalities.map((each) => inMunicipality(each, rows)),
  };
}

const isAbout = (
  one: Pick<Asked, 'municipalityId' | 'side' | 'organisationId'>,
  other: Pick<Asked, 'municipalityId' | 'side' | 'organisationId'>,
) =>
  one.municipalityId === other.municipalityId &&
  one.side === other.side &&
  one.organisationId === other.organisationId;

/** Who was asked stays, even when the register has ended it or a local union has come for a confederation since. */
function askedBefore(
  stored: readonly StoredRow[],
  required: readonly Asked[],
  byId: ReadonlyMap<number, Organisation>,
): Asked[] {
  return stored
    .filter((row) => row.side === 'employees' && !required.some((asked) => isAbout(asked, row)))
    .flatMap((row): Asked[] => {
      const own = byId.get(row.organisationId);
      if (!own || stateOf(row.entries.at(-1) ?? null) === 'never_asked') return [];
      const { municipalityId, side, organisationId } = row;
      const above = own.kind === 'local_union' ? byId.get(own.parentId ?? 0) : undefined;
      const top = own.kind === 'confederation' ? own : byId.get(above?.parentId ?? 0);
      const named = (each: Organisation | undefined) =>
        each ? { id: each.id, nb: each.name.nb, nn: each.name.nn } : null;
      return [
        {
          municipalityId,
          side,
          organisationId,
          key: own.key,
          kind: own.kind === 'confederation' ? 'confederation' : 'local_union',
          name: own.name,
          union: named(above),
          confederation: named(top),
        },
      ];
    });
}

function rowOf(asked: Asked, stored: StoredRow | undefined, frozen: Anchoring['frozenAt']): AnchoringRow {
  const entries = stored?.entries ?? [];
  const standing = entries.filter((entry) => !isLate(entry, frozen));
  const entry = standing.at(-1) ?? null;
  return {
    ...asked,
    id: stored?.id ?? null,
    state: stateOf(entry),
    entry,
    question: standing.findLast(({ kind }) => kind === 'asked') ?? null,
    late: entries.filter((each) => isLate(each, frozen)),
    spokespersonId: stored?.spokespersonId ?? null,
    entries,
  };
}

function inMunicipality({ id, name }: Organisation, rows: readonly AnchoringRow[]): MunicipalAnchoring {
  const own = rows.filter(({ municipalityId }) => municipalityId === id);
  const employees = own.filter(({ side }) => side === 'employees');
  const grouped = Map.groupBy(employees, ({ confederation }) => confederation?.id ?? null);
  const confederations = [...grouped.values()].map((each) => ({
    confederation: each[0]?.confederation ?? null,
    rows: each,
  }));
  return {
    municipalityId: id,
    name,
    heads: own.filter(({ side }) => side !== 'employees'),
    // By name, those outside all of them last.
    confederations: confederations.toSorted((a, b) => {
      if (a.confederation === null) return 1;
      if (b.confederation === null) return -1;
      return a.confederation.nb < b.confederation.nb ? -1 : 1;
    }),
  };
}
