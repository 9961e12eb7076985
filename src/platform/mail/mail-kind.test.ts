import { expect, test } from 'vitest';
import { defineMail, oneLine } from './mail-kind.ts';

const invitation = defineMail<{ title: string; on: string }, { about: string }>({
  name: 'test.invitation',
  texts: (lang) => ({ about: { nb: 'Om', nn: 'Om', en: 'About' }[lang] }),
  render: ({ title, on }, { t, format, link }) => ({
    subject: `${t.about} ${title}`,
    text: `${format.date(on)}\n${link('/my')}\n`,
  }),
});

test('a mail is written in the recipient’s language, with full addresses', () => {
  const link = (lang: string, path: string) => `https://saman.example/${lang}${path}`;
  expect(invitation.render({ title: 'Møte', on: '2027-01-15' }, 'en', link)).toEqual({
    subject: 'About Møte',
    text: '15 January 2027\nhttps://saman.example/en/my\n',
  });
});

test('a title with line breaks cannot begin a new header', () => {
  const link = () => '';
  const title = 'Hele stillinger\r\nBcc: all@ks.no\n\tog mer\u0000';
  expect(invitation.render({ title, on: '2027-01-15' }, 'nb', link).subject).toBe(
    'Om Hele stillinger Bcc: all@ks.no og mer',
  );
});

test('a subject that is too long is shortened by whole signs', () => {
  expect(oneLine('å'.repeat(250))).toBe('å'.repeat(250));
  expect(oneLine('👍'.repeat(251))).toBe(`${'👍'.repeat(249)}…`);
});
