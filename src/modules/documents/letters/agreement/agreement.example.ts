import type { Lang } from '../../../../platform/text/language.ts';
import type { AgreementInput } from './agreement.ts';

const common = {
  reference: '26/101-4',
  version: '2',
  made: '2026-11-02T09:00:00Z',
  duration: { from: '2026-09-01', to: '2029-12-31' },
};

const parties = (state: string, unions: string) => [
  { name: state, representedBy: 'Ingrid Eksempel' },
  { name: 'KS', representedBy: 'Per Eksempel' },
  { name: unions, representedBy: 'Mari Eksempel' },
];

/** The parties' agreement in each language; the English one is not signed yet. */
export const agreementExamples: Record<Lang, AgreementInput> = {
  nn: {
    ...common,
    language: 'nn',
    sender: 'Avtalepartane',
    title: 'Avtale om samarbeid for ein betre arbeidsdag i kommunane',
    notice: 'tre månader',
    parties: parties('Departementet for kommunane', 'LO Kommune'),
    clauses: [
      {
        heading: 'Formål',
        text: 'Partane vil at tilsette, leiarar og folkevalde utviklar tenestene **saman**.',
      },
      { heading: 'Tema', text: '- sjukefråvær\n- heiltid\n- rekruttering' },
      { heading: 'Varigheit', text: 'Kvar part kan seie opp avtalen med tre månaders varsel.' },
    ],
    signers: [
      {
        organisation: 'Departementet for kommunane',
        name: 'Ingrid Eksempel',
        office: 'statsråd',
        signed: 'Signert elektronisk 1. september 2026 kl. 10.02',
      },
      { organisation: 'KS', name: 'Per Eksempel', office: 'styreleiar', signed: null },
    ],
  },
  nb: {
    ...common,
    language: 'nb',
    sender: 'Avtalepartene',
    title: 'Avtale om samarbeid for en bedre arbeidsdag i kommunene',
    notice: 'tre måneder',
    parties: parties('Departementet for kommunene', 'Unio'),
    clauses: [
      {
        heading: 'Formål',
        text: 'Partene vil at ansatte, ledere og folkevalgte utvikler tjenestene **sammen**.',
      },
      {
        heading: 'Økonomi',
        text: '| År | Kroner |\n|---|--:|\n| 2027 | 20 000 000 |\n| 2028 | 22 000 000 |',
      },
    ],
    signers: [
      {
        organisation: 'Unio',
        name: 'Mari Eksempel',
        office: 'leder',
        signed: 'Signert elektronisk 2. september 2026 kl. 09.40',
      },
    ],
  },
  en: {
    ...common,
    language: 'en',
    sender: 'The parties',
    title: 'Agreement to work together for a better working day in the municipalities',
    notice: 'three months',
    parties: parties('Ministry of Municipalities', 'YS Kommune'),
    clauses: [
      { heading: 'Purpose', text: 'Employees, leaders and elected members develop services together.' },
    ],
    signers: [],
  },
};
