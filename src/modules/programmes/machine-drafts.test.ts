import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { draftMaker, draftMissing, findDraftMaker } from './machine-drafts.ts';
import { hiddenIn, siteFor } from './testing/site.ts';

/** A real program in the place of Apertium: says which direction it was asked for. */
async function install(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-apertium-'));
  onTestFinished(async () => {
    findDraftMaker('/nowhere/apertium');
    await rm(folder, { recursive: true });
  });
  const file = path.join(folder, 'apertium');
  await writeFile(file, '#!/bin/sh\nprintf "%s: " "$2"; cat\n');
  await chmod(file, 0o755);
  findDraftMaker(file);
}

test('only what stands in one form is drafted, from that form into the other', async () => {
  await install();
  const maker = draftMaker();
  if (!maker) throw new Error('The program was not found');
  const texts = [
    { nb: 'En', nn: '' },
    { nb: 'En', nn: 'Ein' },
    { nb: '', nn: 'Ein' },
    { nb: ' ', nn: '' },
  ];
  expect(await draftMissing(maker, texts)).toEqual([{ nn: 'nob-nno: En' }, {}, { nb: 'nno-nob: Ein' }, {}]);
});

test('without the program nothing is offered, and asking for drafts only saves', async () => {
  const site = await siteFor('secretariat');
  await site.isolated(async () => {
    const at = '/nn/programmes/veien-videre/lists/theme';
    const html = await site.read(at);
    expect([draftMaker(), html.includes('value="drafts"')]).toEqual([null, false]);
  });
});

test('a draft stands in its field, marked as a machine’s, and is not read by others', async () => {
  await install();
  const [site, anybody] = await Promise.all([siteFor('secretariat'), siteFor(null)]);
  await site.isolated(async () => {
    const at = '/nn/programmes/veien-videre/lists/expectation';
    const html = await site.read(at);
    expect(html).toContain('value="drafts"');
    const answer = await site.post(at, {
      kind: 'expectation',
      seen: hiddenIn(html, 'seen'),
      original: 'nb',
      'items.count': '1',
      'items.0.name.nb': 'Nysgjerrighet',
      do: 'drafts',
    });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, at]);
    const page = await site.read(at);
    expect(page).toContain('value="nob-nno: Nysgjerrighet"');
    expect(page).toContain('Utkast frå maskin. Les det, rett det og godkjenn det.');
    expect(await anybody.read('/nn/programmes/veien-videre')).not.toContain('Nysgjerrighet');
  });
});
