import { expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import { findProgramme } from '../programmes/index.ts';
import { countLanguages } from './language-count.query.ts';
import { addDraft, addProgramme } from './testing/draft-call.ts';

const app = await testApp();

test('the texts of announced calls count in both forms, those of drafts not at all', async () => {
  await app.isolated(async () => {
    const db = app.system.database.write;
    const now = app.clock.now();
    const programmeId = await addProgramme(app);
    const callId = await addDraft(app, programmeId);
    await db
      .insertInto('calls.text')
      .values([
        { call_id: callId, part: 'title', nb: 'En utlysning', nn: 'Ei utlysing' },
        { call_id: callId, part: 'intro', nb: 'Tre ord her', nn: 'Det er fire ord' },
      ])
      .execute();
    const example = (await findProgramme(db, 'veien-videre'))?.id ?? 0;
    expect((await countLanguages(db, [programmeId], now)).get(programmeId)).toBeUndefined();
    await db
      .insertInto('calls.opening')
      .values({
        call_id: callId,
        opens_at: now.toString(),
        opened_at: now.toString(),
        acknowledged: [],
        opened_by: 'system:test',
      })
      .execute();
    const counted = await countLanguages(db, [programmeId, example], now);
    expect(counted.get(programmeId)).toEqual([
      { form: 'nb', words: 3 },
      { form: 'nn', words: 4 },
      { form: 'nb', words: 2 },
      { form: 'nn', words: 2 },
    ]);
    expect(new Set(counted.keys())).toEqual(new Set([programmeId, example]));
    expect(await countLanguages(db, [], now)).toEqual(new Map());
  });
});
