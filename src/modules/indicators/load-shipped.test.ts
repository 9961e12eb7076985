import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { findOrganisationByNumber } from '../register/index.ts';
import { baselineText } from './baseline-text.ts';
import { findFigures } from './figures.query.ts';
import { goalSuggestions } from './goal-suggestions.query.ts';
import {
  baselineFor,
  findIndicator,
  findIndicators,
  indicatorNamed,
  recommendedFor,
  topics,
} from './index.ts';
import type { Indicator } from './index.ts';
import { loadIndicators } from './load-indicators.command.ts';
import { loadShippedIndicators, readShippedIndicators } from './load-shipped.ts';

let place: CommittedSystem;
const by = { kind: 'system', id: 'test' } as const;
const today = '2026-11-21';
const db = () => place.system.database.read;

beforeAll(async () => {
  place = await committedSystem();
});
afterAll(() => place.close());

async function indicator(key: string): Promise<Indicator> {
  const found = await findIndicator(db(), key);
  if (!found) throw new Error(`No indicator is called ${key}`);
  return found;
}

async function municipality(number: string): Promise<number> {
  const found = await findOrganisationByNumber(db(), number, today);
  if (!found) throw new Error(`No municipality has the number ${number}`);
  return found.id;
}

test('every topic recommends something, and warns where effect is hard to show', async () => {
  const all = await topics(db());
  expect(all.map(({ key, warning }) => [key, warning !== null])).toEqual([
    ['sick-leave', false],
    ['full-time', false],
    ['competence', true],
    ['reputation', true],
  ]);
  const [recommended] = await recommendedFor(db(), ['reputation', 'nothing-of-the-kind']);
  expect(recommended?.topic.name.nn).toBe('Omdøme');
  expect(recommended?.indicators.map(({ key }) => key)).toEqual([
    'recommend-workplace',
    'residents-satisfied',
    'qualified-applicants',
  ]);
});

test('an indicator is found by what somebody writes, in any language', async () => {
  const all = await findIndicators(db());
  expect(all).toHaveLength(12);
  expect(indicatorNamed(all, ' gjennomsnittleg  stillingsstorleik')?.key).toBe('position-size');
  expect(indicatorNamed(all, 'Average position size')?.key).toBe('position-size');
  expect(indicatorNamed(all, 'stillingsstorleik')).toBe(null);
  expect(indicatorNamed(all, null)).toBe(null);
});

test('loading again adds nothing, and a definition that says something else is a new version', async () => {
  expect(await loadShippedIndicators(place.system, 'command-line')).toEqual({ versions: 0, figures: 0 });
  const shipped = await readShippedIndicators();
  const changed = shipped.indicators
    .filter(({ key }) => key === 'turnover')
    .map((each) => ({ ...each, direction: 'up' as const }));
  const loaded = await loadIndicators.run(place.system, by, { topics: [], indicators: changed, figures: [] });
  expect(loaded).toEqual({ ok: true, value: { versions: 1, figures: 0 } });
  expect(await indicator('turnover')).toMatchObject({ version: 2, direction: 'up', validFrom: today });
});

test('a figure that its source corrects is told as the source told it last', async () => {
  const { id } = await indicator('turnover');
  const [figure] = (await readShippedIndicators()).figures;
  if (!figure) throw new Error('The product ships no figures');
  const told = { ...figure, indicator: 'turnover', municipalityNumber: null, countyCode: null };
  const figures = [
    { ...told, value: 9, provisional: true, retrievedOn: '2026-01-01' },
    { ...told, value: 9.5, provisional: false, retrievedOn: '2026-06-01' },
  ];
  await loadIndicators.run(place.system, by, { topics: [], indicators: [], figures });
  const found = await findFigures(db(), { indicatorIds: [id] });
  expect(found.map(({ value, provisional }) => [value, provisional])).toEqual([[9.5, false]]);
});

test('sources that disagree both stand', async () => {
  const { id } = await indicator('position-size');
  const found = await findFigures(db(), { indicatorIds: [id], municipalityNumbers: ['1017'] });
  const whole = found.filter(({ startsOn, scope }) => startsOn === '2016-01-01' && scope === 'whole');
  expect(whole.map(({ value, source }) => [value, source])).toEqual([
    [84, 'Songdalen kommune'],
    [83, 'Regionplan Agder'],
  ]);
});

test('a baseline is official, has its day and source, and says what became of the municipality', async () => {
  const certified = await indicator('sick-leave-certified-residents');
  const wanted = { indicatorId: certified.id, today };
  const [halden] = await baselineFor(db(), { ...wanted, organisationIds: [await municipality('3101')] });
  expect(halden).toMatchObject({
    value: 7.1,
    endsOn: '2011-03-31',
    basis: 'renumbered',
    source: expect.any(String),
  });
  expect(halden && baselineText('nn', halden, certified)).toBe(
    'Halden kommune: 7,1 prosent, 1. kvartal 2011. Kjelde: Statistisk sentralbyrå, tabell 2011-06-21-23.',
  );
  const [moss] = await baselineFor(db(), { ...wanted, organisationIds: [await municipality('3103')] });
  expect(moss && baselineText('nb', moss, certified)).toBe(
    'Moss kommune er slått sammen siden 1. kvartal 2011. Da var tallene: Moss 6,6 prosent og Rygge 6,7 prosent. ' +
      'De kan ikke legges sammen uten å vite hvor mange hvert av dem gjelder. ' +
      'Kilde: Statistisk sentralbyrå, tabell 2011-06-21-23.',
  );
  // What a municipality has set itself or told is no official figure.
  const own = await indicator('sick-leave-employees');
  const vefsn = await municipality('1824');
  expect(await baselineFor(db(), { indicatorId: own.id, organisationIds: [vefsn], today })).toEqual([]);
});

test('suggestions for the goals of one application', async () => {
  const organisationIds = [await municipality('3101'), await municipality('1824')];
  const { recommended, baselines } = await goalSuggestions(db(), {
    topics: ['sick-leave'],
    organisationIds,
    today,
  });
  expect(recommended.map(({ topic }) => topic.key)).toEqual(['sick-leave']);
  expect(baselines.map(({ municipality, value }) => [municipality, value])).toEqual([
    ['Halden kommune', 7.1],
  ]);
});

const write = (statement: string) => sql.raw(statement).execute(place.system.database.write);

test.each([
  `update indicators.figure set value = 1`,
  `delete from indicators.definition`,
  `update indicators.indicator set key = 'x'`,
])('never: %s', async (statement) => {
  await expect(write(statement)).rejects.toMatchObject({ code: '42501' });
});

const figureOf = (more: Readonly<Record<string, string>>) => {
  const row = {
    indicator_id: '1',
    scope: `'whole'`,
    starts_on: `'2020-01-01'`,
    ends_on: `'2020-12-31'`,
    kind: `'official'`,
    value: '1',
    suppressed: 'false',
    provisional: 'false',
    source: `'Nokon'`,
    retrieved_on: `'2026-01-01'`,
    ...more,
  };
  return `insert into indicators.figure (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
};

test.each([
  [{ municipality_number: `'1824'`, county_code: `'18'` }, 'figure_is_of_one_place'],
  [{ ends_on: `'2019-12-31'` }, 'period_ends_after_it_begins'],
  [{ value: 'null' }, 'figure_is_suppressed_or_given'],
  [{ suppressed: 'true' }, 'figure_is_suppressed_or_given'],
  [{ weight: '0' }, 'weight_counts_somebody'],
  [{ kind: `'guess'` }, 'figure_kind_is_known'],
  [{ source: `''` }, 'figure_names_its_source'],
  [{ address: `'javascript:1'` }, 'source_address_is_of_the_web'],
])('not %j', async (more, constraint) => {
  await expect(write(figureOf(more))).rejects.toMatchObject({ constraint });
});
