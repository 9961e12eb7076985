import { dataTable } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import type { ApplicationInput } from './application.ts';

const common = {
  reference: '27/12-1',
  made: '2026-11-02T09:00:00Z',
  contentSha256: '9c41f07a3be288d5000102030405060708090a0b0c0d0e0f1011121314151617',
};

/** A joint application in each language; the bokmål one is the contents only, without signatures. */
export const applicationExamples: Record<Lang, ApplicationInput> = {
  nn: {
    ...common,
    language: 'nn',
    sender: 'Kvitnes kommune',
    title: 'Heile stillingar i heimetenesta',
    call: 'Ein betre arbeidsdag 2027',
    applicant: 'Kvitnes kommune',
    municipalities: [
      { name: 'Kvitnes', role: 'leier søknaden', contribution: '400 timar' },
      { name: 'Guovdageaidnu', role: 'er med', contribution: '150 timar' },
    ],
    sections: [
      {
        heading: 'Lokale utfordringar',
        guidance: 'Kva vil de løyse, og korleis veit de at det er eit problem?',
        body: richText(
          'Halvparten av stillingane er under 60 prosent.\n\n# Det vi har prøvd\n\nLangvakter i éi gruppe.',
        ),
      },
      {
        heading: 'Mål',
        guidance: null,
        body: [
          dataTable({
            caption: 'Mål med måltal',
            columns: [
              { title: 'Mål' },
              { title: 'Utgangspunkt', align: 'right' },
              { title: 'Måltal', align: 'right' },
              { title: 'Når' },
            ],
            rows: [['Gjennomsnittleg stillingsstorleik', '58 %', '75 %', 'desember 2028']],
          }),
        ],
      },
    ],
    declarations: ['Eg har lese søknaden og står inne for innhaldet på vegner av kommunen.'],
    signers: [
      {
        organisation: 'Kvitnes kommune',
        name: 'Liv Eksempel',
        office: 'ordførar',
        signed: 'Signert elektronisk 12. januar 2027 kl. 08.15',
      },
      { organisation: 'Kvitnes kommune', name: 'Odd Eksempel', office: 'kommunedirektør', signed: null },
    ],
  },
  nb: {
    ...common,
    language: 'nb',
    sender: 'Fjellvik kommune',
    title: 'Lavere sykefravær i barnehagene',
    call: 'En bedre arbeidsdag 2027',
    applicant: 'Fjellvik kommune',
    municipalities: [{ name: 'Fjellvik', role: 'søker alene', contribution: '200 000 kroner' }],
    sections: [
      {
        heading: 'Tiltak',
        guidance: 'Hva vil dere gjøre?',
        body: richText('1. bemanningsplan\n2. faste møter'),
      },
    ],
    declarations: [],
    signers: [],
  },
  en: {
    ...common,
    language: 'en',
    sender: 'Porsáŋgu gielda',
    title: 'Recruiting nurses together',
    call: 'A better working day 2027',
    applicant: 'Porsáŋgu gielda',
    municipalities: [{ name: 'Porsáŋgu', role: 'applies alone', contribution: 'NOK 100,000' }],
    sections: [{ heading: 'Measures', guidance: null, body: richText('A shared pool of nurses.') }],
    declarations: ['I have read the application and answer for it on behalf of the municipality.'],
    signers: [{ organisation: null, name: 'Máret Eksempel', office: 'mayor', signed: null }],
  },
};
