import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { behalfField } from '../../platform/principal.ts';
import { valueOf } from '../../platform/result.ts';
import { preflight } from '../forms/index.ts';
import type { AnswerRow } from '../forms/index.ts';
import { goalOf, goalStops, isMeasurable, missingInGoal } from '../indicators/index.ts';
import { paths } from './paths.ts';
import { startApplication } from './start-application.command.ts';
import { restated } from './testing/restated.ts';
import type { Restated } from './testing/restated.ts';
import { exampleCall } from './testing/example-application.ts';
import { writingOf } from './text.query.ts';

const anybody = await testApp();
const leader = await anybody.isolated(() => examplePerson(anybody.system, 'project-leader'));
const app = await testApp({ principal: leader });
const { system } = app;

/** What a page sends along unseen: what was read, and in which opened page. */
function hiddenIn(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(inputs, ([, name = '', value = '']) => [name, value]));
}

/** Type an application into the example call's form, section by section. Answers its id. */
async function typeIn({ name, typed }: Restated): Promise<number> {
  const started = await startApplication.run(system, leader, {
    callId: exampleCall,
    title: name,
    language: 'nb',
  });
  const { id } = valueOf(started);
  for (const [section, fields] of Object.entries(typed)) {
    const address = `/nb${paths.section(id, section)}`;
    // An answer may bring more questions with it: they are there when the page comes back.
    for (let left = fields; Object.keys(left).length > 0;) {
      const page = await (await app.request(address)).text();
      const asked = Object.keys(left).filter((field) => page.includes(`name="base.${field.split('.')[0]}"`));
      expect([section, asked.length]).not.toEqual([section, 0]);
      // What was answered before is sent again, as a browser does.
      const answers = Object.entries(fields)
        .filter(([field]) => !(field in left) || asked.includes(field))
        .map(([field, value]) => [`answer.${field}`, value]);
      const answer = await app.post(address, {
        ...hiddenIn(page),
        ...Object.fromEntries(answers),
        do: 'save',
        [behalfField]: leader.acting?.id ?? '',
      });
      expect([section, answer.status]).toEqual([section, 303]);
      left = Object.fromEntries(Object.entries(left).filter(([field]) => !asked.includes(field)));
    }
  }
  return id;
}

async function writtenIn(id: number) {
  const writing = await writingOf(system.database.write, id);
  if (!writing) throw new Error(`Nothing is written in application ${id}`);
  const goals = writing.answers['goals'];
  const rows = Array.isArray(goals) ? goals.filter((row): row is AnswerRow => typeof row === 'object') : [];
  return { ...writing, goals: rows.map((row) => goalOf(row)) };
}

const [vefsn, songdalen, sigdal] = restated;
const theOne = (found: Restated | undefined): Restated => {
  if (!found) throw new Error('It is not restated');
  return found;
};

test.each(restated)('$name is typed in without loss', async (each) => {
  await app.isolated(async () => {
    const id = await typeIn(each);
    const { outline, answers } = await writtenIn(id);
    // The form asks for nothing more than the restated application says.
    expect(preflight(outline, answers)).toEqual([]);
    for (const [section, fields] of Object.entries(each.typed)) {
      const page = await (await app.request(`/nb${paths.section(id, section)}`)).text();
      const words = page.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const texts = Object.values(fields).filter((text) => /[a-z] [a-z]/.test(text));
      expect(texts.filter((text) => !words.includes(text))).toEqual([]);
    }
  });
});

test('Vefsn: the main goal can be measured, and each sub-goal is told exactly what it lacks', async () => {
  await app.isolated(async () => {
    const id = await typeIn(theOne(vefsn));
    const [main, ...subGoals] = (await writtenIn(id)).goals;
    expect(main).toMatchObject({ baseline: 8.6, target: 6.9, unit: 'prosent', targetOn: '2013-12-31' });
    expect(main && isMeasurable(main)).toBe(true);
    expect(subGoals.map((goal) => [goal.goal, missingInGoal(goal).missing, goalStops(goal)])).toEqual(
      [
        'Godt arbeidsmiljø',
        'Bedre for den enkelte arbeidstaker',
        'Kompetanseheving',
        'Attraktiv arbeidsplass med godt omdømme',
      ].map((goal) => [goal, ['indicator', 'baseline', 'target', 'date', 'method'], ['reason']]),
    );
    const page = await (await app.request(`/nb${paths.section(id, 'goals')}`)).text();
    const help = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(help.split('Dette mangler før målet kan måles').length - 1).toBe(subGoals.length);
  });
});

test('Songdalen and Sigdal: goals come out as data, with what they lack', async () => {
  await app.isolated(async () => {
    const full = (await writtenIn(await typeIn(theOne(songdalen)))).goals;
    expect(full.map((goal) => [isMeasurable(goal), missingInGoal(goal).missing, goalStops(goal)])).toEqual([
      [true, [], []],
      // A reason is written for this one.
      [false, ['indicator', 'baseline', 'target', 'date', 'method'], []],
      [false, ['indicator', 'baseline', 'target', 'date', 'method'], ['reason']],
    ]);
    expect(full[0]).toMatchObject({ level: 'output', baseline: 62.7, target: 75, targetOn: '2015-12-31' });
    const people = (await writtenIn(await typeIn(theOne(sigdal)))).goals;
    expect(people.map((goal) => missingInGoal(goal).missing)).toEqual([
      ['scope', 'unit', 'baseline', 'target', 'date', 'method'],
      ['indicator', 'baseline', 'target', 'date', 'method'],
    ]);
  });
});
