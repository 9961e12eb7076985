import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decodeHeader, decodePlain } from '../../../src/platform/mail/testing/decode.ts';
import type { MailServer } from '../../../src/platform/mail/testing/mail-server.ts';
import { fillBoth, fillIn, follow, look, press, see } from './scene.ts';
import type { Scene } from './scene.ts';
import { withAddress } from './story.ts';

/** Addresses from a file, for some of those who are invited: at a domain that is nobody's. */
async function bringInAddresses(secretariat: Page, scene: Scene): Promise<void> {
  const { letters } = scene.words;
  const rows = withAddress.map(({ number, email }) => `${number};${email};test`);
  await secretariat.locator('[name=file]').setInputFiles({
    name: 'adresser.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['number;email;source', ...rows].join('\n')),
  });
  await fillIn(secretariat, { validFrom: '21.11.2026' });
  await press(secretariat, letters.import);
  await see(secretariat, letters.imported);
  await look(secretariat, scene, 'addresses');
}

/** From an open call to letters that are ready, looked at and mended; ends on the page of the mailing. */
export async function prepareLetters(secretariat: Page, scene: Scene, call: string): Promise<void> {
  const { words, lang, story } = scene;
  const { letters } = words;
  await secretariat.goto(`/${lang}${call}/manage`);
  await follow(secretariat, letters.invite);
  await see(secretariat, letters.recipients(story.invited.total));
  await fillBoth(secretariat, 'office', { nb: 'Avdelingsdirektør', nn: 'Avdelingsdirektør' });
  await look(secretariat, scene, 'invite');
  await press(secretariat, letters.make);
  await see(secretariat, letters.notSent);
  const mailing = secretariat.url();
  await follow(secretariat, letters.addresses);
  await bringInAddresses(secretariat, scene);

  await secretariat.goto(mailing);
  const neutral = secretariat.getByRole('region', { name: letters.neutral });
  await neutral.getByLabel(letters.chosenForm, { exact: true }).check();
  await press(secretariat, letters.choose, neutral);
  await follow(secretariat, letters.texts);
  for (const form of ['nb', 'nn'] as const) {
    const body = secretariat.locator(`[name="${form}.body"]`);
    await body.fill(`${await body.inputValue()}\n\n${letters.numberLine[form]}: {{organisasjonsnummer}}`);
  }
  await look(secretariat, scene, 'letter-texts');
  await press(secretariat, letters.saveTexts);
  // The register does not know the number of a municipality that was divided: what is missing is told and filled in.
  await see(secretariat, letters.missing);
  await look(secretariat, scene, 'mailing-lacks');
  await follow(secretariat, letters.missingOf);
  await see(secretariat, letters.hole);
  await look(secretariat, scene, 'letter-lacks');
  await fillIn(secretariat, { 'field.organisasjonsnummer': '000 000 000' });
  await press(secretariat, letters.save);

  await secretariat.goto(mailing);
  await look(secretariat, scene, 'mailing-ready');
  await secretariat.locator('tbody a').first().click();
  await see(secretariat, letters.preview);
  await look(secretariat, scene, 'letter-preview');
  await secretariat.goto(mailing);
}

/** Begin, look again until everything has found its way, and see what became of whom. */
export async function sendLetters(secretariat: Page, scene: Scene): Promise<void> {
  const { letters } = scene.words;
  const { invited } = scene.story;
  await press(secretariat, letters.begin);
  await look(secretariat, scene, 'mailing-begun');
  await expect
    .poll(
      async () => {
        await secretariat.reload();
        const counted = await Promise.all(
          [letters.statuses.sent, letters.statuses.toDownload].map((status) => countOf(secretariat, status)),
        );
        return counted;
      },
      { timeout: 150_000, interval: 1000 },
    )
    .toEqual([invited.sent, invited.toDownload]);
  await see(secretariat, letters.finished, letters.package);
  await look(secretariat, scene, 'mailing-sent');
}

/** The number that stands at a status among the filters; 0 where there is none. */
async function countOf(page: Page, status: string): Promise<number> {
  const filter = page.locator('a', { hasText: new RegExp(`^\\s*${status}\\s*\\d`) });
  if ((await filter.count()) === 0) return 0;
  return Number((await filter.first().innerText()).replaceAll(/\D/g, ''));
}

/** The address in a letter, and one press: the municipality has said that it is interested. */
export async function answerFor(
  scene: Scene,
  mail: MailServer,
  { email, form }: (typeof withAddress)[number],
): Promise<void> {
  const { words, people } = scene;
  const { letters } = words;
  const message = mail.received.findLast(({ to }) => to === email)?.message ?? '';
  expect(decodeHeader(/^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(message)?.[1] ?? '')).toContain(
    scene.story.name[form],
  );
  const address = /https?:\/\/\S+\/calls\/response\/\S+/.exec(plainText(message))?.[0] ?? '';
  const page = await people.anybody(new URL(address).pathname.replace(/^\/\w\w/, ''));
  await look(page, scene, 'answer');
  await press(page, letters.interested);
  await see(page, letters.answered);
  await look(page, scene, 'answered');
  await page.context().close();
}

function plainText(message: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(message);
  return decodePlain(part?.[1] ?? '', part?.[0] ?? '');
}

/** The letters stand in the journal anybody can read, and the secretariat sees how far those invited have come. */
export async function seeWhatBecame(secretariat: Page, scene: Scene, call: string): Promise<void> {
  const { words, lang, people, story } = scene;
  const { letters } = words;
  const { invited } = story;
  const reader = await people.anybody('/journal?words=invitasjon');
  await look(reader, scene, 'journal');
  await see(reader, letters.inJournal, letters.inJournalAs(`(${story.name.nb}|${story.name.nn})`));
  await reader.context().close();

  await secretariat.goto(`/${lang}${call}/manage`);
  await follow(secretariat, letters.responses);
  expect([
    await countOf(secretariat, letters.stages.interested),
    await countOf(secretariat, letters.stages.sent),
    await countOf(secretariat, letters.stages.noAddress),
  ]).toEqual([1, invited.sent - 1, invited.toDownload]);
  await look(secretariat, scene, 'responses');
}
