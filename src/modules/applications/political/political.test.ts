import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import { checkFile } from '../../../platform/files/check-file.ts';
import { readBytes, readVersions } from '../../documents/index.ts';
import { questionsOf } from '../../forms/index.ts';
import { openTasksFor } from '../../tasks/index.ts';
import { codes } from '../testing/anchored-application.ts';
import { writeAnswers, writingOf, writtenApplication } from '../testing/signed-application.ts';
import { makePackage } from './make-package.command.ts';
import { paths } from '../paths.ts';
import { planMeeting } from './plan-meeting.command.ts';
import { findHandling } from './political-store.ts';
import { recordDecision } from './record-decision.command.ts';
import { stateWithin } from './state-within.command.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

async function open() {
  const applicationId = await writtenApplication(app);
  const fjordvik = await organisationId(system, 'example-fjordvik');
  const about = { applicationId, organisationId: fjordvik };
  const as = (who: string) => examplePerson(system, who);
  return {
    applicationId,
    fjordvik,
    handling: () => findHandling(write, applicationId, fjordvik),
    /** What the project leader is reminded of, and when. */
    dates: async () => {
      const tasks = await openTasksFor(
        write,
        [{ organisationId: fjordvik, role: 'project_leader' }],
        system.clock.today(),
      );
      return (
        tasks
          // The example application has a meeting of its own.
          .filter(
            ({ kind, path }) =>
              kind === 'applications.political-handling' && path === paths.political(applicationId),
          )
          .map(({ key, dueOn }) => `${key.split(':').at(-1)} ${dueOn}`)
      );
    },
    plan: async (who: string, meetsOn: string, papersBy: string) =>
      codes(
        await planMeeting.run(system, await as(who), {
          ...about,
          body: 'council',
          bodyName: '',
          meetsOn,
          papersBy,
        }),
      ),
    make: async (who: string, proposal = 'Kommunestyret vedtek å søkje.') =>
      codes(await makePackage(system, await as(who), { ...about, proposal, openPoints: 'Eigendelen\n\n' })),
    decide: async (
      who: string,
      more: { body?: 'council' | 'committee'; decidedOn?: string; address?: string } = {},
    ) =>
      codes(
        await recordDecision.run(system, await as(who), {
          ...about,
          body: more.body ?? 'council',
          outcome: 'approved',
          caseNumber: '84/26',
          decidedOn: more.decidedOn ?? '2026-11-20',
          minutesAddress: more.address ?? null,
        }),
      ),
    state: async (who: string, edition: number, liesWithin: boolean, reason = '') =>
      codes(await stateWithin.run(system, await as(who), { ...about, edition, liesWithin, reason })),
    edition: async () => (await writingOf(app, applicationId)).edition,
  };
}

test('a planned meeting gives tasks on dates counted backwards, and a new plan moves them', async () => {
  await app.isolated(async () => {
    const { plan, dates, decide, make } = await open();
    expect(await plan('granli-chief-executive', '2027-01-28', '2027-01-14')).toEqual(['notYours']);
    expect(await plan('union-fagforbundet', '2027-01-28', '2027-01-14')).toEqual(['notYours']);
    expect(await plan('project-leader', '2027-01-28', '2027-01-29')).toEqual(['papersAfterMeeting']);
    expect(await plan('project-leader', '2027-01-28', '2027-01-14')).toBe('accepted');
    expect(await dates()).toEqual(['draft 2027-01-07', 'papers 2027-01-14', 'meeting 2027-01-28']);
    expect(await plan('project-leader', '2027-01-21', '2027-01-07')).toBe('accepted');
    expect(await dates()).toEqual(['draft 2026-12-30', 'papers 2027-01-07', 'meeting 2027-01-21']);
    expect(await make('project-leader')).toBe('accepted');
    expect(await dates()).toEqual(['meeting 2027-01-21']);
    expect(await decide('project-leader')).toBe('accepted');
    expect(await dates()).toEqual([]);
  });
});

test('the papers are a PDF and a document to go on writing in, of the text as it is now', async () => {
  await app.isolated(async () => {
    const { make, handling, edition } = await open();
    expect(await make('granli-chief-executive')).toEqual(['notYours']);
    expect(await make('project-leader', '')).toEqual(['proposalMissing']);
    expect(await make('project-leader')).toBe('accepted');
    const [made] = (await handling()).packages;
    expect([made?.number, made?.edition]).toEqual([1, await edition()]);
    const versions = await readVersions(write, [made?.pdfVersionId ?? 0, made?.docxVersionId ?? 0]);
    expect(versions.map(({ mediaType, title }) => [mediaType, title])).toEqual([
      ['application/pdf', 'Til politisk handsaming: Prøveprosjektet'],
      [
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'Til politisk handsaming: Prøveprosjektet',
      ],
    ]);
    const docx = versions.find(({ id }) => id === made?.docxVersionId);
    const bytes = docx ? await readBytes(write, docx) : new Uint8Array();
    // Our own guard takes it for what it says it is, as it would if somebody sent it in.
    const checked = await checkFile({ field: 'f', name: 'sak.docx', bytes }, ['docx']);
    expect(checked.ok).toBe(true);
  });
});

test('a decision of a body the call names, with a day that has been', async () => {
  await app.isolated(async () => {
    const { decide, handling } = await open();
    expect(await decide('mayor')).toEqual(['notYours']);
    expect(await decide('project-leader', { body: 'committee' })).toEqual(['bodyMayNotDecide']);
    expect(await decide('project-leader', { decidedOn: '2026-11-22' })).toEqual(['decidedInFuture']);
    expect(await decide('project-leader', { address: 'javascript:alert(1)' })).toEqual(['notAnAddress']);
    expect(await decide('project-leader', { address: 'https://example.com/sak' })).toBe('accepted');
    expect((await handling()).decision).toMatchObject({
      number: 1,
      caseNumber: '84/26',
      packageNumber: null,
    });
  });
});

test('what changed since is read by the chief executive, who states whether it lies within the decision', async () => {
  await app.isolated(async () => {
    const { applicationId, make, decide, state, edition, handling } = await open();
    expect(await state('chief-executive', await edition(), true)).toEqual(['noDecision']);
    await make('project-leader');
    await decide('project-leader');
    const read = await edition();
    const { outline } = await writingOf(app, applicationId);
    const text = questionsOf(outline).find(({ kind }) => kind === 'long_text' || kind === 'text');
    const written = await writeAnswers(app, applicationId, { [text?.key ?? '']: 'Noko heilt anna.' });
    expect(written.ok).toBe(true);
    expect(await state('chief-executive', read, true)).toEqual(['changedMeanwhile']);
    const now = await edition();
    expect(await state('project-leader', now, true)).toEqual(['notYours']);
    expect(await state('chief-executive', now, false)).toEqual(['reasonMissing']);
    expect(await state('chief-executive', now, true)).toBe('accepted');
    expect((await handling()).statement).toMatchObject({ liesWithin: true, decisionNumber: 1, edition: now });
    const chief = await testApp({ principal: await examplePerson(system, 'chief-executive') });
    const page = await (await chief.request(`/nn/applications/${applicationId}/political`)).text();
    expect(page).toContain('Noko heilt anna.');
    expect(page).toContain('Kommunedirektøren meiner at endringane ligg innanfor vedtaket.');
    expect(page).not.toContain('Ligg endringane innanfor vedtaket?');
  });
});
