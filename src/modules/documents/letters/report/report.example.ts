import { richText } from '../../../../platform/text/rich-text.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import type { ReportInput } from './report.ts';

const common = {
  reference: '28/44-2',
  made: '2026-11-02T09:00:00Z',
  period: { from: '2028-01-01', to: '2028-12-31' },
};

/** An annual report in each language. */
export const reportExamples: Record<Lang, ReportInput> = {
  nn: {
    ...common,
    language: 'nn',
    sender: 'Kvitnes kommune',
    title: 'Årsrapport 2028: Heile stillingar i heimetenesta',
    project: 'Heile stillingar i heimetenesta',
    summary: 'Stillingane er større, men **vikarbruken** har ikkje gått ned.',
    goals: [
      {
        name: 'Gjennomsnittleg stillingsstorleik',
        baseline: '58 %',
        target: '75 %',
        result: '69 %',
        attainment: 'delvis nådd',
      },
      {
        name: 'Færre vikartimar',
        baseline: '4 100',
        target: '3 000',
        result: '–',
        attainment: 'kan ikkje vurderast',
      },
    ],
    sections: [
      { heading: 'Kva vi lærte', guidance: null, body: richText('Turnus må lagast med dei som går han.') },
    ],
    answers: [
      { party: 'Folkevalde', answer: 'sluttar seg til', remark: '' },
      { party: 'Fagforbundet', answer: 'sluttar seg til med merknad', remark: 'Tidsplanen var for stram.' },
    ],
  },
  nb: {
    ...common,
    language: 'nb',
    sender: 'Fjellvik kommune',
    title: 'Årsrapport 2028: Lavere sykefravær i barnehagene',
    project: 'Lavere sykefravær i barnehagene',
    summary: 'Fraværet gikk ned det første halvåret og opp igjen det andre.',
    goals: [
      { name: 'Sykefravær', baseline: '11,2 %', target: '9,0 %', result: '10,4 %', attainment: 'ikke nådd' },
    ],
    sections: [
      { heading: 'Hva vi lærte', guidance: 'Ta med det som ikke virket.', body: richText('Møtene ga mest.') },
    ],
    answers: [{ party: 'Administrasjonen', answer: 'slutter seg til', remark: '' }],
  },
  en: {
    ...common,
    language: 'en',
    sender: 'Porsáŋgu gielda',
    title: 'Annual report 2028: Recruiting nurses together',
    project: 'Recruiting nurses together',
    summary: 'Four nurses were recruited.',
    goals: [{ name: 'Vacant posts', baseline: '9', target: '3', result: '5', attainment: 'partly reached' }],
    sections: [],
    answers: [{ party: 'Elected members', answer: 'agree', remark: '' }],
  },
};
