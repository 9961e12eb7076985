import type { AnchoringTexts } from './texts.ts';

export const nn: AnchoringTexts = {
  states: {
    never_asked: 'ikkje spurd',
    asked: 'spurd, har ikkje svart enno',
    takes_part: 'er med',
    takes_part_with_remark: 'er med, med merknad',
    dissents: 'har særmerknad',
    does_not_wish: 'ønskjer ikkje å vere med',
    no_representative: 'ingen tillitsvald her',
    no_answer: 'spurd, har ikkje svart innan {date}',
  },
  who: {
    elected: 'Dei folkevalde',
    administration: 'Administrasjonen',
    outside: 'Utanfor hovudsamanslutningane',
  },
  task: {
    name: 'Spørsmål om forankring',
    asked: 'Svar for {organisation}: søknaden «{title}»',
    why: '{municipality} spør kva de meiner om arbeidet med søknaden.',
    consequence: 'Det tek to minutt. Svaret følgjer søknaden, og de kan endre det til teksten blir låst.',
    about: 'Søknaden «{title}»: svaret frå {organisation}',
    waiting: '{who} svarar på spørsmålet om forankring',
  },
  mail: {
    subject: 'Kva seier de til søknaden «{title}»?',
    asks: {
      elected: '{municipality} skriv ein søknad, «{title}», og spør dykk på vegner av dei folkevalde.',
      administration:
        '{municipality} skriv ein søknad, «{title}», og spør dykk på vegner av administrasjonen.',
      local_union: '{municipality} skriv ein søknad, «{title}», og spør kva {organisation} seier til han.',
      confederation: '{municipality} skriv ein søknad, «{title}», og spør kva {organisation} seier til han.',
    },
    answer: 'De kan svare på to minutt, òg på telefonen, til og med {date}:',
    read: 'Heile søknaden:',
    seen: 'Svaret ser kommunane som er med i søknaden, og dei som vurderer han etter fristen.',
    change: 'De kan endre det til teksten blir låst for underskrift.',
  },
  absenceMail: {
    subject: '{municipality}: ingen tillitsvald frå {organisation}?',
    stated:
      '{municipality} har oppgitt at {organisation} ikkje har nokon tillitsvald i kommunen, og at de fekk vite det {date}. Det gjeld søknaden «{title}».',
    correct: 'Stemmer det ikkje, kan de rette det her. Då må kommunen spørje før søknaden kan sendast inn.',
  },
  sheet: {
    heading: 'Forankring i {municipality}',
    caption: 'Kva dei som er spurde, har svart',
    who: 'Kven',
    confederation: 'Hovudsamanslutning',
    state: 'Svar',
    date: 'Dato',
    remarkOf: '{organisation}: {remark}',
    askedOn: 'Spurd {date}, med frist {by}.',
    noAnswer: '{organisation} vart spurd {asked} og minna på det {first} og {second}.',
    noRepresentative:
      'Kommunedirektøren har oppgitt at {organisation} ikkje har nokon tillitsvald her. {office} fekk vite det {date}.',
    spokesperson: 'Tillitsvalde i {other} svarar òg for {organisation}, slik organisasjonen sjølv har sagt.',
    outside: 'ingen',
    none: '–',
  },
};
