import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../platform/root.ts';
import { blueprints, readBlueprint } from './load-blueprints.ts';
import { outlineProblems } from './outline-problems.ts';
import { questionsOf } from './outline.ts';

test('every shipped outline is listed', async () => {
  const names = (await readdir(path.join(root, 'data', 'forms'))).filter((name) => name.endsWith('.json'));
  expect(names.toSorted()).toEqual(blueprints.map(({ name }) => `${name}.json`).toSorted());
});

test.each(blueprints)('$name can be published as it is', async ({ name }) => {
  expect(outlineProblems(await readBlueprint(name))).toEqual([]);
});

test('the application asks for everything the letter of 2011 named', async () => {
  const outline = await readBlueprint('development-application');
  expect(outline.sections.map(({ key }) => key)).toEqual([
    'project',
    'challenges',
    'goals',
    'measures',
    'measuring',
    'earlier',
    'timetable',
    'resources',
    'organisation',
    'anchoring',
  ]);
  // The anchoring sheet and the papers are files of their own, and choices take no space.
  const uncounted = questionsOf(outline).filter(({ counted }) => !counted);
  expect(uncounted.map(({ key }) => key)).toEqual([
    'name',
    'joint',
    'has_earlier',
    'earlier_papers',
    'anchoring',
  ]);
});
