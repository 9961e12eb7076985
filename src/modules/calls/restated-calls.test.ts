import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { behalfField } from '../../platform/principal.ts';
import { findCall } from './call-store.ts';
import type { CallPart } from './opening.ts';
import { startCall } from './start-call.command.ts';

/**
 * Real calls, restated by their facts: the second intake of "Saman om ein betre kommune" (2012), and six of the fund
 * behind it, from 2017 to 2023. Everything they said is typed into the forms, and found again on the page.
 */
interface Restated {
  readonly name: string;
  readonly typed: Readonly<Partial<Record<CallPart, Readonly<Record<string, string>>>>>;
  /** Sentences the call's page says, in Nynorsk. */
  readonly said: readonly string[];
}

const both = (name: string, nb: string, nn = nb) => ({ [`${name}.nb`]: nb, [`${name}.nn`]: nn });
const condition = (row: number, kind: string, nb: string, nn = nb) => ({
  [`conditions.${row}.kind`]: kind,
  ...both(`conditions.${row}.text`, nb, nn),
});
const report = (row: number, date: string, time: string) => ({
  ...both(`reports.${row}.name`, 'Rapport'),
  [`reports.${row}.dueDate`]: date,
  [`reports.${row}.dueTime`]: time,
});
const noUnions = { signing: 'one_head', political: 'not_asked', unionDays: '10' };

const restated: readonly Restated[] = [
  {
    name: 'pulje 2, 2012',
    typed: {
      texts: {
        ...both('title', 'Søk om å bli med i pulje 2'),
        ...both(
          'offer',
          '- ressursmiljø\n- faglig fellesskap\n- mulig økonomisk støtte',
          '- ressursmiljø\n- fagleg fellesskap\n- mogleg økonomisk støtte',
        ),
        ...both('practical', 'Oppstart for pulje 2 er første halvår 2013.'),
      },
      dates: { deadlineDate: '30.9.2012', deadlineTime: '23.59', projectsFrom: '1.1.2013' },
      applicants: { audience: 'municipalities', joint: 'allowed' },
      attachments: {
        ...both('links.0.name', 'Mal, og oversikt over deltakarkommunane frå pulje 1'),
        'links.0.address': 'https://www.example.com/saman',
      },
    },
    said: [
      '30. september 2012 kl. 23.59',
      'Frå 1. januar 2013',
      'Oppstart for pulje 2 er første halvår 2013.',
      'Kommunar kan søkje åleine eller saman.',
      'fagleg fellesskap',
      'Mal, og oversikt over deltakarkommunane frå pulje 1',
    ],
  },
  {
    name: 'Møre og Romsdal 2017',
    typed: {
      applicants: {
        audience: 'municipalities',
        joint: 'required',
        ...condition(0, 'prioritised', 'Bare samarbeidsprosjekter i 2017', 'Berre samarbeidsprosjekt i 2017'),
      },
      money: { totalCostAbove: '200 000', ownShare: 'required' },
      handling: noUnions,
    },
    said: [
      'Berre samarbeid mellom fleire kan søkje.',
      'Berre samarbeidsprosjekt i 2017',
      'Over 200 000 kr',
      'Eigendel blir kravd, utan fast del',
      'Politisk eller administrativ leiar i kvar kommune',
    ],
  },
  {
    name: 'Agder 2020',
    typed: {
      dates: { deadlineDate: '17.1.2020', deadlineTime: '23.59' },
      money: { frame: '7 750 000' },
      reports: report(0, '1.6.2021', '23.59'),
    },
    said: ['17. januar 2020 kl. 23.59', '7 750 000 kr', 'Frist 1. juni 2021 kl. 23.59'],
  },
  {
    name: 'Trøndelag 2021',
    typed: {
      dates: { deadlineDate: '1.9.2020', deadlineTime: '23.59' },
      applicants: {
        audience: 'municipalities',
        ...condition(0, 'not_supported', 'Ordinær drift'),
        ...condition(1, 'not_supported', 'Rene næringsprosjekter', 'Reine næringsprosjekt'),
        ...condition(
          2,
          'not_supported',
          'Egenandel for andre tilskudd fra staten',
          'Eigendel for andre tilskot frå staten',
        ),
      },
      money: { minimum: '150 000' },
      texts: both(
        'money',
        'Minstebeløpet gjelder helårsvirkningen.',
        'Minstebeløpet gjeld heilårsverknaden.',
      ),
      reports: report(0, '1.6.2022', '23.59'),
    },
    said: [
      '1. september 2020 kl. 23.59',
      '150 000 kr',
      'Minstebeløpet gjeld heilårsverknaden.',
      'Reine næringsprosjekt',
      'Eigendel for andre tilskot frå staten',
      'Frist 1. juni 2022 kl. 23.59',
    ],
  },
  {
    name: 'Agder 2023',
    typed: {
      dates: { deadlineDate: '1.11.2022', deadlineTime: '23.59' },
      money: { frame: '15 000 000' },
      applicants: condition(
        0,
        'reservation',
        'Med forbehold om statsbudsjettet',
        'Med atterhald om statsbudsjettet',
      ),
      reports: { ...report(0, '1.6.2023', '23.59'), ...report(1, '1.6.2024', '23.59') },
    },
    said: [
      'Med atterhald om statsbudsjettet',
      'Frist 1. juni 2023 kl. 23.59',
      'Frist 1. juni 2024 kl. 23.59',
      '15 000 000 kr',
    ],
  },
  {
    name: 'Oslo og Viken 2022',
    typed: {
      dates: { deadlineDate: '31.3.2022', deadlineTime: '23.59' },
      applicants: {
        ...condition(
          0,
          'not_prioritised',
          'Uavsluttede prosjekter, unntatt flerårige',
          'Kommunar med uavslutta prosjekt, unnateke fleirårige',
        ),
        ...condition(1, 'prioritised', 'Tverrfaglige', 'Tverrfaglege prosjekt'),
        ...condition(2, 'prioritised', 'Flerkommunale', 'Fleirkommunale prosjekt'),
      },
    },
    said: [
      'Kommunar med uavslutta prosjekt, unnateke fleirårige',
      'Tverrfaglege prosjekt',
      'Fleirkommunale prosjekt',
    ],
  },
  {
    name: 'Møre og Romsdal, openness',
    typed: {
      texts: both(
        'practical',
        'Alle kan lese prosjektomtaler og rapporter.',
        'Alle kan lese prosjektomtalar og innsende rapportar.',
      ),
      attachments: { ...both('links.0.name', 'Portal'), 'links.0.address': 'https://www.example.com/portal' },
    },
    said: ['Alle kan lese prosjektomtalar og innsende rapportar.', 'Portal'],
  },
];

const anybody = await testApp();
const secretariat = await anybody.isolated(() => examplePerson(anybody.system, 'secretariat'));
const app = await testApp({ principal: secretariat });
const { system } = app;

test.each(restated)('$name can be written without loss', async ({ typed, said }) => {
  await app.isolated(async () => {
    const started = await startCall.run(system, secretariat, { programmeId: 1, copyOf: null });
    const id = started.ok ? started.value.id : 0;
    for (const [part, fields] of Object.entries(typed)) {
      const call = await findCall(system.database.write, id);
      const answer = await app.post(`/nn/calls/${id}/edit/${part}`, {
        part,
        edition: String(call?.edition),
        [behalfField]: secretariat.acting?.id ?? '',
        ...fields,
      });
      expect([part, answer.status]).toEqual([part, 303]);
    }
    const page = await (await app.request(`/nn/calls/${id}`)).text();
    const words = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s|&nbsp;/g, ' ');
    expect(said.filter((sentence) => !words.includes(sentence))).toEqual([]);
  });
});

test('a deadline that was moved to 23.59 shows both, and why', async () => {
  await app.isolated(async () => {
    const call = await findCall(system.database.write, 1);
    const from = call?.terms.deadline?.toString() ?? '';
    const answer = await app.post('/nn/calls/1/move-deadline', {
      from,
      [behalfField]: secretariat.acting?.id ?? '',
      deadlineDate: '1.9.2027',
      deadlineTime: '23.59',
      ...both('reason', 'Flere ba om mer tid.', 'Fleire bad om meir tid.'),
    });
    expect(answer.status).toBe(303);
    const page = (await (await app.request('/nn/calls/1')).text()).replaceAll(/<[^>]+>/g, ' ');
    expect(page).toContain('Søknadsfrist: 1. september 2027 kl. 23.59, norsk tid');
    expect(page).toMatch(
      /Frå \d+\. februar 2027 kl\. 12\.00 til 1\. september 2027 kl\. 23\.59\. Flytta 21\. november 2026 kl\. 12\.00\./,
    );
    expect(page).toContain('Grunn: Fleire bad om meir tid.');
    const feed = await (await app.request('/nn/calls/feed.xml')).text();
    expect(feed).toContain('Søknadsfrist 1. september 2027 kl. 23.59');
    const calendar = await (await app.request('/nn/calls/1/deadline.ics')).text();
    expect(calendar).toContain('DTSTART;TZID=Europe/Oslo:20270901T235900');
    expect(calendar).toContain('SEQUENCE:1');
  });
});
