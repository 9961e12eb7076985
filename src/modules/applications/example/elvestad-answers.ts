import type { Answers } from '../../forms/index.ts';

/** What the example municipality of Elvestad has written: short, complete, and invented. */
export const elvestadAnswers: Answers = {
  name: 'Flere fagfolk i Elvestad',
  summary:
    'Elvestad mangler fagfolk i hjemmetjenesten og barnehagene. Vi vil rekruttere sammen med de tillitsvalgte, gi hele stillinger og følge opp nytilsatte det første året.',
  joint: 'no',
  challenge:
    'Hver tredje utlyste stilling i hjemmetjenesten står uten kvalifiserte søkere. Nytilsatte slutter ofte i løpet av det første året, og de som blir igjen, får flere vakter.',
  evidence:
    'Personalkontoret har talt søkere til hver stilling i to år. I samtaler med dem som sluttet, nevner de fleste små stillinger og for lite oppfølging.',
  main_goal: 'Elvestad skal ha fagfolk i alle faste stillinger i hjemmetjenesten, og de skal bli værende.',
  goals: [
    {
      key: 'g1',
      goal: 'Flere nytilsatte i hjemmetjenesten er der fortsatt etter ett år',
      level: 'effect',
      indicator: 'Nytilsatte som er i stillingen etter tolv måneder',
      unit: 'prosent',
      scope: 'Hjemmetjenesten',
      baseline: 58,
      baseline_on: '2026-06-30',
      baseline_source: 'Kommunens lønnssystem',
      target: 80,
      target_on: '2028-12-31',
      measuring: 'Personalkontoret teller hvert halvår.',
      reason: null,
    },
  ],
  measures: [
    {
      key: 'm1',
      measure: 'Hele stillinger i alle utlysninger i hjemmetjenesten',
      for_goal: 'Flere nytilsatte blir værende',
      responsible: 'Leder for hjemmetjenesten',
      begins_on: '2027-08-01',
      ends_on: '2028-12-31',
    },
  ],
  why: 'De som fikk hel stilling i fjor, er der alle sammen fortsatt. Nabokommuner har sett det samme.',
  measuring: 'Vi teller hvert halvår og legger tallene fram for partssammensatt utvalg og formannskapet.',
  has_earlier: 'no',
  timetable: [
    {
      key: 't1',
      milestone: 'Ny turnus er drøftet',
      begins_on: null,
      ends_on: '2027-10-01',
      responsible: null,
    },
    { key: 't2', milestone: 'Første måling', begins_on: null, ends_on: '2028-01-31', responsible: null },
  ],
  resources: [
    {
      key: 'r1',
      municipality: 'Elvestad',
      resource: 'Prosjektleder',
      hours: null,
      posts: 0.4,
      money: 280_000,
    },
  ],
  applied: 400_000,
  budget: [
    { key: 'b1', item: 'Prosjektledelse', year: 2027, applied: 400_000, own_share: 280_000, others: null },
  ],
  organisation: 'Kommunedirektøren eier prosjektet. Lederen for hjemmetjenesten leder det til daglig.',
  roles:
    'Formannskapet følger målene. Lederne gjennomfører. De tillitsvalgte er med i prosjektgruppen og i drøftingene om turnus.',
  sharing: 'Vi deler turnusene og tallene på samlingene, og tar imot besøk fra andre kommuner.',
  anchoring_work: 'Søknaden er skrevet av en gruppe der de tillitsvalgte har vært med fra første møte.',
  anchoring: [
    {
      key: 'a1',
      municipality: 'Elvestad',
      party: 'elected',
      organisation: 'Formannskapet',
      involvement: 'Behandlet utkastet.',
      handled_on: null,
    },
    {
      key: 'a2',
      municipality: 'Elvestad',
      party: 'administration',
      organisation: 'Ledergruppen',
      involvement: 'Skrev sammen med de tillitsvalgte.',
      handled_on: null,
    },
    {
      key: 'a3',
      municipality: 'Elvestad',
      party: 'union',
      organisation: 'De tillitsvalgte',
      involvement: 'Var med i skrivegruppen.',
      handled_on: null,
    },
  ],
};
