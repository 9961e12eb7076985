import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { receivedContent } from '../documents/index.ts';
import { attachedIds, filesQuestion } from './attachments.ts';
import { changeAttachments } from './change-attachments.command.ts';
import { exampleApplication } from './testing/example-application.ts';
import { writingOf } from './text.query.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

const file = (name: string) =>
  receivedContent({
    field: 'files',
    name,
    mediaType: 'application/pdf',
    bytes: new TextEncoder().encode(`%PDF-1.7 ${name}`),
  });

test('files are added to what is there already, up to the limit, and taken away again', () =>
  app.isolated(async () => {
    const applicationId = await exampleApplication(app);
    const question = 'earlier_papers';
    const by = await examplePerson(system, 'project-leader');
    const attached = async () => attachedIds((await writingOf(write, applicationId)).answers[question]);
    const run = async (who: typeof by, add: readonly string[], remove: number | null = null) => {
      const input = { applicationId, question, add: add.map(file), remove };
      const result = await changeAttachments.run(system, who, input);
      return result.ok ? 'accepted' : result.refusals.map(({ code }) => code);
    };
    expect(await run(by, ['a.pdf', 'b.pdf'])).toBe('accepted');
    expect(await run(by, ['c.pdf'])).toBe('accepted');
    const [first = 0, second, third] = await attached();
    expect(await run(by, [], first)).toBe('accepted');
    expect(await attached()).toEqual([second, third]);
    expect(await run(by, [])).toEqual(['fileMissing']);
    const most = filesQuestion((await writingOf(write, applicationId)).outline, question)?.most ?? 0;
    const tooMany = Array.from({ length: most - 1 }, (_, index) => `${index}.pdf`);
    expect(await run(by, tooMany)).toEqual(['tooManyFiles']);
    expect(await run(await examplePerson(system, 'mayor'), ['d.pdf'])).toEqual(['mayNotWrite']);
    expect(await run(await examplePerson(system, 'secretariat'), ['d.pdf'])).toEqual(['unknownApplication']);
    expect(await attached()).toEqual([second, third]);
  }));
