import type { Bilingual } from '../../../platform/text/language.ts';
import type { VersionContent } from '../agreement.ts';
import { exampleContent } from './agreement-text.ts';

/** The title of the example's draft. */
export const draftTitle: Bilingual = {
  nb: 'Avtale om oppfølging av kommuner som slår seg sammen',
  nn: 'Avtale om oppfølging av kommunar som slår seg saman',
};

/** The example's letter of intent, between the same parties as the agreement. */
export function offerContent(idOf: (key: string) => number): VersionContent {
  return {
    ...exampleContent(idOf),
    language: 'nb',
    title: {
      nb: 'Intensjonsavtale om et utviklingstilbud til alle kommuner',
      nn: 'Intensjonsavtale om eit utviklingstilbod til alle kommunar',
    },
    endsOn: '2029-12-31',
    themes: [],
    instruments: [],
    contributions: [],
    clauses: [
      {
        key: 'purpose',
        heading: { nb: 'Formål', nn: 'Føremål' },
        text: {
          nb: 'Partene vil utforme et tilbud om hjelp til lokalt utviklingsarbeid som alle kommuner kan ta imot.',
          nn: 'Partane vil utforme eit tilbod om hjelp til lokalt utviklingsarbeid som alle kommunar kan ta imot.',
        },
      },
      {
        key: 'organisation',
        heading: { nb: 'Arbeidsgruppe', nn: 'Arbeidsgruppe' },
        text: {
          nb: 'En arbeidsgruppe der alle partene er med, foreslår temaer og virkemidler før noe lyses ut.',
          nn: 'Ei arbeidsgruppe der alle partane er med, foreslår tema og verkemiddel før noko blir lyst ut.',
        },
      },
      {
        key: 'duration',
        heading: { nb: 'Varighet og oppsigelse', nn: 'Varigheit og oppseiing' },
        text: {
          nb: 'Intensjonsavtalen gjelder fra den siste parten har signert og ut 2029. Hver part kan si den opp med tre måneders varsel.',
          nn: 'Intensjonsavtalen gjeld frå den siste parten har signert og ut 2029. Kvar part kan seie han opp med tre månaders varsel.',
        },
      },
    ],
  };
}
