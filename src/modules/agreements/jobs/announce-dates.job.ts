import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { accepted } from '../../../platform/result.ts';
import { agreementEnded, agreementEntered } from '../events.ts';
import { findInfos } from '../store.ts';

/**
 * Tell the other modules which versions are in force and which agreements have ended, each once: the row is written in
 * the transaction that tells it.
 */
export const announceDates = defineCommand<Record<string, never>, { entered: number[]; ended: number[] }>({
  name: 'agreements/announce-dates',
  run: async (tx) => {
    // Two workers must not tell the same.
    await sql`select pg_advisory_xact_lock(hashtext('agreements announce dates'))`.execute(tx.db);
    const entered = await tx.db
      .selectFrom('agreements.conclusion as conclusion')
      .innerJoin('agreements.version as version', 'version.id', 'conclusion.version_id')
      .leftJoin('agreements.entry_announcement as told', 'told.version_id', 'conclusion.version_id')
      .select(['version.id', 'version.agreement_id', 'conclusion.in_force_from'])
      .where('conclusion.in_force_from', '<=', tx.today)
      .where('told.version_id', 'is', null)
      .orderBy('version.id')
      .execute();
    const announced = { announced_at: tx.now.toString() };
    if (entered.length > 0)
      await tx.db
        .insertInto('agreements.entry_announcement')
        .values(entered.map(({ id }) => ({ version_id: id, ...announced })))
        .execute();
    for (const { id, agreement_id: agreementId, in_force_from: inForceFrom } of entered) {
      tx.emit(agreementEntered, { agreementId, versionId: id, inForceFrom });
      tx.audit({ object: `agreements.agreement:${agreementId}`, data: { version: id, inForceFrom } });
    }
    const concluded = await tx.db
      .selectFrom('agreements.conclusion as conclusion')
      .innerJoin('agreements.version as version', 'version.id', 'conclusion.version_id')
      .select('version.agreement_id')
      .distinct()
      .execute();
    const told = await tx.db
      .selectFrom('agreements.ending_announcement')
      .select(['agreement_id', 'ended_on'])
      .execute();
    const infos = await findInfos(
      tx.db,
      concluded.map(({ agreement_id }) => agreement_id),
      tx.today,
    );
    const ended = infos.flatMap(({ id, state, endsOn }) =>
      state === 'ended' &&
      endsOn !== null &&
      !told.some((each) => each.agreement_id === id && each.ended_on === endsOn)
        ? [{ agreementId: id, endedOn: endsOn }]
        : [],
    );
    if (ended.length > 0)
      await tx.db
        .insertInto('agreements.ending_announcement')
        .values(
          ended.map(({ agreementId, endedOn }) => ({
            agreement_id: agreementId,
            ended_on: endedOn,
            ...announced,
          })),
        )
        .execute();
    for (const { agreementId, endedOn } of ended) {
      tx.emit(agreementEnded, { agreementId, endedOn });
      tx.audit({ object: `agreements.agreement:${agreementId}`, data: { endedOn } });
    }
    return accepted({
      entered: entered.map(({ id }) => id),
      ended: ended.map(({ agreementId }) => agreementId),
    });
  },
});

/** Runs a little past midnight in Norway, at every start, and when the last party has signed. */
export const announceDatesJob = defineJob({
  name: 'agreements.announce-dates',
  schedule: '10 0 * * *',
  atStart: true,
  handle: async ({ system, by, log }) => {
    const result = await announceDates.run(system, by, {});
    if (!result.ok) return;
    const { entered, ended } = result.value;
    if (entered.length + ended.length > 0)
      log.info({ entered, ended }, 'agreements entered into force or ended');
  },
});
