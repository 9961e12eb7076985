import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { actingMandate } from '../../../identity/index.ts';
import { mayHandleCases } from '../../policy.ts';
import { openCase } from '../../store.ts';
import type { OpenedCase } from './open-case.form.ts';

/** Open a case at the organisation acted for, handled by whoever opens it. Refuses: `notYours`. */
export const openOwnCase = defineCommand({
  name: 'correspondence/open-case',
  run: async (tx, { title, publicTitle }: OpenedCase, by) => {
    const acting = actingMandate(by);
    if (!acting || by.kind !== 'person' || !mayHandleCases(by, acting.organisationId))
      return refused({ code: 'notYours', field: 'title' });
    const { organisationId } = acting;
    const titles = { title, ...(publicTitle === '' ? {} : { publicTitle }) };
    return accepted(await openCase(tx, { organisationId, responsibleId: Number(by.id), ...titles }, by));
  },
});
