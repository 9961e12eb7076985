import { beforeAll, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { sampleTextModule } from '../../../../tests/support/sample-text/module.tsx';
import { sampleOutline } from '../../../../tests/support/sample-text/outline.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { valueOf } from '../../../platform/result.ts';
import { beginExample } from './begin-example.command.ts';
import { publishedExample } from './example.ts';
import { findWriting } from './writing-store.ts';

let mayor: TestApp;
let leader: TestApp;
let nobody: TestApp;
beforeAll(async () => {
  const more = [sampleTextModule];
  const some = await testApp();
  const person = (key: string) => some.isolated(() => examplePerson(some.system, key));
  mayor = await testApp({ more, principal: await person('mayor') });
  leader = await testApp({ more, principal: await person('project-leader') });
  nobody = await testApp({ more, principal: await person('nobody') });
});

const text = 'Fråværet er høgt. Vi vil ned til seks prosent.';
const row = { key: 'a', milestone: 'Oppstart', begins_on: null, ends_on: null, responsible: null };

async function begun() {
  const owner = await organisationId(mayor.system, 'ministry-local-government');
  const templateVersionId = await publishedExample(mayor.system, owner, sampleOutline);
  const by = { kind: 'system', id: 'test' } as const;
  const input = {
    object: 'sample.text:9',
    templateVersionId,
    answers: { why: text, plan: [row] },
  };
  return valueOf(await beginExample.run(mayor.system, by, input));
}

const read = async (id: number) => await findWriting(mayor.system.database.read, id);
const answer = async (id: number, question: string) => (await read(id))?.answers[question] ?? null;
const address = (id: number, rest = '') => `/nn/sample-texts/${id}${rest}`;
const html = async (app: TestApp, path: string) => (await app.request(path)).text();
const why = (value: string, base = 1) => ({ 'base.why': String(base), 'answer.why': value });

test('without script: a button saves, what meets leads to the page where both are shown and one is chosen', () =>
  mayor.isolated(async () => {
    const id = await begun();
    const saved = await mayor.post(address(id), why(text.replace('seks', 'fem')));
    expect([saved.status, saved.headers.get('location')]).toEqual([303, address(id)]);
    const met = await leader.post(address(id), why(text.replace('seks', 'sju')));
    expect([met.status, met.headers.get('location')]).toEqual([303, address(id, '/held')]);
    expect(await html(leader, address(id))).toContain('Sjå begge og vel');
    const page = await html(leader, address(id, '/held'));
    expect(page).toContain('ned til fem prosent');
    expect(page).toContain('ned til sju prosent');
    const held = /name="held" value="(\d+)"/.exec(page)?.[1] ?? '';
    // Somebody writes on meanwhile: the choice was made of something else.
    await mayor.post(address(id), why(`${text.replace('seks', 'fem')} Snart.`, 2));
    const late = await leader.post(address(id, '/held'), { held, seen: '2', do: 'mine' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Nokon har endra teksten sidan du opna sida');
    const chosen = await leader.post(address(id, '/held'), { held, seen: '3', do: 'mine' });
    expect(chosen.status).toBe(303);
    expect(await answer(id, 'why')).toBe(`${text.replace('seks', 'sju')} Snart.`);
    const again = await mayor.post(address(id, '/held'), { held, seen: '4', do: 'theirs' });
    expect(await again.text()).toContain('Nokon har alt valt');
  }));

test('what was held can be left, or written anew', () =>
  mayor.isolated(async () => {
    const id = await begun();
    await mayor.post(address(id), why('Kort.'));
    await leader.post(address(id), why('Langt, mykje lengre.'));
    await leader.post(address(id), why('Noko heilt anna.'));
    const found = [...(await html(mayor, address(id, '/held'))).matchAll(/name="held" value="(\d+)"/g)];
    const [first = '', second = ''] = found.map((each) => each[1]);
    await mayor.post(address(id, '/held'), { held: first, seen: '2', do: 'theirs' });
    expect(await answer(id, 'why')).toBe('Kort.');
    await mayor.post(address(id, '/held'), {
      held: second,
      seen: '2',
      do: 'written',
      'answer.why': 'Begge saman.',
    });
    expect(await answer(id, 'why')).toBe('Begge saman.');
    expect(await html(mayor, address(id, '/held'))).toContain('Ingenting å velje mellom');
  }));

test('a script is answered with data: what is saved, what cannot be, who is where', () =>
  mayor.isolated(async () => {
    const id = await begun();
    const sent = { ...why(`${text} Ja.`), 'base.share': '0', 'answer.share': 'om lag ti', page: 'abc' };
    const saved = await mayor.post(address(id), { do: 'autosave', ...sent });
    expect(saved.headers.get('cache-control')).toBe('no-store');
    expect(await saved.json()).toEqual({
      saved: 'Lagra kl. 12.00',
      edition: 2,
      answers: [
        {
          question: 'why',
          revision: 2,
          outcome: 'saved',
          fields: { 'answer.why': `${text} Ja.` },
          note: null,
        },
      ],
      faults: [{ question: 'share', text: 'Ikkje lagra: Skriv eit tal, til dømes 12 eller 7,5.' }],
      refused: null,
    });
    const poll = await mayor.post(address(id), {
      do: 'poll',
      field: 'answer.plan.0.milestone',
      edition: '2',
    });
    expect(await poll.json()).toEqual({ here: [], edition: 2, changed: [] });
    const other = await leader.post(address(id), { do: 'poll', field: '', edition: '1' });
    expect(await other.json()).toEqual({
      here: [{ question: 'plan', text: 'Astrid Dømeland skriv her' }],
      edition: 2,
      changed: [{ question: 'why', revision: 2 }],
    });
    leader.clock.moveTo(leader.clock.now().add({ seconds: 30 }));
    const later = await leader.post(address(id), { do: 'poll', field: '', edition: '2' });
    expect(await later.json()).toMatchObject({ here: [] });
  }));

test('a faulty field comes back with what was typed, and the rest is saved', () =>
  mayor.isolated(async () => {
    const id = await begun();
    const sent = { ...why('Nytt.'), 'base.share': '0', 'answer.share': 'om lag ti' };
    const refused = await mayor.post(address(id), sent);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('value="om lag ti"');
    expect(page).toContain('Skriv eit tal, til dømes 12 eller 7,5.');
    expect(await answer(id, 'why')).toBe('Nytt.');
  }));

test('a row is added without saving, and gets a key that stays', () =>
  mayor.isolated(async () => {
    const id = await begun();
    const sent = { page: 'abc', 'base.plan': '1', 'answer.plan.count': '1', 'answer.plan.0.key': 'a' };
    const more = await mayor.post(address(id), { ...sent, do: 'answer.plan.add' });
    expect(more.status).toBe(200);
    const page = await more.text();
    expect(page).toContain('name="answer.plan.1.key" value="abc1"');
    expect(page).toContain('name="page" value="abc"');
    expect(await answer(id, 'plan')).toEqual([row]);
  }));

test('comments are said and resolved; a section is taken care of; whoever may not write reads', () =>
  mayor.isolated(async () => {
    const id = await begun();
    expect((await nobody.post(address(id), { do: 'comment', question: 'why', comment: ' ' })).status).toBe(
      422,
    );
    await nobody.post(address(id), { do: 'comment', question: 'why', comment: 'Kvifor seks?' });
    const page = await html(mayor, address(id));
    expect(page).toContain('Kvifor seks?');
    expect(page).toContain('1 merknad');
    const resolve = /value="(resolve\.\d+)"/.exec(page)?.[1] ?? '';
    expect((await mayor.post(address(id), { do: resolve })).status).toBe(303);
    expect(await html(mayor, address(id))).toContain('Løyst');
    const twice = await mayor.post(address(id), { do: resolve });
    expect(twice.status).toBe(422);
    await mayor.post(address(id), { do: 'assign', person: '' });
    const me = (await read(id)) && (await html(mayor, address(id))).match(/<option value="(\d+)"/)?.[1];
    await mayor.post(address(id), { do: 'assign', person: me ?? '' });
    expect(await html(mayor, address(id))).toContain('Astrid Dømeland tek seg av denne delen.');
    expect((await mayor.post(address(id), { do: 'assign', person: '999999' })).status).toBe(422);
    expect(await html(nobody, address(id))).toContain('Du kan lese denne delen, men ikkje endre han.');
    const refused = await nobody.post(address(id), why('Inn her.'));
    expect(refused.status).toBe(422);
    expect(await answer(id, 'why')).toBe(text);
  }));

test('the history tells who changed what, and goes back to it', () =>
  mayor.isolated(async () => {
    const id = await begun();
    await mayor.post(address(id), why(text.replace('seks', 'fem')));
    const page = await html(leader, address(id, '/history'));
    expect(page).toContain('Astrid Dømeland, 21. november 2026 kl. 12.00');
    expect(page).toContain('<del>Vi vil ned til seks prosent. </del>');
    expect(page).toContain('<ins>Vi vil ned til fem prosent. </ins>');
    const back = { question: 'why', revision: '1', seen: '2' };
    expect((await leader.post(address(id, '/history'), back)).status).toBe(303);
    expect(await answer(id, 'why')).toBe(text);
    // What was gone back from is still there, and the newest is not what was seen any more.
    expect((await read(id))?.revisions['why']).toBe(3);
    expect((await leader.post(address(id, '/history'), back)).status).toBe(422);
    expect((await leader.post(address(id, '/history'), { ...back, revision: '9', seen: '3' })).status).toBe(
      422,
    );
  }));
