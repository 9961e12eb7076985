import { noFacts } from '../contents.ts';
import type { ItemKind, ProgrammeField } from '../contents.ts';
import type { TypedText } from '../wording.ts';
import type { WrittenItem } from '../write-list.command.ts';

/** The invented programme one can try everything with. It belongs to the example agreement and fits it. */
export const exampleSlug = 'veien-videre';

export const exampleTexts: Readonly<Record<ProgrammeField, TypedText>> = {
  name: { nb: 'Veien videre', nn: 'Vegen vidare' },
  summary: {
    nb: 'Folkevalgte, ledelse og tillitsvalgte i kommunen velger sammen noe de vil bli bedre på. Programmet gir veiledning, nettverk og penger til arbeidet, og deler det som virker, med alle andre kommuner.',
    nn: 'Folkevalde, leiing og tillitsvalde i kommunen vel saman noko dei vil bli betre på. Programmet gir rettleiing, nettverk og pengar til arbeidet, og deler det som verkar, med alle andre kommunar.',
  },
  about: {
    nb: 'Kommunene vet best hva de trenger å utvikle. Partene sentralt kan hjelpe med det som er vanskelig å skaffe alene: fagfolk å snakke med, andre i samme båt, og tid til å måle hva som faktisk ble bedre.\n\nHvert prosjekt varer i to år. Det setter seg få og tydelige mål, måler der det står før det begynner, og måler igjen når det er ferdig. Det som ikke lyktes, er også kunnskap.',
    nn: 'Kommunane veit best kva dei treng å utvikle. Partane sentralt kan hjelpe med det som er vanskeleg å skaffe åleine: fagfolk å snakke med, andre i same båt, og tid til å måle kva som faktisk vart betre.\n\nKvart prosjekt varer i to år. Det set seg få og tydelege mål, måler der det står før det tek til, og måler på nytt når det er ferdig. Det som ikkje lykkast, er òg kunnskap.',
  },
  participants: {
    nb: 'Alle kommuner kan søke, alene eller flere sammen. Blant søkerne velger departementet ut dem som får delta, etter råd fra partene. Nye kommuner kan søke hvert år så lenge rammen rekker.',
    nn: 'Alle kommunar kan søkje, åleine eller fleire saman. Blant søkjarane vel departementet ut dei som får delta, etter råd frå partane. Nye kommunar kan søkje kvart år så lenge ramma rekk.',
  },
  handling: {
    nb: 'Svaret avgjør om en bestemt kommune får tilskudd etter søknad. Derfor behandles søknadene som enkeltvedtak, med begrunnelse og rett til å klage.',
    nn: 'Svaret avgjer om ein bestemt kommune får tilskot etter søknad. Difor blir søknadene handsama som enkeltvedtak, med grunngiving og rett til å klage.',
  },
};

const entry = (name: TypedText, detail: TypedText, more: Partial<WrittenItem> = {}): WrittenItem => ({
  ...noFacts,
  itemId: null,
  name,
  detail,
  ...more,
});
const nothing = { nb: '', nn: '' };

/** The lists, in their order. `idOf` gives an organisation by key. */
export function exampleLists(idOf: (key: string) => number): Readonly<Record<ItemKind, WrittenItem[]>> {
  return {
    theme: [
      entry(
        { nb: 'Sykefravær og nærvær', nn: 'Sjukefråvær og nærvær' },
        {
          nb: 'Arbeidsplasser der folk holder seg friske, og der det er lett å komme tilbake.',
          nn: 'Arbeidsplassar der folk held seg friske, og der det er lett å kome tilbake.',
        },
        { topic: 'sick-leave' },
      ),
      entry(
        { nb: 'Heltid', nn: 'Heiltid' },
        {
          nb: 'Hele stillinger som det vanlige, også i helger og turnus.',
          nn: 'Heile stillingar som det vanlege, òg i helger og turnus.',
        },
        { topic: 'full-time' },
      ),
      entry(
        { nb: 'Kompetanse og rekruttering', nn: 'Kompetanse og rekruttering' },
        {
          nb: 'Å finne, lære opp og holde på de folkene innbyggerne trenger.',
          nn: 'Å finne, lære opp og halde på dei folka innbyggjarane treng.',
        },
        { topic: 'competence' },
      ),
      entry(
        { nb: 'Medvirkning i omstilling', nn: 'Medverknad i omstilling' },
        {
          nb: 'Endringer som de ansatte og tillitsvalgte er med på å forme før de er bestemt.',
          nn: 'Endringar som dei tilsette og tillitsvalde er med på å forme før dei er bestemte.',
        },
      ),
    ],
    criterion: [
      entry(
        { nb: 'Tydelige mål og konkrete tiltak', nn: 'Tydelege mål og konkrete tiltak' },
        {
          nb: 'Målene kan måles, og det går fram hvordan tiltakene skal føre dit.',
          nn: 'Måla kan målast, og det går fram korleis tiltaka skal føre dit.',
        },
        { weight: 40 },
      ),
      entry(
        { nb: 'Forankring hos alle tre sidene', nn: 'Forankring hos alle tre sidene' },
        {
          nb: 'Folkevalgte, ledelse og arbeidstakerorganisasjoner har tatt del i søknaden.',
          nn: 'Folkevalde, leiing og arbeidstakarorganisasjonar har teke del i søknaden.',
        },
        { weight: 35 },
      ),
      entry(
        { nb: 'Arbeid som er gjort før', nn: 'Arbeid som er gjort før' },
        {
          nb: 'Kommunen bygger på noe den har prøvd, og kan vise hva det ga.',
          nn: 'Kommunen byggjer på noko han har prøvd, og kan vise kva det gav.',
        },
        { weight: 25 },
      ),
    ],
    instrument: [
      entry(
        { nb: 'Veiledning', nn: 'Rettleiing' },
        {
          nb: 'En fast veileder med inntil 40 timer i året for hvert prosjekt.',
          nn: 'Ein fast rettleiar med inntil 40 timar i året for kvart prosjekt.',
        },
        { instrument: 'guidance' },
      ),
      entry(
        { nb: 'Nettverk', nn: 'Nettverk' },
        {
          nb: 'Kommuner med samme tema møtes fire ganger i året.',
          nn: 'Kommunar med same tema møtest fire gonger i året.',
        },
        { instrument: 'network' },
      ),
      entry(
        { nb: 'Samlinger', nn: 'Samlingar' },
        {
          nb: 'To samlinger i året for alle deltakerne, ett sted på Østlandet og ett i nord eller vest.',
          nn: 'To samlingar i året for alle deltakarane, éin stad på Austlandet og éin i nord eller vest.',
        },
        { instrument: 'gatherings' },
      ),
      entry(
        { nb: 'Tilskudd', nn: 'Tilskot' },
        {
          nb: 'Penger til prosjektet innenfor rammen for hvert budsjettår.',
          nn: 'Pengar til prosjektet innanfor ramma for kvart budsjettår.',
        },
        { instrument: 'grant' },
      ),
    ],
    expectation: [
      entry(
        { nb: 'God lokal forankring', nn: 'God lokal forankring' },
        {
          nb: 'Alle arbeidstakerorganisasjoner i kommunen blir spurt, og de som ønsker det, er med hele veien.',
          nn: 'Alle arbeidstakarorganisasjonar i kommunen blir spurde, og dei som ønskjer det, er med heile vegen.',
        },
      ),
      entry(
        { nb: 'Egen innsats', nn: 'Eigen innsats' },
        {
          nb: 'Kommunen setter av tid til prosjektleder og deltakere, og sier hvor mye.',
          nn: 'Kommunen set av tid til prosjektleiar og deltakarar, og seier kor mykje.',
        },
      ),
      entry(
        { nb: 'Deling', nn: 'Deling' },
        {
          nb: 'Erfaringer og resultater blir lagt fram for andre, også de som ikke ble som ventet.',
          nn: 'Erfaringar og resultat blir lagde fram for andre, òg dei som ikkje vart som venta.',
        },
      ),
    ],
    period: [
      entry({ nb: 'Første pulje', nn: 'Første pulje' }, nothing, {
        startsOn: '2027-03-01',
        endsOn: '2029-02-28',
      }),
      entry({ nb: 'Oppsummering og spredning', nn: 'Oppsummering og spreiing' }, nothing, {
        startsOn: '2029-03-01',
        endsOn: '2029-12-31',
      }),
    ],
    budget_year: [
      entry({ nb: 'Eksempelkapittel 1, post 60', nn: 'Dømekapittel 1, post 60' }, nothing, {
        year: 2026,
        amount: 1_500_000,
        subjectToAppropriation: false,
      }),
      entry({ nb: 'Eksempelkapittel 1, post 60', nn: 'Dømekapittel 1, post 60' }, nothing, {
        year: 2027,
        amount: 5_200_000,
        subjectToAppropriation: true,
      }),
    ],
    contact: [
      entry({ nb: 'Sekretariatet for programmet', nn: 'Sekretariatet for programmet' }, nothing, {
        organisationId: idOf('ministry-local-government'),
        address: 'sekretariatet@example.org',
      }),
      entry({ nb: 'Nettverk og samlinger', nn: 'Nettverk og samlingar' }, nothing, {
        organisationId: idOf('ks'),
        address: 'nettverk@example.org',
      }),
    ],
  };
}
