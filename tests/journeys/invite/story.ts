import type { Bilingual } from '../../../src/platform/text/language.ts';

/** What the secretariat sets up on one way through the journey. Both are there at once, so they are called differently. */
export interface Story {
  readonly name: Bilingual;
  readonly slug: string;
  readonly invited: Invited;
}

/** Who is invited, and what becomes of their letters. */
export interface Invited {
  /** Those on the call's list. That every municipality gets its letter is the lifecycle test's: it takes minutes. */
  readonly named: string;
  readonly total: number;
  readonly sent: number;
  readonly toDownload: number;
}

export const stories = {
  nn: {
    name: { nb: 'Nære tjenester', nn: 'Nære tenester' },
    slug: 'naere-tenester',
    invited: { named: '1508 1577 3201 4601', total: 4, sent: 3, toDownload: 1 },
  },
  nb: {
    name: { nb: 'Trygge nærmiljøer', nn: 'Trygge nærmiljø' },
    slug: 'trygge-naermiljoer',
    // Of the two that were one until 2024 the register knows no organisation number; that of one is filled in.
    invited: { named: '1508 1577 1580 3201 4601', total: 5, sent: 3, toDownload: 1 },
  },
} as const satisfies Record<'nb' | 'nn', Story>;

/** The agreement's title. */
export function agreementTitle({ name }: Story): Bilingual {
  return { nb: `Avtale om ${name.nb}`, nn: `Avtale om ${name.nn}` };
}

/** Who signs: for the State, KS and the four confederations. */
export const signatories = [
  'decision-maker',
  'signatory-ks',
  'signatory-lo',
  'signatory-unio',
  'signatory-ys',
  'signatory-akademikerne',
] as const;

export const parties = [
  'Kommunal- og distriktsdepartementet',
  'KS – Kommunesektorens organisasjon',
  'LO Kommune',
  'Unio',
  'YS Kommune',
  'Akademikerne kommune',
] as const;

/** The text under each of the headings an agreement begins with, and one clause more. */
export const clauseTexts: readonly Bilingual[] = [
  {
    nb: 'Partene vil støtte kommuner som gjør hverdagen tryggere der folk bor.',
    nn: 'Partane vil støtte kommunar som gjer kvardagen tryggare der folk bur.',
  },
  {
    nb: 'Arbeidet gjelder tjenester i hjemmet og skolen som møteplass.',
    nn: 'Arbeidet gjeld tenester i heimen og skulen som møteplass.',
  },
  {
    nb: 'Kommunene får veiledning, nettverk og tilskudd.',
    nn: 'Kommunane får rettleiing, nettverk og tilskot.',
  },
  {
    nb: 'Et programråd og en arbeidsgruppe med alle partene leder arbeidet.',
    nn: 'Eit programråd og ei arbeidsgruppe med alle partane leier arbeidet.',
  },
  { nb: 'Staten dekker utgiftene.', nn: 'Staten dekkjer utgiftene.' },
  {
    nb: 'Hver part kan si opp avtalen med tre måneders varsel.',
    nn: 'Kvar part kan seie opp avtalen med tre månaders varsel.',
  },
];

export const oneMoreClause = {
  heading: { nb: 'Kunnskap', nn: 'Kunnskap' },
  text: {
    nb: 'Det kommunene lærer, skal alle andre kommuner få vite om.',
    nn: 'Det kommunane lærer, skal alle andre kommunar få vite om.',
  },
};

export const agreementLists = {
  themes_nb: 'Tjenester i hjemmet\nSkolen som møteplass',
  themes_nn: 'Tenester i heimen\nSkulen som møteplass',
  instruments_nb: 'Veiledning\nNettverk',
  instruments_nn: 'Rettleiing\nNettverk',
};

export const contributions: readonly { readonly of: string; readonly text: Bilingual }[] = [
  { of: parties[0], text: { nb: 'Tilskudd og sekretariat.', nn: 'Tilskot og sekretariat.' } },
  { of: parties[1], text: { nb: 'Driver nettverkene.', nn: 'Driv nettverka.' } },
];

/** What the blueprint leaves to be written. */
export const programmeTexts: Readonly<Record<string, Bilingual>> = {
  about: {
    nb: 'Mange vil bo hjemme lenge. Da må tjenestene finnes i nærheten.',
    nn: 'Mange vil bu heime lenge. Då må tenestene finnast i nærleiken.',
  },
  handling: {
    nb: 'Svaret avgjør om kommunen får tilskudd.',
    nn: 'Svaret avgjer om kommunen får tilskot.',
  },
};

export const themes: readonly Bilingual[] = [
  { nb: 'Tjenester i hjemmet', nn: 'Tenester i heimen' },
  { nb: 'Skolen som møteplass', nn: 'Skulen som møteplass' },
];

/** The facts of a call, part by part, by the names of the fields. */
export const callTexts: Readonly<Record<string, Bilingual>> = {
  intro: {
    nb: 'Kommuner kan nå søke om støtte til prosjekter som varer i to år.',
    nn: 'Kommunar kan no søkje om støtte til prosjekt som varer i to år.',
  },
  offer: {
    nb: 'Dere får veiledning og et nettverk å lære i.',
    nn: 'De får rettleiing og eit nettverk å lære i.',
  },
};

/** Those with an address: one neutral, one that has chosen nynorsk, one bokmål. The addresses are nobody's. */
export const withAddress = [
  { number: '1508', email: 'post.1508@test.example', form: 'nn' },
  { number: '1577', email: 'post.1577@test.example', form: 'nn' },
  { number: '3201', email: 'post.3201@test.example', form: 'nb' },
] as const;
