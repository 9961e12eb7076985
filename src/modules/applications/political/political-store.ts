import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { DecidingBody } from '../../calls/index.ts';

/** What is planned, made, decided and stated in one municipality; null or empty where nothing is. */
export interface Handling {
  readonly organisationId: number;
  readonly plan: Plan | null;
  /** Newest first. */
  readonly packages: readonly Package[];
  readonly decision: Decision | null;
  readonly statement: Statement | null;
}

export interface Plan {
  readonly number: number;
  readonly body: DecidingBody;
  readonly bodyName: string;
  readonly meetsOn: string;
  readonly papersBy: string;
}

export interface Package {
  readonly number: number;
  readonly edition: number;
  readonly pdfVersionId: number;
  readonly docxVersionId: number;
  readonly madeAt: Temporal.Instant;
}

export interface Decision {
  readonly number: number;
  readonly body: DecidingBody;
  readonly outcome: 'approved' | 'rejected';
  readonly caseNumber: string;
  readonly decidedOn: string;
  readonly minutesAddress: string | null;
  readonly packageNumber: number | null;
}

export interface Statement {
  readonly number: number;
  readonly decisionNumber: number;
  readonly edition: number;
  readonly liesWithin: boolean;
  readonly reason: string;
  readonly statedAt: Temporal.Instant;
}

/** The political handling in each of these municipalities. Four queries, however many there are. */
export async function findHandlings(
  db: Db,
  applicationId: number,
  organisationIds: readonly number[],
): Promise<Handling[]> {
  const plans = await db
    .selectFrom('applications.political_plan')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .execute();
  const packages = await db
    .selectFrom('applications.political_package')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .execute();
  const decisions = await db
    .selectFrom('applications.political_decision')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .execute();
  const statements = await db
    .selectFrom('applications.political_statement')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .execute();
  return organisationIds.map((organisationId) => {
    const isHere = (row: { organisation_id: number }) => row.organisation_id === organisationId;
    const plan = plans.find(isHere);
    const decision = decisions.find(isHere);
    const statement = statements.find(isHere);
    return {
      organisationId,
      plan: plan
        ? {
            number: plan.number,
            body: plan.body as DecidingBody,
            bodyName: plan.body_name,
            meetsOn: plan.meets_on,
            papersBy: plan.papers_by,
          }
        : null,
      packages: packages.filter(isHere).map((each) => ({
        number: each.number,
        edition: each.edition,
        pdfVersionId: each.pdf_version_id,
        docxVersionId: each.docx_version_id,
        madeAt: Temporal.Instant.from(each.made_at),
      })),
      decision: decision
        ? {
            number: decision.number,
            body: decision.body as DecidingBody,
            outcome: decision.outcome as Decision['outcome'],
            caseNumber: decision.case_number,
            decidedOn: decision.decided_on,
            minutesAddress: decision.minutes_address,
            packageNumber: decision.package_number,
          }
        : null,
      statement: statement
        ? {
            number: statement.number,
            decisionNumber: statement.decision_number,
            edition: statement.edition,
            liesWithin: statement.lies_within,
            reason: statement.reason,
            statedAt: Temporal.Instant.from(statement.stated_at),
          }
        : null,
    };
  });
}

/** The political handling in one municipality. */
export async function findHandling(db: Db, applicationId: number, organisationId: number): Promise<Handling> {
  const [handling] = await findHandlings(db, applicationId, [organisationId]);
  if (!handling) throw new Error('One was asked for');
  return handling;
}
