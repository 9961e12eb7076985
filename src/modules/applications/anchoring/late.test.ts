import { expect, test } from 'vitest';
import { examplePerson } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import { codes } from '../testing/anchored-application.ts';
import { signedApplication } from '../testing/signed-application.ts';
import { findProgress } from '../submission/progress-store.ts';
import { rowsOf } from './anchoring.ts';
import { anchoringOf } from './anchoring.query.ts';
import { anchoringSections } from './anchoring-sheet.ts';
import { answerAnchoring } from './answer.command.ts';

const app = await testApp();
const { system } = app;

test('what is said after the freeze stands by itself: the sheet and the signatures are as they were', async () => {
  await app.isolated(async () => {
    const applicationId = await signedApplication(app);
    const read = async () => {
      const anchoring = await anchoringOf(system.database.write, applicationId, system.clock.today());
      if (!anchoring) throw new Error('There is no application');
      return anchoring;
    };
    const before = await read();
    const own = (rows: ReturnType<typeof rowsOf>) =>
      rows.find(({ name }) => name.nb === 'Fagforbundet Fjordvik');
    const row = own(rowsOf(before));
    const by = await examplePerson(system, 'union-fagforbundet');
    const answer = (remark: string) =>
      answerAnchoring.run(system, by, {
        applicationId,
        rowIds: [row?.id ?? 0],
        kind: 'dissents',
        remark,
      });
    expect(await answer('For seint, men viktig.')).toEqual({ ok: true, value: { late: true } });
    expect(codes(await answer('Det same, med andre ord.'))).toBe('accepted');
    const after = await read();
    expect(own(rowsOf(after))).toMatchObject({
      state: 'asked',
      late: [{ remark: 'For seint, men viktig.' }, { remark: 'Det same, med andre ord.' }],
    });
    expect(anchoringSections(after, 'nn')).toEqual(anchoringSections(before, 'nn'));
    const { freeze } = await findProgress(system.database.write, applicationId);
    expect([freeze?.reopened ?? null, freeze?.completedAt === null]).toEqual([null, false]);
    const page = await testApp({ principal: by });
    const shown = await (await page.request(`/nn/applications/${applicationId}/anchoring/${row?.id}`)).text();
    expect(shown).toContain('De har sagt frå etter at teksten vart låst: har særmerknad');
    expect(shown).toContain('Teksten er låst for underskrift.');
  });
});
