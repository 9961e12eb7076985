/**
 * Real projects restated by their published facts in the words of this test, as somebody would type them into the example
 * form: Vefsn and Songdalen in "Sammen om en bedre kommune" (2011), Sigdal in Bolyst (2013). The people are invented, and
 * what no source says is said to be missing or left out.
 */
export interface Restated {
  readonly name: string;
  /** By section of the form: question, or row and column of a table, → what is typed. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Row = Readonly<Record<string, string>>;

const rows = (question: string, list: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    list.flatMap((row, index) =>
      Object.entries(row).map(([column, value]) => [`${question}.${index}.${column}`, value]),
    ),
  );

const measure = (text: string, responsible: string, begins: string, ends: string): Row => ({
  measure: text,
  responsible,
  begins_on: begins,
  ends_on: ends,
});

const handled = (party: string, organisation: string, involvement: string): Row => ({
  municipality: 'Fjordvik',
  party,
  organisation,
  involvement,
});

const subGoal = (goal: string): Row => ({ goal, level: 'effect' });

const vefsn: Restated = {
  name: 'Vefsn 2011: sykefravær',
  typed: {
    project: {
      name: '… Snakkes i måro!',
      summary:
        'Kommunen vil bli en bedre arbeidsplass og få ned et sykefravær som har vært høyt i flere år. ' +
        'Ledere, tillitsvalgte og verneombud lærer å følge opp og å legge vekt på det som får folk til å være på jobb.',
      joint: 'no',
    },
    challenges: {
      challenge:
        'Sykefraværet har vært høyt i flere år, selv om kommunen ellers blir regnet som godt drevet.',
      evidence: 'Egne fraværstall viser 8,6 prosent samlet.',
    },
    goals: {
      main_goal: 'Samlet sykefravær skal ned med 20 prosent innen utgangen av 2013.',
      ...rows('goals', [
        {
          goal: 'Samlet sykefravær går ned med en femdel. Det svarer til 17 flere på jobb hver dag.',
          level: 'effect',
          indicator: 'Sykefravær',
          unit: 'prosent',
          scope: 'alle ansatte i kommunen',
          baseline: '8,6',
          baseline_on: '31.12.2010',
          baseline_source: 'kommunens egne fraværstall',
          target: '6.9',
          target_on: '31.12.2013',
          measuring: 'Fraværet telles hvert kvartal og legges fram for styringsgruppa.',
        },
        subGoal('Godt arbeidsmiljø'),
        subGoal('Bedre for den enkelte arbeidstaker'),
        subGoal('Kompetanseheving'),
        subGoal('Attraktiv arbeidsplass med godt omdømme'),
      ]),
    },
    measures: {
      ...rows('measures', [
        measure(
          'Mer kunnskap om relasjonsledelse, med blikket på nærvær',
          'Personal',
          '1.9.2011',
          '31.12.2013',
        ),
        measure(
          'Temadag for enhetsledere, verneombud og tillitsvalgte',
          'Personal',
          '1.10.2011',
          '30.11.2011',
        ),
        measure('Temadager for avdelingsledere', 'Personal', '1.1.2012', '31.12.2012'),
        measure('IA-dag for ledere', 'Personal', '1.3.2012', '31.3.2012'),
        measure('Dagskurs i å følge opp sykefravær', 'Personal', '1.4.2012', '30.6.2012'),
        measure('Opplæring av verneombud i et nettverktøy for inkludering', 'HMS', '1.2.2012', '31.5.2012'),
        measure('Brosjyre om rettigheter og plikter ved sykefravær', 'Personal', '1.9.2011', '31.12.2011'),
        measure(
          'Fast avis på e-post og nettside med gode eksempler',
          'Informasjon',
          '1.9.2011',
          '31.12.2013',
        ),
        measure(
          'Mindre avstand mellom ønsket og faktisk omdømme i fire enheter',
          'Enhetene',
          '1.1.2012',
          '31.12.2013',
        ),
      ]),
      why: 'Lavere fravær ventes å gi bedre tjenester og lavere kostnader.',
    },
    measuring: { measuring: 'Fraværet måles hvert kvartal og sammenlignes med samme kvartal året før.' },
    earlier: {
      has_earlier: 'yes',
      earlier: 'Kommunen er IA-virksomhet og har fulgt opp sykmeldte etter den avtalen.',
      build_on: 'Målet følger IA-perioden, og oppfølgingen bygges videre ut.',
    },
    timetable: rows('timetable', [
      {
        milestone: 'Temadag for ledere, verneombud og tillitsvalgte',
        ends_on: '30.11.2011',
        responsible: 'Personal',
      },
      {
        milestone: 'Nettverkssamling',
        begins_on: '1.4.2013',
        ends_on: '30.4.2013',
        responsible: 'Prosjektleder',
      },
      { milestone: 'Fraværet er nede på målet', ends_on: '31.12.2013', responsible: 'Styringsgruppa' },
    ]),
    resources: {
      ...rows('resources', [{ municipality: 'Fjordvik', resource: 'Prosjektleder', posts: '0,5' }]),
      applied: '600 000',
      ...rows('budget', [
        { item: 'Prosjektledelse', year: '2011', applied: '400 000', own_share: '300 000' },
        { item: 'Kurs og samlinger', year: '2012', applied: '200 000', own_share: '150 000' },
      ]),
    },
    organisation: {
      organisation: 'Styringsgruppe med kommunalsjef som leder, ordfører og en representant for de ansatte.',
      roles:
        'Ordføreren sitter i styringsgruppa, lederne gjennomfører, og tillitsvalgte og verneombud er med på alle samlinger.',
      sharing:
        'Nettverk med fire andre kommuner. Prosjektlederne planlegger sammen, styringsgruppene møtes hvert år.',
    },
    anchoring: {
      anchoring_work:
        'Søknaden er skrevet av administrasjonen sammen med de tillitsvalgte og behandlet politisk.',
      ...rows('anchoring', [
        handled('elected', 'Kommunestyret', 'Vedtok å søke'),
        handled('administration', 'Ledergruppa', 'Skrev søknaden'),
        handled('union', 'Fagforbundet', 'Var med i styringsgruppa'),
      ]),
    },
  },
};

const songdalen: Restated = {
  name: 'Songdalen 2011: heltid',
  typed: {
    project: {
      name: 'Utviklingsprogrammet Bedre kommune',
      summary: 'En heltidskultur i helse og omsorg som gjør slutt på ufrivillig deltid.',
      joint: 'no',
    },
    challenges: {
      challenge:
        'I helse og omsorg deler 146 ansatte 91,57 årsverk, og 37 stillinger er hele. Mange ønsker å arbeide mer enn de får.',
      evidence:
        'I 2009 ble ansatte spurt: 33 hadde mindre stilling enn de ønsket, til sammen 11,02 årsverk. Kommunestyret vedtok samme år å arbeide med det.',
    },
    goals: {
      main_goal: 'En heltidskultur uten ufrivillig deltid.',
      ...rows('goals', [
        {
          goal: 'Stillingene i helse og omsorg er i snitt tre fjerdedeler.',
          level: 'output',
          indicator: 'Gjennomsnittlig stillingsstørrelse',
          unit: 'prosent',
          scope: 'helse og omsorg',
          // 91,57 årsverk på 146 ansatte.
          baseline: '62,7',
          baseline_on: '31.12.2011',
          baseline_source: 'PAI-registeret',
          target: '75',
          target_on: '31.12.2015',
          measuring: 'Stillingene telles hvert år, og kartleggingen holdes ved like.',
        },
        {
          ...subGoal('Brukerne merker bedre kvalitet, fordi de møter færre ansatte'),
          reason: 'Antallet ansatte rundt hver bruker er ikke talt før prosjektet starter.',
        },
        subGoal('Attraktiv arbeidsplass som lettere rekrutterer'),
      ]),
    },
    measures: {
      ...rows('measures', [
        measure('Intervju med ansatte om ønsket stilling', 'Personal', '1.9.2011', '31.12.2011'),
        measure('Kartleggingen oppdateres løpende', 'Personal', '1.1.2012', '31.12.2015'),
        measure('Frivillige arbeidstidsordninger', 'Enhetslederne', '1.1.2012', '31.12.2015'),
        measure('Ansettelsesutvalg', 'Personal', '1.1.2012', '31.12.2015'),
        measure('Teorikurs til fagbrev for helsefagarbeidere', 'Personal', '1.8.2012', '30.6.2014'),
      ]),
      why: 'Større stillinger gir færre ansatte rundt hver bruker.',
    },
    measuring: { measuring: 'Stillingsstørrelse og andel heltid telles hvert år.' },
    earlier: {
      has_earlier: 'yes',
      earlier: 'Kartleggingen i 2009 viste hvem som ønsket mer.',
      build_on: 'Kartleggingen er grunnlaget for arbeidet.',
    },
    timetable: rows('timetable', [
      { milestone: 'Alle er intervjuet', ends_on: '31.12.2011' },
      { milestone: 'Målet er nådd', ends_on: '31.12.2015' },
    ]),
    resources: {
      ...rows('resources', [{ municipality: 'Fjordvik', resource: 'Personalrådgiver', hours: '600' }]),
      applied: '500000',
      ...rows('budget', [{ item: 'Prosjektledelse', year: '2012', applied: '500000', own_share: '250000' }]),
    },
    organisation: {
      organisation: 'Styringsgruppe med partene, og arbeidsgrupper i enhetene.',
      roles: 'Partene samarbeider, og politikerne og toppledelsen har vist vilje.',
      sharing: 'Kommunen deler kartleggingen og det den har lært, med andre.',
    },
    anchoring: {
      anchoring_work: 'Arbeidet er forankret i alle ledd.',
      ...rows('anchoring', [
        handled('elected', 'Kommunestyret', 'Vedtok arbeidet i 2009'),
        handled('administration', 'Toppledelsen', 'Leder arbeidet'),
        handled('union', 'Fagforbundet', 'Med i styringsgruppa'),
      ]),
    },
  },
};

const sigdal: Restated = {
  name: 'Sigdal 2013: bolyst',
  typed: {
    project: {
      name: 'Bolyst og blilyst 2013',
      summary:
        'Få flere til å velge å bo og bli i kommunen, med boliger, inkludering og det som er særegent for stedet.',
      joint: 'no',
    },
    challenges: {
      challenge: 'Folketallet går svakt ned, og boligmarkedet er ikke i takt med det folk søker.',
      evidence: 'Folketallet de siste årene, og samtaler med dem som har flyttet til.',
    },
    goals: {
      main_goal: 'Flere innbyggere, og tilflyttere som blir.',
      ...rows('goals', [
        { ...subGoal('Flere innbyggere'), indicator: 'Folketall' },
        subGoal('Tilflyttere blir boende'),
      ]),
    },
    measures: {
      ...rows('measures', [
        measure('Boligmarkedet: flere og mer varierte boliger', 'Plan', '1.6.2013', '31.5.2016'),
        measure('Inkludering av dem som flytter til', 'Kultur', '1.6.2013', '31.5.2016'),
        measure('Framheving av det som er særegent for stedet', 'Næring', '1.6.2013', '31.5.2016'),
      ]),
      why: 'De tre feltene henger sammen: uten bolig og fellesskap blir ingen boende.',
    },
    measuring: { measuring: 'Folketall og flytting hvert kvartal.' },
    earlier: { has_earlier: 'no' },
    timetable: rows('timetable', [
      { milestone: 'Prosjektet starter', ends_on: '1.6.2013' },
      { milestone: 'Prosjektet er ferdig', ends_on: '31.5.2016' },
    ]),
    resources: {
      ...rows('resources', [{ municipality: 'Fjordvik', resource: 'Prosjektleder', posts: '1' }]),
      applied: '700 000',
      ...rows('budget', [
        { item: 'Prosjektledelse', year: '2013', applied: '700 000', own_share: '400 000' },
      ]),
    },
    organisation: {
      organisation: 'Prosjektgruppe med kommunen, næringslivet og lag og foreninger.',
      roles:
        'Kommunestyret vedtok å lage et prosjekt, administrasjonen skrev, ungdomsrådet og foreningene ga innspill.',
      sharing: 'Erfaringene deles på samlinger.',
    },
    anchoring: {
      anchoring_work:
        'Prosjektet ble til våren 2012, etter kommunestyrets vedtak i desember, i en arbeidsdag med mange.',
      ...rows('anchoring', [
        handled('elected', 'Kommunestyret', 'Vedtok å lage et prosjekt'),
        handled('administration', 'Plan og næring', 'Skrev prosjektet'),
        handled('union', 'Fagforbundet', 'Orientert'),
      ]),
    },
  },
};

export const restated: readonly Restated[] = [vefsn, songdalen, sigdal];
