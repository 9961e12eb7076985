import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { goalOf } from './goal.ts';
import { GoalHelp } from './goal-help.tsx';
import type { GoalSuggestions } from './goal-suggestions.query.ts';

const said = (value: string) => ({ nb: value, nn: value, en: value });
const suggestions: GoalSuggestions = {
  recommended: [
    {
      topic: {
        key: 'sick-leave',
        name: said('Sjukefråvær'),
        warning: said('Ver varsam.'),
        indicatorIds: [7],
      },
      indicators: [
        {
          id: 7,
          key: 'absence',
          version: 1,
          validFrom: '2026-01-01',
          unit: 'percent',
          direction: 'down',
          source: 'own',
          name: said('Fråvær i kommunen'),
          measures: said('Dagsverk'),
          numerator: said('Dagsverk'),
          denominator: null,
          scope: said('alle'),
          caution: said('Svingar gjennom året.'),
          breaks: [],
        },
      ],
    },
  ],
  baselines: [
    {
      indicatorId: 7,
      organisationId: 1,
      municipality: 'Fjordvik kommune',
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
      value: 8.25,
      provisional: true,
      source: 'KS',
      address: null,
      retrievedOn: '2026-01-01',
      basis: 'same',
      parts: [{ number: '9991', name: 'Fjordvik', value: 8.25 }],
    },
  ],
};
const text = (row: Parameters<typeof goalOf>[0], given?: GoalSuggestions) =>
  render(<GoalHelp lang="nn" goal={goalOf(row)} {...(given && { suggestions: given })} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('an empty row is left in peace', () => {
  expect(text({ level: 'effect' }, suggestions)).toBe('');
});

test('a goal without figures is told what is missing and what others measure', () => {
  expect(text({ goal: 'Lågare fråvær' }, suggestions)).toBe(
    'Dette manglar før målet kan målast: ' +
      'Indikator. Kva skal teljast eller målast for å sjå om de er på veg? Vel éin ting. ' +
      'Utgangspunkt. Kvar står de no? Skriv talet, datoen det gjeld for, og kvar de har det frå. ' +
      'Måltal. Kva tal vil de nå? Dato. Når skal måltalet vere nådd? ' +
      'Måling. Korleis og når måler de, og kven gjer det? ' +
      'Kan ikkje målet målast, skriv de kvifor. ' +
      'Sjå kva andre måler på dette temaet Sjukefråvær Ver varsam. Fråvær i kommunen',
  );
});

test('a chosen indicator brings its official figure and what to beware of', () => {
  const shown = text(
    { goal: 'Ned', indicator: 'fråvær i kommunen', reason: 'Vi veit ikkje enno.' },
    suggestions,
  );
  expect(shown).toContain('De har skrive kvifor målet ikkje kan målast.');
  expect(shown).toContain('Fjordvik kommune: 8,25 prosent, 2025. Kjelde: KS. Talet er førebels.');
  expect(shown).toContain('Svingar gjennom året.');
});

test('a target the wrong way is asked about, and a date before the baseline is said', () => {
  const row = {
    indicator: 'Fråvær i kommunen',
    baseline: 8,
    target: 9,
    baseline_on: '2025-12-31',
    target_on: '2025-01-01',
  };
  const shown = text(row, suggestions);
  expect(shown).toContain('Måltalet er høgare enn utgangspunktet, men her er det betre jo lågare talet er.');
  expect(shown).toContain('Datoen for måltalet må vere seinare enn datoen for utgangspunktet.');
  expect(shown).not.toContain('Kan ikkje målet målast');
});

test('a measurable goal is told back', () => {
  const row = {
    goal: 'Ned',
    level: 'effect',
    indicator: 'Sjukefråvær',
    unit: 'prosent',
    scope: 'heile kommunen',
    baseline: 8.6,
    baseline_on: '2010-12-31',
    baseline_source: 'eigne lister',
    target: 6.9,
    target_on: '2013-12-31',
    measuring: 'Kvart kvartal',
  };
  expect(text(row)).toBe(
    'Målet kan målast. Sjukefråvær, heile kommunen: frå 8,6 prosent (31. desember 2010, kjelde: eigne lister) ' +
      'til 6,9 prosent innan 31. desember 2013. Slik blir det målt: Kvart kvartal.',
  );
});
