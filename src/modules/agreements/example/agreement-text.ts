import type { Bilingual } from '../../../platform/text/language.ts';
import type { Clause, Party, VersionContent } from '../agreement.ts';

/** The example's parties, in the order they sign, with what each brings. The organisations are real, the agreement is not. */
export const exampleParties = [
  {
    key: 'ministry-local-government',
    role: 'decision_maker',
    brings: {
      nb: 'Sekretariat for programmet og midler innenfor den rammen Stortinget bevilger.',
      nn: 'Sekretariat for programmet og midlar innanfor den ramma Stortinget løyver.',
    },
  },
  {
    key: 'ks',
    role: 'party_signatory',
    brings: {
      nb: 'Ledelse av nettverkene og møtelokaler til samlinger.',
      nn: 'Leiing av nettverka og møtelokale til samlingar.',
    },
  },
  {
    key: 'lo-kommune',
    role: 'party_signatory',
    brings: {
      nb: 'Kurs for tillitsvalgte i kommunene som deltar.',
      nn: 'Kurs for tillitsvalde i kommunane som deltek.',
    },
  },
  {
    key: 'unio',
    role: 'party_signatory',
    brings: {
      nb: 'Fagpersoner som veileder prosjektene, inntil 40 dager i året.',
      nn: 'Fagpersonar som rettleier prosjekta, inntil 40 dagar i året.',
    },
  },
  {
    key: 'ys-kommune',
    role: 'party_signatory',
    brings: {
      nb: 'Erfaringer fra lokale partssamarbeid, samlet og gjort tilgjengelige.',
      nn: 'Erfaringar frå lokale partssamarbeid, samla og gjorde tilgjengelege.',
    },
  },
  {
    key: 'akademikerne-kommune',
    role: 'party_signatory',
    brings: {
      nb: 'Hjelp til å måle resultater og skrive dem ned så andre kan lære.',
      nn: 'Hjelp til å måle resultat og skrive dei ned så andre kan lære.',
    },
  },
] as const satisfies readonly { key: string; role: Party['signatoryRole']; brings: Bilingual }[];

export const exampleTitle: Bilingual = {
  nb: 'Avtale om Veien videre – utvikling sammen i kommunene',
  nn: 'Avtale om Vegen vidare – utvikling saman i kommunane',
};

const clauses: readonly Clause[] = [
  {
    key: 'purpose',
    heading: { nb: 'Formål', nn: 'Føremål' },
    text: {
      nb: 'Partene vil hjelpe kommuner som vil gi innbyggerne bedre tjenester og de ansatte en bedre arbeidsdag. Folkevalgte, ledelse og tillitsvalgte utvikler tjenestene **sammen**, og hver kommune velger selv veien.',
      nn: 'Partane vil hjelpe kommunar som vil gi innbyggjarane betre tenester og dei tilsette ein betre arbeidsdag. Folkevalde, leiing og tillitsvalde utviklar tenestene **saman**, og kvar kommune vel sjølv vegen.',
    },
  },
  {
    key: 'areas',
    heading: { nb: 'Områder og temaer', nn: 'Område og tema' },
    text: {
      nb: 'Avtalen gjelder prosjekter med begynnelse og slutt innenfor disse temaene:\n\n- sykefravær og nærvær\n- heltid\n- kompetanse og rekruttering\n- medvirkning i omstilling\n\nDet som blir lært, skal andre kommuner kunne bruke.',
      nn: 'Avtalen gjeld prosjekt med byrjing og slutt innanfor desse temaa:\n\n- sjukefråvær og nærvær\n- heiltid\n- kompetanse og rekruttering\n- medverknad i omstilling\n\nDet som blir lært, skal andre kommunar kunne bruke.',
    },
  },
  {
    key: 'instruments',
    heading: { nb: 'Virkemidler', nn: 'Verkemiddel' },
    text: {
      nb: 'Kommunene søker om å delta. De som blir valgt ut, får veiledning, plass i et nettverk, samlinger og et tilskudd. Hjelpen følger det kommunen spør etter.',
      nn: 'Kommunane søkjer om å delta. Dei som blir valde ut, får rettleiing, plass i eit nettverk, samlingar og eit tilskot. Hjelpa følgjer det kommunen spør etter.',
    },
  },
  {
    key: 'organisation',
    heading: { nb: 'Organisering', nn: 'Organisering' },
    text: {
      nb: 'Departementet har ansvaret for programmet og fører sekretariatet. Partenes ledere møtes i et programråd én eller to ganger i året og gir statsråden råd. En arbeidsgruppe med medlemmer fra alle partene foreslår temaer og virkemidler og vurderer søknadene. KS driver nettverkene.\n\nI kommunene skal folkevalgte, administrativ ledelse og alle arbeidstakerorganisasjoner ta del i planlegging og rapportering.',
      nn: 'Departementet har ansvaret for programmet og fører sekretariatet. Leiarane hos partane møtest i eit programråd éin eller to gonger i året og gir statsråden råd. Ei arbeidsgruppe med medlemer frå alle partane foreslår tema og verkemiddel og vurderer søknadene. KS driv nettverka.\n\nI kommunane skal folkevalde, administrativ leiing og alle arbeidstakarorganisasjonar ta del i planlegging og rapportering.',
    },
  },
  {
    key: 'funding',
    heading: { nb: 'Økonomi', nn: 'Økonomi' },
    text: {
      nb: 'Staten dekker tilskudd, samlinger og nettverk innenfor den årlige bevilgningen. De andre partene bidrar med kunnskap og arbeidstid, slik det står nedenfor.',
      nn: 'Staten dekkjer tilskot, samlingar og nettverk innanfor den årlege løyvinga. Dei andre partane bidreg med kunnskap og arbeidstid, slik det står nedanfor.',
    },
  },
  {
    key: 'duration',
    heading: { nb: 'Varighet og oppsigelse', nn: 'Varigheit og oppseiing' },
    text: {
      nb: 'Avtalen gjelder fra den siste parten har signert og ut 2031. Hver part kan si den opp med tre måneders varsel. Tilsagn som er gitt, blir stående.',
      nn: 'Avtalen gjeld frå den siste parten har signert og ut 2031. Kvar part kan seie han opp med tre månaders varsel. Tilsegner som er gitt, blir ståande.',
    },
  },
];

/** What the example agreement says. `idOf` gives the organisations by key. */
export function exampleContent(idOf: (key: string) => number): VersionContent {
  return {
    language: 'nn',
    title: exampleTitle,
    startsOn: null,
    endsOn: '2031-12-31',
    noticeMonths: 3,
    parties: exampleParties.map(({ key, role }) => ({
      organisationId: idOf(key),
      signatoryRole: role,
      seats: 1,
    })),
    clauses,
    themes: [
      { nb: 'Sykefravær og nærvær', nn: 'Sjukefråvær og nærvær' },
      { nb: 'Heltid', nn: 'Heiltid' },
      { nb: 'Kompetanse og rekruttering', nn: 'Kompetanse og rekruttering' },
      { nb: 'Medvirkning i omstilling', nn: 'Medverknad i omstilling' },
    ],
    instruments: [
      { nb: 'Veiledning', nn: 'Rettleiing' },
      { nb: 'Nettverk', nn: 'Nettverk' },
      { nb: 'Samlinger', nn: 'Samlingar' },
      { nb: 'Tilskudd', nn: 'Tilskot' },
    ],
    contributions: exampleParties.map(({ key, brings }) => ({ organisationId: idOf(key), text: brings })),
  };
}
