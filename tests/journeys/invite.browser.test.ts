import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/modules/audit/index.ts';
import { startMailServer } from '../../src/platform/mail/testing/mail-server.ts';
import type { MailServer } from '../../src/platform/mail/testing/mail-server.ts';
import { chromiumPath, launchBrowser } from '../../src/ui/testing/browser.ts';
import { serveApp } from '../support/served-app.ts';
import type { ServedApp } from '../support/served-app.ts';
import { makeAgreement } from './invite/agreement.ts';
import { makeTemplate, openCall } from './invite/call.ts';
import { makeProgramme } from './invite/programme.ts';
import { answerFor, prepareLetters, seeWhatBecame, sendLetters } from './invite/letters.ts';
import type { Scene } from './invite/scene.ts';
import { stories, withAddress } from './invite/story.ts';
import { nb } from './invite/words-nb.ts';
import { nn } from './invite/words-nn.ts';
import { manners, visitors } from './visitors.ts';

describe.skipIf(chromiumPath === undefined)('from the parties’ agreement to an invitation', () => {
  let mail: MailServer;
  let saman: ServedApp;
  let browser: Browser;

  beforeAll(async () => {
    mail = await startMailServer();
    saman = await serveApp({ smtpUrl: mail.url });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await saman.close();
    await mail.close();
  });

  test.each([
    { ...manners.nn, words: nn, story: stories.nn },
    { ...manners.nb, words: nb, story: stories.nb },
  ])(
    '$how',
    async (visit) => {
      const scene: Scene = { ...visit, people: visitors(browser, saman, visit) };
      const secretariat = await scene.people.signedIn('secretariat', '/agreements');
      await makeAgreement(secretariat, scene);
      await makeProgramme(secretariat, scene);
      await makeTemplate(secretariat, scene);
      const call = await openCall(secretariat, scene);
      await prepareLetters(secretariat, scene, call);
      await sendLetters(secretariat, scene);
      await answerFor(scene, mail, withAddress[visit.lang === 'nn' ? 1 : 2]);
      await seeWhatBecame(secretariat, scene, call);
      expect(await verifyChain(saman.database.read, [])).toEqual([]);
    },
    300_000,
  );
});
