import type { IndicatorsTexts } from './texts.ts';

export const en: IndicatorsTexts = {
  period: { quarter: 'quarter {quarter} of {year}', range: '{from} to {to}' },
  units: { percent: 'per cent', persons: 'persons', points: 'points', kroner: 'kroner' },
  sources: {
    ssb: 'Statistics Norway',
    ks: 'KS, statistics on municipal employees',
    own: 'Counted by the municipality itself',
  },
  kinds: {
    baseline: 'Baseline',
    target: 'Target',
    result: 'Result, as told',
    official: 'Official statistics',
    estimate: 'Estimate',
  },
  list: {
    title: 'Indicators',
    lead: 'What can be counted or measured on each topic, with what the figure says and what it does not. The most used come first.',
  },
  show: {
    caution: 'Take care',
    definition: 'What is measured',
    numerator: 'What is counted',
    denominator: 'Divided by',
    better: 'Better when the figure is',
    directions: { up: 'higher', down: 'lower' },
    source: 'Source',
    version: 'Definition',
    versionFrom: 'number {version}, from {date}',
    breaks: 'Breaks in the series',
    figures: 'Figures',
    noFigures:
      'There are no figures for this indicator yet. Municipalities can count for themselves as the definition says.',
    noFiguresHere: 'There are no figures for this place. Choose another.',
    place: 'Place',
    showPlace: 'Show figures',
    unknownPlace: 'Choose a place from the list.',
    country: 'The whole country',
    tableOf: 'Figures for {place}',
    period: 'When',
    kind: 'Kind',
    suppressed: 'hidden to protect privacy',
    provisional: '(provisional)',
    healthAndCare: 'health and care',
    retrieved: '(retrieved {date})',
    legend:
      'An open circle is a target or a provisional figure. Only figures that may be compared are joined by a line.',
    finding: '{place}: {first} in {from}, {last} in {to}',
    findingOne: '{place}: {last} in {to}',
  },
  goal: {
    measurable: 'The goal can be measured.',
    missing: 'Missing before the goal can be measured:',
    orReason: 'If the goal cannot be measured, write why.',
    withReason:
      'You have written why the goal cannot be measured. That will do, but a figure is easier to follow.',
    recommended: 'See what others measure on this topic',
    official: 'Official figures you may use as the baseline, if they measure the same as the goal:',
    about: 'Read about “{name}”',
    wrongWay: {
      up: 'The target is lower than the baseline, but here higher is better. Is that what you mean?',
      down: 'The target is higher than the baseline, but here lower is better. Is that what you mean?',
    },
    parts: {
      indicator: 'Indicator',
      scope: 'Whom it is about',
      unit: 'Unit',
      baseline: 'Baseline',
      target: 'Target',
      date: 'Date',
      method: 'Measurement',
    },
    questions: {
      indicator: 'What is to be counted or measured to see whether you are getting there? Choose one thing.',
      scope: 'Whom does the figure cover: the whole municipality, a unit or a group?',
      unit: 'What is the figure in: per cent, persons, days, points?',
      baseline: 'Where do you stand now?',
      target: 'Which figure do you want to reach?',
      date: 'When is the target to be reached?',
      method: 'How and when do you measure, and who does it?',
    },
    baselineQuestions: {
      number: 'Where do you stand now? Give the figure, the date it holds for, and where you have it from.',
      day: 'Which date does the figure hold for?',
      source: 'Where do you have the figure from?',
      dayAndSource: 'Which date does the figure hold for, and where do you have it from?',
    },
    faults: {
      targetNotAfterBaseline:
        'The date of the target must be later than the date of the baseline. Look at both again.',
      targetEqualsBaseline:
        'The target is the same as the baseline, so nothing is to change. If you want to keep the level, write so in the reason.',
    },
    stops: {
      goal: 'The goal has not been written.',
      reason: 'The goal cannot be measured yet. Fill in what is missing, or write why it cannot be done.',
      targetNotAfterBaseline: 'The date of the target is not later than the date of the baseline.',
    },
    told: {
      whole: '{what}: from {baseline} ({measured}) to {target} by {by}.',
      wholeFromNothing: '{what}: from {baseline} to {target} by {by}.',
      what: 'What is measured: {what}.',
      baseline: 'Baseline: {baseline}.',
      baselineMeasured: 'Baseline: {baseline} ({measured}).',
      target: 'Target: {target}.',
      targetBy: 'Target: {target} by {by}.',
      source: 'source: {source}',
      measuring: 'How it is measured: {measuring}',
    },
  },
  baseline: {
    whole: '{municipality}: {amount}, {period}. Source: {source}.',
    part: '{name} {amount}',
    notKnown: 'not known',
    parts: {
      merged:
        '{municipality} has been merged since {period}. The figures then were: {parts}. They cannot be added together without knowing how many each of them covers. Source: {source}.',
      divided:
        '{municipality} is a part of something that was divided after {period}. The figures then were: {parts}. Source: {source}.',
    },
    weighed:
      'The municipality has been merged since. The figure is worked out from {parts}, by how many each of them covers.',
    provisional: 'The figure is provisional.',
  },
};
