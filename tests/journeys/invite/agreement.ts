import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameOf } from '../visitors.ts';
import { addRow, fillIn, follow, look, press, see } from './scene.ts';
import type { Scene } from './scene.ts';
import {
  agreementLists,
  agreementTitle,
  clauseTexts,
  contributions,
  oneMoreClause,
  parties,
  signatories,
} from './story.ts';

/** From an empty form to an agreement that six parties have signed and anybody can read. */
export async function makeAgreement(secretariat: Page, scene: Scene): Promise<void> {
  const { words, lang, people, story } = scene;
  const title = agreementTitle(story);
  await secretariat.goto(`/${lang}/agreements`);
  await look(secretariat, scene, 'agreement-list');
  await follow(secretariat, words.agreement.begin);
  await look(secretariat, scene, 'agreement-begin');
  await fillIn(secretariat, { title_nb: title.nb, title_nn: title.nn });
  for (const party of parties) await secretariat.getByLabel(party, { exact: true }).check();
  await press(secretariat, words.agreement.draft);

  await writeAgreement(secretariat, scene);
  await follow(secretariat, words.agreement.ask);
  await look(secretariat, scene, 'agreement-ask');
  await press(secretariat, words.agreement.freeze);
  await see(secretariat, words.agreement.waits);
  await look(secretariat, scene, 'agreement-waits');
  const address = new URL(secretariat.url()).pathname.replace(/\/versions\/1$/, '');

  for (const signatory of signatories) await signAs(scene, signatory);

  const reader = await people.anybody('/agreements');
  await follow(reader, title[lang]);
  await see(reader, words.agreement.inForce, oneMoreClause.text[lang]);
  expect(new URL(reader.url()).pathname).toBe(address);
  await look(reader, scene, 'agreement-public');
  await reader.context().close();
}

async function writeAgreement(page: Page, scene: Scene): Promise<void> {
  const { words } = scene;
  const added = clauseTexts.length;
  await addRow(page, `clauses.${added}.heading_nb`);
  await fillIn(page, {
    endsOn: '31.12.2031',
    noticeMonths: '3',
    ...agreementLists,
    ...Object.fromEntries(
      [...clauseTexts, oneMoreClause.text].flatMap((text, row) => [
        [`clauses.${row}.text_nb`, text.nb],
        [`clauses.${row}.text_nn`, text.nn],
      ]),
    ),
    [`clauses.${added}.heading_nb`]: oneMoreClause.heading.nb,
    [`clauses.${added}.heading_nn`]: oneMoreClause.heading.nn,
  });
  for (const { of, text } of contributions) {
    const box = page.getByRole('group', { name: of, exact: true });
    await box.locator('[name$="_nb"]').fill(text.nb);
    await box.locator('[name$="_nn"]').fill(text.nn);
  }
  await press(page, words.agreement.save);
  await see(page, words.agreement.saved);
  await look(page, scene, 'agreement-edit');
}

/** From the task on one's own page to the signature, with a fresh sign-in between. */
async function signAs(scene: Scene, person: string): Promise<void> {
  const { words, lang, people, story } = scene;
  const title = agreementTitle(story)[lang];
  const page = await people.signedIn(person, '/my');
  const isFirst = person === signatories[0];
  if (isFirst) await look(page, scene, 'my-page');
  await see(page, words.agreement.signTask(title));
  // The next task has a button, the others are links: the example has something to sign too.
  const task = words.agreement.signTask(title);
  const isListed = (await page.getByRole('link', { name: task, exact: true }).count()) > 0;
  await follow(page, isListed ? task : words.agreement.toTask);
  if (isFirst) await look(page, scene, 'sign-unread');
  const address = page.url();
  await Promise.all([
    page.waitForResponse((answer) => answer.headers()['content-type'] === 'application/pdf'),
    page.getByRole('button', { name: words.signing.open }).click(),
  ]);
  await page.goto(address);
  await press(page, words.signing.sign);
  await press(page, words.signing.confirmAs(nameOf(person)));
  await page.waitForURL(/intent=\d+$/);
  if (isFirst) await look(page, scene, 'sign');
  await press(page, words.signing.give);
  await see(page, title);
  await page.context().close();
}
