import type { Page } from 'playwright-core';
import { addRow, fillBoth, fillIn, follow, look, press, see } from './scene.ts';
import type { Scene } from './scene.ts';
import { agreementTitle, parties, programmeTexts, themes } from './story.ts';

/** From a blueprint to a published programme. */
export async function makeProgramme(secretariat: Page, scene: Scene): Promise<void> {
  const { words, lang, people, story } = scene;
  const { programme } = words;
  await secretariat.goto(`/${lang}/programmes`);
  await follow(secretariat, programme.start);
  await secretariat.getByLabel(programme.blueprint).check();
  await fillBoth(secretariat, 'name', story.name);
  await fillIn(secretariat, { slug: story.slug });
  await secretariat.locator('[name=agreement]').selectOption({ label: agreementTitle(story)[lang] });
  await secretariat.locator('[name=operator]').selectOption({ label: parties[1] });
  await look(secretariat, scene, 'programme-start');
  await press(secretariat, programme.make);
  await look(secretariat, scene, 'programme-lacks');

  await follow(secretariat, programme.texts);
  for (const [field, text] of Object.entries(programmeTexts)) await fillBoth(secretariat, field, text);
  await secretariat.getByLabel(programme.individual).check();
  await approve(secretariat, scene, 'texts');
  for (const list of programme.suggested) {
    await follow(secretariat, list);
    await approve(secretariat, scene, 'suggested');
  }
  await writeLists(secretariat, scene);

  await look(secretariat, scene, 'programme-ready');
  await press(secretariat, programme.publish);
  await see(secretariat, programme.published);

  const reader = await people.anybody('/programmes');
  await look(reader, scene, 'programmes');
  await follow(reader, story.name[lang]);
  await see(reader, ...themes.map((theme) => theme[lang]));
  await look(reader, scene, 'programme-public');
  await reader.context().close();
}

/** What the blueprint cannot know: themes, periods, money, whom to ask. */
async function writeLists(page: Page, scene: Scene): Promise<void> {
  const { programme } = scene.words;
  await follow(page, programme.themes);
  for (const [row, theme] of themes.entries()) {
    await addRow(page, `items.${row}.name.nb`);
    await fillBoth(page, `items.${row}.name`, theme);
  }
  await approve(page, scene, 'themes');
  await follow(page, programme.periods);
  await addRow(page, 'items.0.name.nb');
  await fillBoth(page, 'items.0.name', { nb: 'Første periode', nn: 'Fyrste periode' });
  await fillIn(page, { 'items.0.startsOn': '1.1.2027', 'items.0.endsOn': '31.12.2030' });
  await approve(page, scene, 'periods');
  await follow(page, programme.money);
  await addRow(page, 'items.0.name.nb');
  await fillBoth(page, 'items.0.name', { nb: 'Kapittel 500, post 60', nn: 'Kapittel 500, post 60' });
  await fillIn(page, { 'items.0.year': '2027', 'items.0.amount': '25 000 000' });
  await page.locator('[name="items.0.subjectToAppropriation"]').check();
  await approve(page, scene, 'money');
  await follow(page, programme.contacts);
  await addRow(page, 'items.0.name.nb');
  await fillBoth(page, 'items.0.name', { nb: 'Sekretariatet', nn: 'Sekretariatet' });
  await page.locator('[name="items.0.organisationId"]').selectOption({ label: parties[0] });
  await fillIn(page, { 'items.0.address': 'postmottak@departementet.example' });
  await approve(page, scene, 'contacts');
}

/** Stand by both forms of what is on the page, and keep it. */
async function approve(page: Page, scene: Scene, part: string): Promise<void> {
  const { programme } = scene.words;
  const both = page.getByRole('group', { name: programme.approve });
  for (const form of programme.forms) await both.getByLabel(form, { exact: true }).check();
  await look(page, scene, `programme-${part}`);
  await press(page, programme.save);
  await see(page, programme.parts);
}
