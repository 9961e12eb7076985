export const nb = {
  period: { quarter: '{quarter}. kvartal {year}', range: '{from} til {to}' },
  units: { percent: 'prosent', persons: 'personer', points: 'poeng', kroner: 'kroner' },
  goal: {
    measurable: 'Målet kan måles.',
    missing: 'Dette mangler før målet kan måles:',
    orReason: 'Kan ikke målet måles, skriver dere hvorfor.',
    withReason: 'Dere har skrevet hvorfor målet ikke kan måles. Det holder, men et tall er lettere å følge.',
    recommended: 'Se hva andre måler på dette temaet',
    official: 'Offisielle tall dere kan bruke som utgangspunkt, hvis de måler det samme som målet:',
    about: 'Les om «{name}»',
    wrongWay: {
      up: 'Måltallet er lavere enn utgangspunktet, men her er det bedre jo høyere tallet er. Er det meningen?',
      down: 'Måltallet er høyere enn utgangspunktet, men her er det bedre jo lavere tallet er. Er det meningen?',
    },
    parts: {
      indicator: 'Indikator',
      scope: 'Hvem det gjelder',
      unit: 'Enhet',
      baseline: 'Utgangspunkt',
      target: 'Måltall',
      date: 'Dato',
      method: 'Måling',
    },
    questions: {
      indicator: 'Hva skal telles eller måles for å se om dere er på vei? Velg én ting.',
      scope: 'Hvem gjelder tallet: hele kommunen, en enhet eller en gruppe?',
      unit: 'Hva er tallet i: prosent, personer, dager, poeng?',
      baseline: 'Hvor står dere nå?',
      target: 'Hvilket tall vil dere nå?',
      date: 'Når skal måltallet være nådd?',
      method: 'Hvordan og når måler dere, og hvem gjør det?',
    },
    baselineQuestions: {
      number: 'Hvor står dere nå? Skriv tallet, datoen det gjelder for, og hvor dere har det fra.',
      day: 'Hvilken dato gjelder tallet for?',
      source: 'Hvor har dere tallet fra?',
      dayAndSource: 'Hvilken dato gjelder tallet for, og hvor har dere det fra?',
    },
    faults: {
      targetNotAfterBaseline:
        'Datoen for måltallet må være senere enn datoen for utgangspunktet. Se over begge.',
      targetEqualsBaseline:
        'Måltallet er det samme som utgangspunktet, så ingenting skal endre seg. Vil dere holde nivået, skriver dere det i begrunnelsen.',
    },
    stops: {
      goal: 'Målet er ikke skrevet.',
      reason: 'Målet kan ikke måles ennå. Fyll ut det som mangler, eller skriv hvorfor det ikke går.',
      targetNotAfterBaseline: 'Datoen for måltallet er ikke senere enn datoen for utgangspunktet.',
    },
    told: {
      whole: '{what}: fra {baseline} ({measured}) til {target} innen {by}.',
      wholeFromNothing: '{what}: fra {baseline} til {target} innen {by}.',
      what: 'Det som blir målt: {what}.',
      baseline: 'Utgangspunkt: {baseline}.',
      baselineMeasured: 'Utgangspunkt: {baseline} ({measured}).',
      target: 'Måltall: {target}.',
      targetBy: 'Måltall: {target} innen {by}.',
      source: 'kilde: {source}',
      measuring: 'Slik blir det målt: {measuring}',
    },
  },
  baseline: {
    whole: '{municipality}: {amount}, {period}. Kilde: {source}.',
    part: '{name} {amount}',
    notKnown: 'ikke kjent',
    parts: {
      merged:
        '{municipality} er slått sammen siden {period}. Da var tallene: {parts}. De kan ikke legges sammen uten å vite hvor mange hvert av dem gjelder. Kilde: {source}.',
      divided:
        '{municipality} er en del av noe som ble delt etter {period}. Da var tallene: {parts}. Kilde: {source}.',
    },
    weighed:
      'Kommunen er slått sammen siden da. Tallet er regnet ut av {parts}, etter hvor mange hvert av dem gjelder.',
    provisional: 'Tallet er foreløpig.',
  },
};
