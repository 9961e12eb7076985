import type { Contributions } from '../../platform/contribution.ts';
import type { Db } from '../../platform/db/database.ts';
import { mailingOf, municipalRecipients } from '../correspondence/index.ts';
import type { NewRecipient } from '../correspondence/index.ts';
import { findOrganisations } from '../register/index.ts';
import { answersTo } from './answers.query.ts';
import type { Call } from './call-record.ts';
import { letterFacts, stageOf } from './funnel.ts';
import type { FunnelStage } from './funnel.ts';
import type { GivenAnswer } from './answer.ts';
import { standingSources } from './standing.ts';

/** An invited organisation and how far it has come. */
export interface Invited {
  readonly organisationId: number;
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly county: string | null;
  readonly mailingId: number;
  readonly letterId: number;
  readonly answer: GivenAnswer | null;
  readonly stage: FunnelStage;
}

/**
 * Those a call is an invitation to, on a date: every municipality that exists then, or those on its list. A programme
 * that is an example writes to example municipalities only, and no other programme writes to them.
 */
export async function recipientsOf(
  db: Db,
  call: Pick<Call, 'terms' | 'namedOrganisationIds'>,
  { isExample }: { readonly isExample: boolean },
  date: string,
): Promise<NewRecipient[]> {
  const { audience } = call.terms;
  // The register holds municipalities; county municipalities are reached otherwise.
  if (audience === 'counties') return [];
  const all = await municipalRecipients(db, date, { examples: isExample });
  const organisations = await findOrganisations(
    db,
    all.map(({ organisationId }) => organisationId),
    date,
  );
  const examples = new Set(organisations.flatMap((each) => (each.isExample ? [each.id] : [])));
  const named = new Set(call.namedOrganisationIds);
  return all.filter(
    ({ organisationId }) =>
      examples.has(organisationId) === isExample && (audience !== 'named' || named.has(organisationId)),
  );
}

/** Every invited organisation with how far it has come, by name; a fixed number of queries for each mailing. */
export async function invitedTo(db: Db, callId: number, contributions: Contributions): Promise<Invited[]> {
  const mailings = await mailingsOf(db, callId);
  const [answers, opened, standings, followed] = await Promise.all([
    answersTo(db, callId),
    db.selectFrom('calls.invitation_opened').selectAll().where('call_id', '=', callId).execute(),
    Promise.all(contributions.to(standingSources).map((source) => source.load(db, callId))),
    Promise.all(mailings.map((id) => mailingOf(db, id, contributions))),
  ]);
  const answerOf = new Map(answers.map((answer) => [answer.organisationId, answer]));
  const openedAt = new Map(opened.map((each) => [each.organisation_id, each.opened_at]));
  const standingOf = new Map(standings.flat().map((each) => [each.organisationId, each]));
  return followed
    .flatMap((each) => each?.letters ?? [])
    .map(({ id: letterId, organisationId, recipient, mailingId, state }) => {
      const answer = answerOf.get(organisationId) ?? null;
      const standing = standingOf.get(organisationId);
      const stage = stageOf({
        letter: letterFacts[state.status],
        isOpened: openedAt.has(organisationId),
        answer: answer && { kind: answer.answer.kind, at: answer.at },
        startedAt: standing?.startedAt ?? null,
        submittedAt: standing?.submittedAt ?? null,
      });
      const { name, county } = recipient;
      return { organisationId, name, county, mailingId, letterId, answer, stage };
    })
    .toSorted((a, b) => a.name.nb.localeCompare(b.name.nb, 'nb'));
}

/** The mailings about a call, the first one first. */
export async function mailingsOf(db: Db, callId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('calls.invitation')
    .select('mailing_id')
    .where('call_id', '=', callId)
    .orderBy('mailing_id')
    .execute();
  return rows.map(({ mailing_id: id }) => id);
}
