import type { IndicatorsTexts } from './texts.ts';

export const nn: IndicatorsTexts = {
  period: { quarter: '{quarter}. kvartal {year}', range: '{from} til {to}' },
  units: { percent: 'prosent', persons: 'personar', points: 'poeng', kroner: 'kroner' },
  sources: {
    ssb: 'Statistisk sentralbyrå',
    ks: 'KS, statistikk om kommunetilsette',
    own: 'Kommunen tel sjølv',
  },
  kinds: {
    baseline: 'Utgangspunkt',
    target: 'Måltal',
    result: 'Resultat, slik det er fortalt',
    official: 'Offisiell statistikk',
    estimate: 'Overslag',
  },
  list: {
    title: 'Indikatorar',
    lead: 'Ting som kan teljast eller målast på kvart tema, med kva talet seier og kva det ikkje seier. Dei mest brukte står først.',
  },
  show: {
    caution: 'Ver varsam',
    definition: 'Kva som blir målt',
    numerator: 'Det som blir talt',
    denominator: 'Delt på',
    better: 'Betre når talet er',
    directions: { up: 'høgare', down: 'lågare' },
    source: 'Kjelde',
    version: 'Definisjon',
    versionFrom: 'nummer {version}, frå {date}',
    breaks: 'Brot i serien',
    figures: 'Tal',
    noFigures:
      'Det er ikkje lagt inn tal for denne indikatoren enno. Kommunane kan telje sjølve på den måten definisjonen seier.',
    noFiguresHere: 'Det er ikkje lagt inn tal for denne staden. Vel ein annan.',
    place: 'Stad',
    showPlace: 'Vis tal',
    unknownPlace: 'Vel ein stad frå lista.',
    country: 'Heile landet',
    tableOf: 'Tal for {place}',
    period: 'Når',
    kind: 'Slag',
    suppressed: 'skjult av omsyn til personvern',
    provisional: '(førebels)',
    healthAndCare: 'helse og omsorg',
    retrieved: '(henta {date})',
    legend:
      'Open sirkel er måltal eller førebels tal. Berre tal som kan samanliknast, er bundne saman med strek.',
    finding: '{place}: {first} i {from}, {last} i {to}',
    findingOne: '{place}: {last} i {to}',
  },
  goal: {
    measurable: 'Målet kan målast.',
    missing: 'Dette manglar før målet kan målast:',
    orReason: 'Kan ikkje målet målast, skriv de kvifor.',
    withReason: 'De har skrive kvifor målet ikkje kan målast. Det held, men eit tal er lettare å følgje.',
    recommended: 'Sjå kva andre måler på dette temaet',
    official: 'Offisielle tal de kan bruke som utgangspunkt, om dei måler det same som målet:',
    about: 'Les om «{name}»',
    wrongWay: {
      up: 'Måltalet er lågare enn utgangspunktet, men her er det betre jo høgare talet er. Er det meininga?',
      down: 'Måltalet er høgare enn utgangspunktet, men her er det betre jo lågare talet er. Er det meininga?',
    },
    parts: {
      indicator: 'Indikator',
      scope: 'Kven det gjeld',
      unit: 'Eining',
      baseline: 'Utgangspunkt',
      target: 'Måltal',
      date: 'Dato',
      method: 'Måling',
    },
    questions: {
      indicator: 'Kva skal teljast eller målast for å sjå om de er på veg? Vel éin ting.',
      scope: 'Kven gjeld talet: heile kommunen, ei eining eller ei gruppe?',
      unit: 'Kva er talet i: prosent, personar, dagar, poeng?',
      baseline: 'Kvar står de no?',
      target: 'Kva tal vil de nå?',
      date: 'Når skal måltalet vere nådd?',
      method: 'Korleis og når måler de, og kven gjer det?',
    },
    baselineQuestions: {
      number: 'Kvar står de no? Skriv talet, datoen det gjeld for, og kvar de har det frå.',
      day: 'Kva dato gjeld talet for?',
      source: 'Kvar har de talet frå?',
      dayAndSource: 'Kva dato gjeld talet for, og kvar har de det frå?',
    },
    faults: {
      targetNotAfterBaseline:
        'Datoen for måltalet må vere seinare enn datoen for utgangspunktet. Sjå over begge.',
      targetEqualsBaseline:
        'Måltalet er det same som utgangspunktet, så ingenting skal endre seg. Vil de halde nivået, skriv de det i grunngivinga.',
    },
    stops: {
      goal: 'Målet er ikkje skrive.',
      reason: 'Målet kan ikkje målast enno. Fyll ut det som manglar, eller skriv kvifor det ikkje går.',
      targetNotAfterBaseline: 'Datoen for måltalet er ikkje seinare enn datoen for utgangspunktet.',
    },
    told: {
      whole: '{what}: frå {baseline} ({measured}) til {target} innan {by}.',
      wholeFromNothing: '{what}: frå {baseline} til {target} innan {by}.',
      what: 'Det som blir målt: {what}.',
      baseline: 'Utgangspunkt: {baseline}.',
      baselineMeasured: 'Utgangspunkt: {baseline} ({measured}).',
      target: 'Måltal: {target}.',
      targetBy: 'Måltal: {target} innan {by}.',
      source: 'kjelde: {source}',
      measuring: 'Slik blir det målt: {measuring}',
    },
  },
  baseline: {
    whole: '{municipality}: {amount}, {period}. Kjelde: {source}.',
    part: '{name} {amount}',
    notKnown: 'ikkje kjent',
    parts: {
      merged:
        '{municipality} er slått saman sidan {period}. Då var tala: {parts}. Dei kan ikkje leggjast saman utan å vite kor mange kvart av dei gjeld. Kjelde: {source}.',
      divided:
        '{municipality} er ein del av noko som vart delt etter {period}. Då var tala: {parts}. Kjelde: {source}.',
    },
    weighed:
      'Kommunen er slått saman sidan då. Talet er rekna ut av {parts}, etter kor mange kvart av dei gjeld.',
    provisional: 'Talet er førebels.',
  },
};
