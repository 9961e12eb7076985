import type { Direction } from './record.ts';

/** A record of the example, with who sent it or got it by the register's keys. */
export interface ExampleRecord {
  readonly direction: Direction;
  readonly title: string;
  readonly publicTitle?: string;
  readonly exemption?: string;
  /** Other parties: keys of organisations; the role follows from the direction. */
  readonly parties?: readonly string[];
  /** A private person who wrote, by an invented name. */
  readonly person?: string;
  /** A plain text that came or went with it. */
  readonly text?: string;
}

/** A case of the example, and how many days before today each group of its records was filed. */
export interface ExampleCase {
  readonly title: string;
  readonly filed: readonly { readonly daysAgo: number; readonly records: readonly ExampleRecord[] }[];
}

const municipalities = ['example-fjordvik', 'example-granli', 'example-elvestad'];
const others = [
  'example-competence',
  'example-fagforbundet-fjordvik',
  'example-utdanningsforbundet-fjordvik',
];

const input = (from: string): ExampleRecord => ({
  direction: 'incoming',
  title: 'Innspel til tema og verkemiddel i eit nytt utviklingsprogram',
  parties: [from],
  text: 'Vi viser til brevet frå departementet. Rekruttering, kompetanse og leiing er dei viktigaste temaa for oss.',
});

const addition = (from: string): ExampleRecord => ({
  direction: 'incoming',
  title: 'Tillegg til innspelet om eit nytt utviklingsprogram',
  parties: [from],
  text: 'Kommunestyret har no handsama innspelet vårt og ønskjer i tillegg merksemd om medverknad i omstilling.',
});

/**
 * Invented correspondence, so that a newcomer sees cases and a journal that live. Only organisations that are marked
 * as examples take part in it: nobody real is said to have written what they have not.
 */
export const exampleCases: readonly ExampleCase[] = [
  {
    title: 'Innspel til nytt utviklingsprogram for kommunane',
    filed: [
      {
        daysAgo: 75,
        records: [
          {
            direction: 'outgoing',
            title: 'Invitasjon til å gje innspel om eit nytt utviklingsprogram',
            parties: [...municipalities, ...others],
            text: 'Departementet ønskjer innspel til tema og verkemiddel før partane møtest.',
          },
        ],
      },
      { daysAgo: 60, records: others.map(input) },
      { daysAgo: 48, records: municipalities.map(input) },
      {
        daysAgo: 45,
        records: [
          {
            direction: 'incoming',
            title: 'Innspel frå Solveig Prøvedatter om arbeid og helse',
            publicTitle: 'Innspel om arbeid og helse',
            exemption: 'offl-13-fvl-13-1',
            person: 'Solveig Prøvedatter',
            text: 'Eg arbeider i heimetenesta og skriv om mi eiga helse og arbeidsdagen min.',
          },
          ...municipalities.map(addition),
        ],
      },
      {
        daysAgo: 30,
        records: [
          {
            direction: 'internal',
            title: 'Notat om kva rammer departementet kan gå inn i møtet med',
            publicTitle: 'Notat før møte med partane',
            exemption: 'offl-14',
            text: 'Til bruk i eige arbeid.',
          },
        ],
      },
    ],
  },
  {
    title: 'Spørsmål om rapportering frå kommunar',
    filed: [
      {
        daysAgo: 20,
        records: [
          {
            direction: 'incoming',
            title: 'Spørsmål om når neste rapport skal sendast',
            parties: ['example-granli'],
            text: 'Når er fristen for neste rapport?',
          },
        ],
      },
    ],
  },
];
