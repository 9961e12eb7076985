import type { Bilingual } from '../../platform/text/language.ts';
import { z } from 'zod';
import { defineLetterKind } from '../correspondence/index.ts';
import type { LetterText } from '../correspondence/index.ts';
import type { TextPart } from './call.ts';
import { paths } from './paths.ts';

const inEachLanguage = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });

/** What an invitation keeps of its call, as it was when the letters were prepared. */
const invitationData = z.strictObject({
  callId: z.number(),
  title: inEachLanguage,
  programme: inEachLanguage,
  /** The deadline in words, with its clock time. */
  deadline: inEachLanguage,
  /** The full address of the call's page. */
  address: inEachLanguage,
});
export type InvitationData = z.output<typeof invitationData>;

/** The invitation of municipalities to apply. Its sheet is for passing on in the house. */
export const invitationLetter = defineLetterKind<InvitationData>({
  name: 'calls.invitation',
  label: { nb: 'Invitasjon til å søke', nn: 'Invitasjon til å søkje', en: 'Invitation to apply' },
  languages: ['nb', 'nn'],
  data: invitationData,
  mergeFields: [
    field('utlysning', { nb: 'utlysningen', nn: 'utlysinga', en: 'the call' }, ({ title }) => title),
    field(
      'program',
      { nb: 'programmet', nn: 'programmet', en: 'the programme' },
      ({ programme }) => programme,
    ),
    field(
      'frist',
      { nb: 'søknadsfristen', nn: 'søknadsfristen', en: 'the deadline' },
      ({ deadline }) => deadline,
    ),
    field(
      'nettside',
      { nb: 'siden om utlysningen', nn: 'sida om utlysinga', en: 'the page of the call' },
      ({ address }) => address,
    ),
  ],
  sheet: {
    purpose: {
      nb: 'Gi arket til den som skal svare på invitasjonen eller skrive søknaden. Adressen lar dere svare «vi er interessert» eller «ikke denne gangen». Koden gir tilgang til å opptre for kommunen i Saman, og virker én gang.',
      nn: 'Gi arket til den som skal svare på invitasjonen eller skrive søknaden. Adressa lèt dykk svare «vi er interesserte» eller «ikkje denne gongen». Koden gir tilgang til å opptre for kommunen i Saman, og verkar éin gong.',
      en: 'Give this sheet to whoever will answer the invitation or write the application. The address lets you answer “we are interested” or “not this time”. The code gives access to act for the municipality in Saman, and works once.',
    },
    role: 'mandate_administrator',
  },
  replyPath: (key) => paths.response(key),
});

type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>;

function field(name: string, label: Words, value: (data: InvitationData) => Words) {
  return {
    name,
    label,
    from: 'mailing' as const,
    required: false,
    value: ({ data, lang }: { readonly data: InvitationData; readonly lang: 'nb' | 'nn' | 'en' }) =>
      value(data)[lang],
  };
}

type Texts = Readonly<Partial<Record<TextPart, Bilingual>>>;

/** What the letter says to begin with; the sender writes on from there. Made of what the call says. */
export function suggestedLetter(texts: Texts, form: 'nb' | 'nn'): LetterText {
  const words = frames[form];
  const part = (name: TextPart, heading: string) => {
    const text = texts[name]?.[form] ?? '';
    return text === '' ? [] : [`## ${heading}`, markdown(text)];
  };
  return {
    title: words.title,
    firstLine: words.firstLine,
    body: [
      markdown(texts.intro?.[form] ?? ''),
      ...part('offer', words.offer),
      ...part('expectations', words.expectations),
      `## ${words.apply}`,
      words.deadline,
      ...(texts.howToApply ? [markdown(texts.howToApply[form])] : []),
      words.answer,
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  };
}

/** A list needs an empty line before it. */
function markdown(text: string): string {
  return text.replaceAll(/([^\n])\n(?=[-–•] )/g, (_, before: string, at: number) =>
    /^[-–•] /m.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 1)) ? `${before}\n` : `${before}\n\n`,
  );
}

const frames = {
  nb: {
    title: 'Invitasjon til å delta i programmet «{{program}}»',
    firstLine:
      'Til postmottaket: Dette er en invitasjon til kommunen. Gi den til ordføreren og kommunedirektøren.',
    offer: 'Hva dere får',
    expectations: 'Hva vi forventer',
    apply: 'Slik søker dere',
    deadline:
      'Søknadsfristen er **{{frist}}**. Alle spørsmål, kriterier og vilkår står på {{nettside}}, og kan leses uten å logge inn.',
    answer:
      'Vi vil gjerne vite om {{kommune}} er interessert. Adressen på arket som følger med, lar dere svare med to trykk. Svaret binder ikke, og kan endres.',
  },
  nn: {
    title: 'Invitasjon til å delta i programmet «{{program}}»',
    firstLine:
      'Til postmottaket: Dette er ein invitasjon til kommunen. Gi han til ordføraren og kommunedirektøren.',
    offer: 'Kva de får',
    expectations: 'Kva vi ventar av dykk',
    apply: 'Slik søkjer de',
    deadline:
      'Søknadsfristen er **{{frist}}**. Alle spørsmål, kriterium og vilkår står på {{nettside}}, og kan lesast utan å logge inn.',
    answer:
      'Vi vil gjerne vite om {{kommune}} er interessert. Adressa på arket som følgjer med, lèt dykk svare med to trykk. Svaret bind ikkje, og kan endrast.',
  },
} as const;
