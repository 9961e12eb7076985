import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import { anchoredApplication, codes } from '../testing/anchored-application.ts';
import { stateAbsence } from './absence.command.ts';
import { anchoringGaps } from './anchoring.ts';
import { anchoringSections } from './anchoring-sheet.ts';
import { answerAnchoring } from './answer.command.ts';
import type { AnswerAnchoring } from './answer.command.ts';
import { askForAnchoring } from './ask.command.ts';
import { correctAbsence } from './correct-absence.command.ts';
import { nameSpokesperson } from './name-spokesperson.command.ts';

const app = await testApp();
const { system } = app;

/** The same steps for each test: an application, and people who act about it. */
async function open() {
  const place = await anchoredApplication(app);
  const { applicationId, fjordvik } = place;
  return {
    ...place,
    answer: async (who: string, name: string, kind: AnswerAnchoring['kind'], remark = '') => {
      const rowIds = [await place.rowId(name)];
      const by = await examplePerson(system, who);
      return codes(await answerAnchoring.run(system, by, { applicationId, rowIds, kind, remark }));
    },
    absence: async (who: string, name: string, toldOn: string | null, office: string) => {
      const by = await examplePerson(system, who);
      const { organisationId: about } = await place.row(name);
      return codes(
        await stateAbsence.run(system, by, {
          applicationId,
          municipalityId: fjordvik,
          organisationId: about,
          toldOrganisationId: await organisationId(system, office),
          toldOn,
        }),
      );
    },
    correct: async (who: string, name: string) => {
      const input = { applicationId, rowId: await place.rowId(name), remark: 'Ring lokallaget.' };
      return codes(await correctAbsence.run(system, await examplePerson(system, who), input));
    },
  };
}

test('all who can be reached are asked at once; what is left is named', async () => {
  await app.isolated(async () => {
    const { askAll, states, anchoring, row } = await open();
    expect(await states()).toEqual([
      'elected Fjordvik kommune: never_asked',
      'administration Fjordvik kommune: never_asked',
      'employees Akademikerne kommune: never_asked',
      'employees Fagforbundet Fjordvik: never_asked',
      'employees Utdanningsforbundet Fjordvik: never_asked',
      'employees YS Kommune: never_asked',
    ]);
    expect(await askAll()).toEqual({ ok: true, value: { asked: 4, unreached: 0 } });
    expect(anchoringGaps(await anchoring()).map((gap) => gap.row.name.nb)).toEqual([
      'Akademikerne kommune',
      'YS Kommune',
    ]);
    // Ten working days from the Saturday on which the tests take place.
    expect((await row('Fagforbundet Fjordvik')).question).toMatchObject({
      askedOn: '2026-11-21',
      answerBy: '2026-12-04',
      askedInSaman: true,
    });
    expect(codes(await askAll())).toEqual(['nobodyToAsk']);
  });
});

test('one without a mandate here is asked in another way, with a date and how', async () => {
  await app.isolated(async () => {
    const { applicationId, fjordvik, localUnion, askAll, row } = await open();
    const id = await localUnion('Parat Fjordvik', 'Parat');
    expect(await askAll()).toEqual({ ok: true, value: { asked: 4, unreached: 1 } });
    const by = await examplePerson(system, 'project-leader');
    const ask = async (otherwise: { on: string | null; how: string } | null) =>
      codes(
        await askForAnchoring.run(system, by, {
          applicationId,
          municipalityId: fjordvik,
          organisationId: id,
          side: 'employees',
          otherwise,
        }),
      );
    expect(await ask(null)).toEqual(['nobodyAnswersFor']);
    expect(await ask({ on: null, how: 'Brev' })).toEqual(['askedOnMissing']);
    expect(await ask({ on: '2026-11-22', how: 'Brev' })).toEqual(['askedInFuture']);
    expect(await ask({ on: '2026-11-20', how: ' ' })).toEqual(['howMissing']);
    expect(await ask({ on: '2026-11-20', how: 'Brev' })).toBe('accepted');
    expect(await row('Parat Fjordvik')).toMatchObject({ state: 'asked', question: { askedInSaman: false } });
  });
});

test('only the municipality itself asks, and a union only answers for itself', async () => {
  await app.isolated(async () => {
    const { applicationId, fjordvik, askAll, answer, rowId, states } = await open();
    const asks = async (who: string) =>
      codes(
        await askForAnchoring.run(system, await examplePerson(system, who), {
          applicationId,
          municipalityId: fjordvik,
          organisationId: null,
          side: null,
          otherwise: null,
        }),
      );
    expect(await asks('granli-chief-executive')).toEqual(['notYours']);
    expect(await asks('union-fagforbundet')).toEqual(['notYours']);
    expect(await asks('secretariat')).toEqual(['notYours']);
    await askAll();
    const own = 'Fagforbundet Fjordvik';
    expect(await answer('union-utdanningsforbundet', own, 'takes_part')).toEqual(['notYours']);
    expect(await answer('project-leader', own, 'takes_part')).toEqual(['notYours']);
    expect(await answer('chief-executive', own, 'takes_part')).toEqual(['notYours']);
    expect(await answer('union-officer', own, 'takes_part')).toEqual(['notYours']);
    expect(await answer('union-fagforbundet', own, 'takes_part')).toBe('accepted');
    expect(await states()).toContain('employees Fagforbundet Fjordvik: takes_part');
    // A row of another application, or none.
    const by = await examplePerson(system, 'union-fagforbundet');
    const rowIds = [(await rowId(own)) + 1000];
    expect(
      codes(
        await answerAnchoring.run(system, by, { applicationId, rowIds, kind: 'dissents', remark: 'Nei' }),
      ),
    ).toEqual(['unknownRow']);
  });
});

test('the answers: a dissent says why, the newest counts, and the same twice is one', async () => {
  await app.isolated(async () => {
    const { askAll, answer, row } = await open();
    await askAll();
    const own = 'Fagforbundet Fjordvik';
    const by = 'union-fagforbundet';
    expect(await answer(by, own, 'dissents')).toEqual(['remarkMissing']);
    expect(await answer(by, own, 'dissents', 'Det manglar folk.')).toBe('accepted');
    expect(await answer(by, own, 'dissents', 'Det manglar folk.')).toBe('accepted');
    expect(await answer(by, own, 'does_not_wish')).toBe('accepted');
    const { entries, state } = await row(own);
    expect(state).toBe('does_not_wish');
    expect(entries.map(({ number, kind, remark }) => [number, kind, remark])).toEqual([
      [1, 'asked', ''],
      [2, 'dissents', 'Det manglar folk.'],
      [3, 'does_not_wish', ''],
    ]);
  });
});

test('a remark is changed only by its author; a plain yes by anybody who represents the organisation', async () => {
  await app.isolated(async () => {
    const { applicationId, askAll, answer, row, rowId } = await open();
    await askAll();
    const own = 'Fagforbundet Fjordvik';
    const other = 'union-utdanningsforbundet';
    const fagforbundet = await examplePerson(system, 'union-fagforbundet');
    const spokesperson = (organisation: string | null, by = fagforbundet) =>
      rowId(own).then(async (id) =>
        codes(
          await nameSpokesperson.run(system, by, {
            applicationId,
            rowId: id,
            organisationId: organisation === null ? null : await organisationId(system, organisation),
          }),
        ),
      );
    const utdanning = 'example-utdanningsforbundet-fjordvik';
    expect(await spokesperson(utdanning, await examplePerson(system, other))).toEqual(['notYours']);
    expect(await spokesperson('example-granli')).toEqual(['notALocalUnionHere']);
    expect(await spokesperson(utdanning)).toBe('accepted');
    expect(await answer(other, own, 'takes_part')).toBe('accepted');
    expect(await answer('union-fagforbundet', own, 'takes_part_with_remark', 'Hugs turnusen.')).toBe(
      'accepted',
    );
    expect(await answer(other, own, 'takes_part')).toEqual(['notTheAuthor']);
    expect(await answer(other, own, 'takes_part_with_remark', 'Noko anna.')).toEqual(['notTheAuthor']);
    expect(await row(own)).toMatchObject({
      state: 'takes_part_with_remark',
      entry: { remark: 'Hugs turnusen.' },
    });
    expect(await spokesperson(null)).toBe('accepted');
    expect(await answer(other, own, 'does_not_wish')).toEqual(['notYours']);
  });
});

test('that nobody is here is stated by the chief executive, and corrected by the office that was told', async () => {
  await app.isolated(async () => {
    const { absence, correct, states, anchoring, askAll, answer } = await open();
    const own = 'Fagforbundet Fjordvik';
    expect(await absence('project-leader', own, '2026-11-20', 'fagforbundet')).toEqual(['notYours']);
    expect(await absence('granli-chief-executive', own, '2026-11-20', 'fagforbundet')).toEqual(['notYours']);
    expect(await absence('chief-executive', own, null, 'fagforbundet')).toEqual(['toldOnMissing']);
    expect(await absence('chief-executive', own, '2026-11-22', 'fagforbundet')).toEqual(['toldInFuture']);
    expect(await absence('chief-executive', own, '2026-11-20', 'unio')).toEqual(['notItsOffice']);
    expect(await absence('chief-executive', own, '2026-11-20', 'fagforbundet')).toBe('accepted');
    expect(await absence('chief-executive', 'YS Kommune', '2026-11-20', 'ys-kommune')).toBe('accepted');
    expect(await states()).toContain(`employees ${own}: no_representative`);
    expect(anchoringGaps(await anchoring()).map(({ row }) => row.name.nb)).not.toContain('YS Kommune');
    expect(await correct('chief-executive', own)).toEqual(['notYours']);
    expect(await correct('union-officer', 'YS Kommune')).toEqual(['notYours']);
    expect(await correct('signatory-ys', 'YS Kommune')).toBe('accepted');
    expect(await correct('union-officer', own)).toBe('accepted');
    expect(await correct('union-officer', own)).toEqual(['nothingToCorrect']);
    expect(anchoringGaps(await anchoring()).map(({ row }) => row.name.nb)).toContain(own);
    await askAll();
    expect(await answer('union-fagforbundet', own, 'takes_part')).toBe('accepted');
    // Who has answered is here.
    expect(await absence('chief-executive', own, '2026-11-20', 'fagforbundet')).toEqual(['hasAnswered']);
  });
});

test('three organisations of one confederation, none of another, one outside all: summed up by confederation', async () => {
  await app.isolated(async () => {
    const { localUnion, anchoring } = await open();
    await localUnion('Fellesorganisasjonen Fjordvik', 'Fellesorganisasjonen');
    await localUnion('Delta Fjordvik', 'Delta');
    await localUnion('Frittståande Fjordvik');
    const [fjordvik] = (await anchoring()).municipalities;
    expect(
      fjordvik?.confederations.map(({ confederation, rows }) => [
        confederation?.nb ?? null,
        rows.map(({ name }) => name.nb),
      ]),
    ).toEqual([
      ['Akademikerne kommune', ['Akademikerne kommune']],
      ['LO Kommune', ['Fagforbundet Fjordvik', 'Fellesorganisasjonen Fjordvik']],
      ['Unio', ['Utdanningsforbundet Fjordvik']],
      ['YS Kommune', ['Delta Fjordvik']],
      [null, ['Frittståande Fjordvik']],
    ]);
  });
});

test('the sheet has a line for everybody and every remark in full', async () => {
  await app.isolated(async () => {
    const { askAll, answer, absence, anchoring } = await open();
    await askAll();
    await answer('union-fagforbundet', 'Fagforbundet Fjordvik', 'dissents', 'Det manglar folk.');
    await absence('chief-executive', 'YS Kommune', '2026-11-20', 'ys-kommune');
    const [section] = anchoringSections(await anchoring(), 'nn');
    const texts = (section?.body ?? []).map((block) =>
      block.t === 'table'
        ? block.rows.map((cells) => cells.map(([cell]) => (cell?.t === 'text' ? cell.v : '')).join(' | '))
        : block.t === 'p'
          ? block.c.map((inline) => (inline.t === 'text' ? inline.v : '')).join('')
          : block,
    );
    expect([section?.heading, ...texts]).toEqual([
      'Forankring i Fjordvik kommune',
      [
        'Dei folkevalde | – | spurd, har ikkje svart enno | 21.11.2026',
        'Administrasjonen | – | spurd, har ikkje svart enno | 21.11.2026',
        'Akademikerne kommune | Akademikerne kommune | ikkje spurd | –',
        'Fagforbundet Fjordvik | LO Kommune | har særmerknad | 21.11.2026',
        'Utdanningsforbundet Fjordvik | Unio | spurd, har ikkje svart enno | 21.11.2026',
        'YS Kommune | YS Kommune | ingen tillitsvald her | 21.11.2026',
      ],
      'Dei folkevalde: Spurd 21. november 2026, med frist 4. desember 2026.',
      'Administrasjonen: Spurd 21. november 2026, med frist 4. desember 2026.',
      'Fagforbundet Fjordvik: Det manglar folk.',
      'Utdanningsforbundet Fjordvik: Spurd 21. november 2026, med frist 4. desember 2026.',
      'Kommunedirektøren har oppgitt at YS Kommune ikkje har nokon tillitsvald her. YS Kommune fekk vite det 20. november 2026.',
    ]);
  });
});
