import { defineCommand } from '../../../platform/db/command.ts';
import { enqueueMail } from '../../../platform/mail/outbox.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { actingMandate, mailRecipients } from '../../identity/index.ts';
import { lockApplication } from '../store.ts';
import { absenceMail } from './absence.mail.ts';
import { officesOf } from './anchoring.ts';
import { anchoringIn } from './anchoring.query.ts';
import { insertEntry, rowFor } from './anchoring-store.ts';
import { mayStateAbsence } from './anchoring-policy.ts';
import { endQuestions, objectOfRow } from './question.ts';

export interface StateAbsence {
  readonly applicationId: number;
  readonly municipalityId: number;
  /** The local union, or the confederation that has none there. */
  readonly organisationId: number;
  /** The office that was told, and when ('YYYY-MM-DD'). */
  readonly toldOrganisationId: number;
  readonly toldOn: string | null;
}

/**
 * The chief executive states that an organisation has no representative in the municipality, and when its regional or
 * central office was told, which can correct it. Refuses: `unknownApplication`, `notYours`, `unknownOrganisation`,
 * `notItsOffice`, `toldOnMissing`, `toldInFuture`, `hasAnswered`.
 */
export const stateAbsence = defineCommand({
  name: 'applications/state-absence',
  constraints: {
    nobody_is_told_tomorrow: { code: 'toldInFuture', field: 'toldOn' },
    who_has_answered_has_a_representative: { code: 'hasAnswered' },
  },
  run: async (tx, input: StateAbsence, by) => {
    const { applicationId, municipalityId, organisationId, toldOrganisationId, toldOn } = input;
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || !mayStateAbsence(by, application, municipalityId))
      return refused({ code: 'notYours' });
    const anchoring = await anchoringIn(tx.db, application, tx.today);
    const own = anchoring.municipalities.find((each) => each.municipalityId === municipalityId);
    const row = own?.confederations
      .flatMap(({ rows }) => rows)
      .find((each) => each.organisationId === organisationId);
    if (!own || !row) return refused({ code: 'unknownOrganisation' });
    if (!officesOf(row).includes(toldOrganisationId))
      return refused({ code: 'notItsOffice', field: 'toldOrganisation' });
    if (toldOn === null) return refused({ code: 'toldOnMissing', field: 'toldOn' });
    const id = row.id ?? (await rowFor(tx, applicationId, row));
    const last = row.entries.at(-1) ?? null;
    await insertEntry(tx, { id, last }, anchoring.frozenAt, {
      kind: 'no_representative',
      toldOn,
      toldOrganisationId,
      by: { personId: Number(by.id), mandateId: mandate.id },
    });
    await endQuestions(tx, [id], by);
    const officers = [{ organisationId: toldOrganisationId, role: 'union_officer' }];
    for (const { personId, address, language } of await mailRecipients(tx.db, officers, tx.today))
      await enqueueMail(tx, {
        key: `${objectOfRow(id)}:${(last?.number ?? 0) + 1}:${personId}`,
        kind: absenceMail,
        data: { applicationId, rowId: id, municipality: own.name, row, toldOn },
        to: address,
        language,
        object: objectOfRow(id),
        audience: `person:${personId}`,
      });
    tx.audit({
      object: objectOfRow(id),
      data: { application: applicationId, organisation: organisationId, told: toldOrganisationId, toldOn },
    });
    return accepted({ id });
  },
});
