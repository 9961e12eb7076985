import { expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';

const app = await testApp();

test('nobody real has written or received an invented letter', async () => {
  await app.isolated(async () => {
    const parties = await app.system.database.write
      .selectFrom('correspondence.record_correspondent as c')
      .leftJoin('register.organisation as o', 'o.id', 'c.organisation_id')
      .select(['o.key', 'o.is_example', 'c.kind'])
      .distinct()
      .orderBy('o.key')
      .execute();
    const invented = [
      'example-competence',
      'example-elvestad',
      'example-fagforbundet-fjordvik',
      'example-fjordvik',
      'example-granli',
      'example-utdanningsforbundet-fjordvik',
    ];
    expect(parties).toEqual([
      ...invented.map((key) => ({ key, is_example: true, kind: 'organisation' })),
      // A private person nobody has met.
      { key: null, is_example: null, kind: 'person' },
    ]);
  });
});
