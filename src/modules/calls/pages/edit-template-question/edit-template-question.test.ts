import { beforeAll, expect, test } from 'vitest';
import { examplePerson } from '../../../../../tests/support/example-person.ts';
import { testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';

let secretariat: TestApp;
let caseOfficer: TestApp;
let mayor: TestApp;
let behalf: { readonly secretariat: string; readonly caseOfficer: string };
beforeAll(async () => {
  const app = await testApp();
  const [first, second, third] = await app.isolated(async () => [
    await examplePerson(app.system, 'secretariat'),
    await examplePerson(app.system, 'case-officer'),
    await examplePerson(app.system, 'mayor'),
  ]);
  secretariat = await testApp({ principal: first });
  caseOfficer = await testApp({ principal: second });
  mayor = await testApp({ principal: third });
  behalf = { secretariat: first.acting?.id ?? '', caseOfficer: second.acting?.id ?? '' };
});

const address = '/nn/calls/templates/1/questions/why';
const why = (nn: string) => ({
  revision: '1',
  existing: 'why',
  kind: 'long_text',
  section: 'measures',
  'text.nb': 'Hvorfor?',
  'text.nn': nn,
});

test('of two who change the same question the second sees both, and can then decide', () =>
  secretariat.isolated(async () => {
    const first = await caseOfficer.post(address, { ...why('Kvifor det?'), behalf: behalf.caseOfficer });
    expect(first.status).toBe(303);
    expect(first.headers.get('Location')).toBe('/nn/calls/templates/1#question-why');
    const mine = { ...why('Kvifor verkar det?'), behalf: behalf.secretariat };
    const second = await secretariat.post(address, mine);
    expect(second.status).toBe(422);
    const html = await second.text();
    expect(html).toContain('Nokon andre har endra det same');
    expect(html).toContain('Lagra av Sara Prøvenes');
    expect(html).toContain('Kvifor det?');
    expect(html).toContain('value="Kvifor verkar det?"');
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect(revision).toBe('2');
    expect((await secretariat.post(address, { ...mine, revision })).status).toBe(303);
    const saved = await (await secretariat.request(address)).text();
    expect(saved).toContain('value="Kvifor verkar det?"');
    expect(saved).not.toContain('Nokon andre har endra det same');
  }));

test('a form that comes back with another fault keeps the revision it was opened at', () =>
  secretariat.isolated(async () => {
    await caseOfficer.post(address, { ...why('Kvifor det?'), behalf: behalf.caseOfficer });
    const faulty = { ...why('Kvifor?'), limit: 'langt', behalf: behalf.secretariat };
    const html = await (await secretariat.post(address, faulty)).text();
    expect(/name="revision" value="(\d+)"/.exec(html)?.[1]).toBe('1');
  }));

test('a draft with a problem is not published, and says where it is', () =>
  secretariat.isolated(async () => {
    await secretariat.post(address, { ...why(''), behalf: behalf.secretariat });
    const publish = { do: 'publish', revision: '2', behalf: behalf.secretariat };
    const refused = await secretariat.post('/nn/calls/templates/1', publish);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Spørsmål 4.2: teksten manglar på nynorsk');
    expect(html).toContain('href="/nn/calls/templates/1/questions/why#f-text-nn"');
    await secretariat.post(address, { ...why('Kvifor?'), revision: '2', behalf: behalf.secretariat });
    const done = await secretariat.post('/nn/calls/templates/1', { ...publish, revision: '3' });
    expect(done.status).toBe(303);
    const overview = await (await secretariat.request('/nn/calls/templates/1')).text();
    expect([...overview.matchAll(/>Versjon (\d)</g)].map(([, number]) => number)).toEqual(['2', '1']);
  }));

test('only the owner’s people open a draft; the PDF is one', () =>
  mayor.isolated(async () => {
    expect((await mayor.request(address)).status).toBe(403);
    expect((await mayor.request('/nn/calls/templates/1/form.pdf')).status).toBe(403);
    const file = await secretariat.request('/nn/calls/templates/1/form.pdf');
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  }));
