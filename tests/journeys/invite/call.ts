import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addRow, fillBoth, fillIn, follow, look, press, see } from './scene.ts';
import type { Scene } from './scene.ts';
import { callTexts, themes } from './story.ts';

/** A form template from the shipped example, published. */
export async function makeTemplate(secretariat: Page, scene: Scene): Promise<void> {
  const { words, lang, story } = scene;
  const { template } = words;
  await secretariat.goto(`/${lang}/calls/templates`);
  await look(secretariat, scene, 'templates');
  await follow(secretariat, template.start);
  await fillBoth(secretariat, 'title', {
    nb: `Søknad om ${story.name.nb}`,
    nn: `Søknad om ${story.name.nn}`,
  });
  await secretariat.getByLabel(template.blueprint).check();
  await look(secretariat, scene, 'template-start');
  await press(secretariat, template.make);
  await look(secretariat, scene, 'template');
  await follow(secretariat, template.preview);
  await look(secretariat, scene, 'template-preview');
  await follow(secretariat, template.back);
  await press(secretariat, template.publish);
  await see(secretariat, template.published);
}

/** From nothing to an open call that anybody can read; gives its address without the language. */
export async function openCall(secretariat: Page, scene: Scene): Promise<string> {
  const { words, lang, people, story } = scene;
  const { call } = words;
  await secretariat.goto(`/${lang}/calls`);
  await follow(secretariat, call.mine);
  await look(secretariat, scene, 'calls-own');
  await follow(secretariat, call.start);
  await secretariat.getByLabel(story.name[lang], { exact: true }).check();
  await look(secretariat, scene, 'call-start');
  await press(secretariat, call.begin);
  await look(secretariat, scene, 'call-lacks');
  await writeCall(secretariat, scene);
  await see(secretariat, call.ready);
  await look(secretariat, scene, 'call-ready');

  await follow(secretariat, call.open);
  await press(secretariat, call.open);
  await see(secretariat, call.notSeen);
  await look(secretariat, scene, 'call-warnings');
  await secretariat.getByLabel(call.fewWeeks).check();
  await press(secretariat, call.open);
  await see(secretariat, call.isOpen);
  await look(secretariat, scene, 'call-managed');

  const reader = await people.anybody('/calls');
  await look(reader, scene, 'calls');
  await follow(reader, story.name[lang]);
  await see(reader, ...call.publicWords);
  await see(reader, callTexts['intro']?.[lang] ?? '', themes[0]?.[lang] ?? '');
  await look(reader, scene, 'call-public');
  const address = new URL(reader.url()).pathname.slice(`/${lang}`.length);
  expect(address).toMatch(/^\/calls\/\d+$/);
  await reader.context().close();
  return address;
}

async function writeCall(page: Page, scene: Scene): Promise<void> {
  const { words, lang, story } = scene;
  const { call } = words;
  const part = async (name: string, write: () => Promise<void>) => {
    await follow(page, name);
    await write();
    await look(page, scene, `call-${new URL(page.url()).pathname.split('/').at(-1)}`);
    await press(page, call.save);
  };
  await part(call.parts.texts, async () => {
    await fillBoth(page, 'title', story.name);
    for (const [field, text] of Object.entries(callTexts)) await fillBoth(page, field, text);
  });
  await part(call.parts.dates, () =>
    // Less than eight weeks after the day of the journey, which is to be warned of.
    fillIn(page, {
      deadlineDate: '11.1.2027',
      deadlineTime: '12.00',
      projectsFrom: '1.3.2027',
      projectsTo: '28.2.2029',
    }),
  );
  await part(call.parts.contents, async () => {
    for (const theme of themes) await page.getByLabel(theme[lang], { exact: true }).check();
    await page
      .locator('[name=template]')
      .selectOption({ label: call.template(`Søknad om ${story.name[lang]}`) });
    await fillIn(page, { pageLimit: '4' });
  });
  await part(call.parts.applicants, async () => {
    await page.getByLabel(call.namedOnes, { exact: true }).check();
    await fillIn(page, { named: story.invited.named });
    await addRow(page, 'conditions.0.text.nb');
    await fillBoth(page, 'conditions.0.text', {
      nb: 'Prosjekter der flere kommuner er med',
      nn: 'Prosjekt der fleire kommunar er med',
    });
  });
  await part(call.parts.money, async () => {
    await fillIn(page, { frame: '10 000 000', minimum: '200 000', maximum: '1 500 000' });
    await page.getByLabel(call.ownShare, { exact: true }).check();
    await fillIn(page, { ownSharePercent: '25' });
  });
  await part(call.parts.handling, async () => {
    await page.getByLabel(call.mayFollow, { exact: true }).check();
    await page.getByLabel(call.council, { exact: true }).check();
    for (const side of call.anchoring) await page.getByLabel(side, { exact: true }).check();
    await fillIn(page, { decisionBy: '28.2.2027', unionDays: '15' });
  });
  await part(call.parts.contacts, async () => {
    await addRow(page, 'contacts.0.name');
    await fillIn(page, {
      'contacts.0.name': 'Sekretariatet',
      'contacts.0.role.nb': 'Svarer på spørsmål',
      'contacts.0.role.nn': 'Svarer på spørsmål',
      'contacts.0.email': 'postmottak@departementet.example',
    });
  });
}
