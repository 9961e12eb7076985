import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Form, emptyForm } from '../../../../ui/index.ts';
import { letterByKey } from '../../mailings/mailings.query.ts';
import { openLetter } from '../../mailings/open-letter.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

/** A letter's own page. Looking at it changes nothing; pressing the button says that it has arrived. */
export const openLetterPage = definePage({
  id: 'correspondence/open-letter',
  path: paths.letter(':key'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params }) => {
    const key = params['key'] ?? '';
    const letter = await letterByKey(db, key);
    return letter && { ...letter, key };
  },
  act: {
    form: defineForm(z.object({})),
    run: async ({ page, data, system }) => {
      const opened = await openLetter.run(system, page.principal, { key: data.key });
      return opened.ok ? accepted({ goTo: paths.letterFile(data.key) }) : opened;
    },
  },
  head: ({ sender }, { lang }) => ({ title: fill(textsIn(lang).mailings.byKey.from, { sender }) }),
  view: ({ data, page }) => {
    const t = textsIn(page.lang).mailings.byKey;
    const { sender, recipient, reference, dated, title, lang } = data;
    return (
      <div class="read stack-lg">
        <h1>{fill(t.from, { sender })}</h1>
        <p>{fill(t.to, { recipient, reference, date: page.format.date(dated) })}</p>
        <p lang={lang}>
          <b>{title}</b>
        </p>
        <Form address={page.url.pathname} state={emptyForm} class="stack-sm">
          <Button>{t.open}</Button>
          <p class="soft">{t.seen}</p>
        </Form>
        <p>{t.share}</p>
      </div>
    );
  },
  examples: [
    { path: '/letters/nobody-has-this-key', status: 404, shows: 'a key that opens nothing' },
    {
      path: '/letters/nobody-has-this-key',
      post: {},
      status: 404,
      shows: 'a key that opens nothing, pressed',
    },
  ],
});
