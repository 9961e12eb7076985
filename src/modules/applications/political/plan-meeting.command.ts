import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { DecidingBody } from '../../calls/index.ts';
import { actingMandate } from '../../identity/index.ts';
import { mayAsk } from '../anchoring/anchoring-policy.ts';
import { objectOf } from '../application.ts';
import { callOf } from '../openness.ts';
import { lockApplication } from '../store.ts';
import { lastDayOf } from './last-day.ts';
import { politicalDates } from './political-calendar.ts';
import { findHandling } from './political-store.ts';
import { openPoliticalTasks } from './tasks.ts';

export interface PlanMeeting {
  readonly applicationId: number;
  readonly organisationId: number;
  readonly body: DecidingBody;
  readonly bodyName: string;
  readonly meetsOn: string;
  readonly papersBy: string;
}

/**
 * Plan the meeting that is to decide on the application in one municipality; its project leader is reminded of what
 * comes before. A new plan takes the place of the one before it. Refuses: `unknownApplication`, `notYours`,
 * `papersAfterMeeting`.
 */
export const planMeeting = defineCommand({
  name: 'applications/plan-meeting',
  constraints: { papers_are_sent_before_the_meeting: { code: 'papersAfterMeeting', field: 'papersBy' } },
  run: async (tx, input: PlanMeeting, by) => {
    const { applicationId, organisationId } = input;
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || !mayAsk(by, application, organisationId))
      return refused({ code: 'notYours' });
    const { plan } = await findHandling(tx.db, applicationId, organisationId);
    await tx.db
      .insertInto('applications.political_plan')
      .values({
        application_id: applicationId,
        organisation_id: organisationId,
        number: (plan?.number ?? 0) + 1,
        body: input.body,
        body_name: input.bodyName,
        meets_on: input.meetsOn,
        papers_by: input.papersBy,
        entered_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    const dates = politicalDates(input, lastDayOf(await callOf(tx, application)));
    const on = (step: 'draft' | 'papers' | 'meeting') =>
      dates.find((each) => each.step === step)?.on ?? input.meetsOn;
    await openPoliticalTasks(
      tx,
      {
        application,
        organisationId,
        dates: { draft: on('draft'), papers: on('papers'), meeting: on('meeting') },
      },
      by,
    );
    tx.audit({
      object: objectOf(applicationId),
      data: { municipality: organisationId, meetsOn: input.meetsOn, papersBy: input.papersBy },
    });
    return accepted({ applicationId });
  },
});
