import type { Bilingual } from '../../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import { norwegianZone } from '../../../platform/text/format.ts';
import type { CallChange } from '../call-change.ts';
import { warningsFor } from '../calendar-warnings.ts';
import { textParts } from '../call.ts';
import type { TextPart } from '../call.ts';

/** What the example call needs to know of the day it is loaded and of what lies below it. */
export interface ExampleSetting {
  readonly now: Temporal.Instant;
  readonly themeIds: readonly number[];
  readonly templateVersionId: number;
}

/**
 * A deadline an example call can have on any day it is loaded: a Friday at noon, at least twelve weeks away, and on no
 * day that speaks against it.
 */
export function exampleDeadline(now: Temporal.Instant): Temporal.ZonedDateTime {
  const start = now.toZonedDateTimeISO(norwegianZone).add({ weeks: 12 });
  const friday = start.add({ days: (12 - start.dayOfWeek) % 7 }).withPlainTime('12:00');
  const fridays = Array.from({ length: 26 }, (_, weeks) => friday.add({ weeks }));
  return fridays.find((day) => warningsFor(now, day.toInstant()).length === 0) ?? friday;
}

/** The parts of the example call, in the order of the forms. */
export function exampleParts({ now, themeIds, templateVersionId }: ExampleSetting): CallChange[] {
  const deadline = exampleDeadline(now);
  const begins = deadline.toPlainDate().add({ months: 3 }).with({ day: 1 });
  const ends = begins.add({ years: 2 }).subtract({ days: 1 });
  const noon = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: norwegianZone, plainTime: '12:00' }).toInstant();
  return [
    { part: 'texts', texts: written },
    {
      part: 'dates',
      rolling: false,
      opensAt: null,
      deadline: deadline.toInstant(),
      projectsFrom: begins.toString(),
      projectsTo: ends.toString(),
      prolongation: null,
    },
    { part: 'contents', themeIds, templateVersionId, pageLimit: 5 },
    {
      part: 'applicants',
      audience: 'municipalities',
      joint: 'allowed',
      namedOrganisationIds: [],
      conditions: [
        {
          kind: 'prioritised',
          text: {
            nb: 'Prosjekter der flere kommuner går sammen.',
            nn: 'Prosjekt der fleire kommunar går saman.',
          },
        },
        {
          kind: 'not_supported',
          text: {
            nb: 'Vanlig drift, og tiltak som allerede er betalt av andre.',
            nn: 'Vanleg drift, og tiltak som alt er betalte av andre.',
          },
        },
        {
          kind: 'reservation',
          text: {
            nb: 'Midlene blir gitt med forbehold om at Stortinget bevilger dem.',
            nn: 'Midlane blir gitt med atterhald om at Stortinget løyver dei.',
          },
        },
      ],
    },
    {
      part: 'money',
      frame: 5_200_000,
      minimum: 300_000,
      maximum: 900_000,
      totalCostAbove: null,
      ownShare: 'percent',
      ownSharePercent: 30,
    },
    {
      part: 'handling',
      signing: 'both_heads',
      political: 'may_follow',
      decidingBodies: ['council', 'executive_board'],
      decisionBy: deadline.toPlainDate().add({ weeks: 4 }).toString(),
      anchoring: ['elected', 'administration', 'employees'],
      unionDays: 10,
    },
    {
      part: 'reports',
      reports: [
        {
          name: { nb: 'Oppstartsrapport', nn: 'Oppstartsrapport' },
          dueAt: noon(begins.add({ months: 4 })),
          about: {
            nb: 'Hvem som er med, utgangspunktet for hvert mål, og en plan for det første året.',
            nn: 'Kven som er med, utgangspunktet for kvart mål, og ein plan for det første året.',
          },
          unlocks: { nb: 'første halvdel av tilskuddet', nn: 'første halvdelen av tilskotet' },
        },
        {
          name: { nb: 'Årsrapport', nn: 'Årsrapport' },
          dueAt: noon(begins.add({ years: 1, months: 1 })),
          about: { nb: 'Målingene så langt.', nn: 'Målingane så langt.' },
          unlocks: { nb: '', nn: '' },
        },
        {
          name: { nb: 'Sluttrapport', nn: 'Sluttrapport' },
          dueAt: noon(ends.add({ months: 2 })),
          about: {
            nb: 'Hva som ble nådd, hva som ikke ble det, og hva andre kan lære. Partene lokalt bekrefter rapporten.',
            nn: 'Kva som vart nådd, kva som ikkje vart det, og kva andre kan lære. Partane lokalt stadfestar rapporten.',
          },
          unlocks: { nb: 'siste halvdel av tilskuddet', nn: 'siste halvdelen av tilskotet' },
        },
      ],
    },
    {
      part: 'attachments',
      attachments: [
        {
          name: { nb: 'Saksprotokoll fra vedtaket', nn: 'Saksprotokoll frå vedtaket' },
          required: false,
        },
      ],
      links: [],
    },
    {
      part: 'contacts',
      contacts: [
        {
          name: 'Ragnhild Eksempelborg',
          role: { nb: 'Programsekretariatet', nn: 'Programsekretariatet' },
          email: 'veien-videre@example.com',
          phone: null,
        },
      ],
    },
  ];
}

const texts: Readonly<Partial<Record<TextPart, Bilingual>>> = {
  title: { nb: 'Veien videre: bli med', nn: 'Vegen vidare: bli med' },
  intro: {
    nb: 'Departementet, KS og hovedsammenslutningene inviterer kommuner til å bli med i programmet «Veien videre». Folkevalgte, ledere og ansatte velger sammen noe de vil bli bedre på, og får hjelp til å komme dit.',
    nn: 'Departementet, KS og hovudsamanslutningane inviterer kommunar til å bli med i programmet «Vegen vidare». Folkevalde, leiarar og tilsette vel saman noko dei vil bli betre på, og får hjelp til å kome dit.',
  },
  offer: {
    nb: 'Som deltaker får dere:\n- en veileder som kjenner temaet\n- et nettverk med andre kommuner som arbeider med det samme\n- samlinger to ganger i året\n- tilskudd til arbeidet',
    nn: 'Som deltakarar får de:\n- ein rettleiar som kjenner temaet\n- eit nettverk med andre kommunar som arbeider med det same\n- samlingar to gonger i året\n- tilskot til arbeidet',
  },
  expectations: {
    nb: 'Vi forventer at dere:\n- forankrer arbeidet hos folkevalgte, ledelsen og alle organisasjonene som vil være med\n- setter mål som kan måles, og måler dem\n- deler det dere lærer, også det som ikke gikk',
    nn: 'Vi ventar at de:\n- forankrar arbeidet hos folkevalde, leiinga og alle organisasjonane som vil vere med\n- set mål som kan målast, og måler dei\n- deler det de lærer, også det som ikkje gjekk',
  },
  selection: {
    nb: 'Søknadene blir vurdert av personer fra alle partene. Departementet avgjør.',
    nn: 'Søknadene blir vurderte av personar frå alle partane. Departementet avgjer.',
  },
  howToApply: {
    nb: 'Søknaden skrives og signeres her i Saman. Flere kan skrive samtidig, og dere kan begynne før noen har fullmakt til å signere.',
    nn: 'Søknaden blir skriven og signert her i Saman. Fleire kan skrive samstundes, og de kan ta til før nokon har fullmakt til å signere.',
  },
};

const written = Object.fromEntries(
  textParts.map((part) => [part, texts[part] ?? { nb: '', nn: '' }]),
) as Record<TextPart, Bilingual>;
