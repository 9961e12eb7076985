import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { formatFor } from '../../platform/text/format.ts';
import { endsBefore, infoOf } from './agreement-info.ts';
import type { AgreementInfo, AgreementRecord } from './agreement-info.ts';
import type { Answer } from './notice.ts';
import { NoticeBanner } from './notice-banner.tsx';
import { monthsLater } from './calendar-months.ts';

const names = ['Departementet', 'KS', 'LO Kommune'];
const inAll = (name: string) => ({ nb: name, nn: name, en: name });

/** An agreement in force until the end of 2031, with notice by KS on 30 November when there are answers to it. */
function record(said?: Readonly<Record<number, Answer>>): AgreementRecord {
  const answers = Object.entries(said ?? {}).map(([id, answer]) => ({ organisationId: Number(id), answer }));
  return {
    agreement: { id: 7, key: null, kind: 'agreement', ownerId: 1, isExample: false },
    versions: [
      {
        id: 70,
        agreementId: 7,
        number: 1,
        language: 'nn',
        startsOn: null,
        edition: 3,
        noticeMonths: 3,
        title: { nb: 'Avtale om å gå sammen', nn: 'Avtale om å gå saman' },
        endsOn: '2031-12-31',
        frozen: {
          documents: { nb: 1, nn: 2 },

          signingObject: 'agreements.version:70',
          requestId: 1,
          reason: null,
          frozenAt: '2026-09-01T09:00:00Z',
        },
        concluded: { signedOn: '2026-09-10', inForceFrom: '2026-09-10' },
      },
    ],
    parties: names.map((name, index) => ({
      versionId: 70,
      organisationId: index + 1,
      signatoryRole: 'party_signatory',
      seats: 1,
      name: inAll(name),
    })),
    subjects: [{ versionId: 70, kind: 'theme', name: { nb: 'Sykefravær', nn: 'Sjukefråvær' } }],
    notices:
      said === undefined
        ? []
        : [
            {
              id: 5,
              versionId: 70,
              organisationId: 2,
              givenOn: '2026-11-30',
              registered: false,
              answers,
              endsOn: monthsLater('2026-11-30', 3),
            },
          ],
  };
}

function told(said?: Readonly<Record<number, Answer>>, today = '2026-12-01'): AgreementInfo {
  const info = infoOf(record(said), today);
  if (!info) throw new Error('There is no version');
  return info;
}

const banner = (info: AgreementInfo) =>
  render(<NoticeBanner page={{ lang: 'nn', format: formatFor('nn') }} agreement={info} linked />);

test('an agreement without notice lasts to its last day, and says nothing', () => {
  expect(told()).toEqual({
    id: 7,
    key: null,
    kind: 'agreement',
    isExample: false,
    ownerOrganisationId: 1,
    versionId: 70,
    versionNumber: 1,
    state: 'in_force',
    inForceFrom: '2026-09-10',
    endsOn: '2031-12-31',
    noticeMonths: 3,
    notices: [],
    instruments: [],
    title: { nb: 'Avtale om å gå sammen', nn: 'Avtale om å gå saman' },
    themes: [{ nb: 'Sykefravær', nn: 'Sjukefråvær' }],
    parties: names.map((name, index) => ({
      organisationId: index + 1,
      signatoryRole: 'party_signatory',
      seats: 1,
      leavesOn: null,
      name: inAll(name),
    })),
  });
  expect(banner(told())).toBe('');
});

test('notice of 30 November ends on the last of February, with both outcomes until the others have decided', () => {
  const info = told({ 1: 'continues' });
  expect(info).toMatchObject({ state: 'in_force', endsOn: '2031-12-31' });
  expect(info.notices).toEqual([
    {
      id: 5,
      partyOrganisationId: 2,
      partyName: inAll('KS'),
      givenOn: '2026-11-30',
      endsOn: '2027-02-28',
      outcome: 'open',
      answered: false,
      registered: false,
      others: [
        { organisationId: 1, answer: 'continues' },
        { organisationId: 3, answer: null },
      ],
    },
  ]);
  expect(info.parties.map(({ leavesOn }) => leavesOn)).toEqual([null, '2027-02-28', null]);
  expect(banner(info)).toBe(
    '<div class="note stack-sm" data-color="warning"><h2 class="as-h3">KS har sagt opp avtalen</h2>' +
      '<p>KS sa opp avtalen 30. november 2026. Dei andre partane har ikkje bestemt seg enno. Eitt av to skjer:</p>' +
      '<ul><li>Avtalen held fram utan KS, som er part til og med 28. februar 2027. For dei andre gjeld han til og med 31. desember 2031.</li>' +
      '<li>Avtalen tek slutt for alle. Siste dag er 28. februar 2027.</li></ul>' +
      '<p>Tilsegner som er gitt, blir ståande.</p><p><a href="/nn/agreements/7">Sjå avtalen</a></p></div>',
  );
});

test('the decision of the others is shown instead of both', () => {
  const on = told({ 1: 'continues', 3: 'continues' });
  expect([on.endsOn, on.notices[0]?.answered]).toEqual(['2031-12-31', true]);
  expect(banner(on)).toContain('Avtalen held fram for dei andre til og med 31. desember 2031.');
  const over = told({ 1: 'continues', 3: 'ends' });
  expect([over.endsOn, over.state]).toEqual(['2027-02-28', 'in_force']);
  expect(banner(over)).toContain('Han tek slutt for alle, og siste dag er 28. februar 2027.');
  expect(told({ 1: 'continues', 3: 'ends' }, '2027-03-01').state).toBe('ended');
  expect(told({ 1: 'continues', 3: 'continues' }, '2027-03-01').state).toBe('in_force');
});

test('a date after the last day, or after the end an open notice may bring, is outlived by nothing', () => {
  expect(endsBefore(told(), '2031-12-31')).toBe(false);
  expect(endsBefore(told(), '2032-01-01')).toBe(true);
  expect(endsBefore(told({}), '2027-02-28')).toBe(false);
  expect(endsBefore(told({}), '2027-03-01')).toBe(true);
  expect(endsBefore(told({ 1: 'continues', 3: 'continues' }), '2027-03-01')).toBe(false);
  expect(endsBefore(told({ 1: 'ends', 3: 'continues' }), '2027-03-01')).toBe(true);
  expect(endsBefore({ endsOn: null, notices: [] }, '2100-01-01')).toBe(false);
});
