import { expect, test } from 'vitest';
import { signKind } from './example.ts';
import { requireWords, wordingOf } from './task-kind.ts';

const words = {
  title: 'Nærvær hver dag',
  pages: 1204,
  meeting: { date: '2027-01-12' },
  body: { nb: 'kommunestyret', nn: 'kommunestyret', en: 'the municipal council' },
};

test('a task is put into words, with numbers and dates as the language writes them', () => {
  expect(wordingOf(signKind, words, 'nn', 'Ordføraren')).toEqual({
    asked: 'Signer søknaden «Nærvær hver dag»',
    why: 'Handsama i kommunestyret 12. januar 2027.',
    consequence: '1\u00a0204 sider',
    about: 'Søknaden «Nærvær hver dag»',
    waiting: 'Ordføraren signerer',
  });
  expect(wordingOf(signKind, words, 'en', 'The mayor')).toEqual({
    asked: 'Sign the application “Nærvær hver dag”',
    why: 'Handled in the municipal council on 12 January 2027.',
    consequence: '1,204 pages',
    about: 'The application “Nærvær hver dag”',
    waiting: 'The mayor signs',
  });
});

test('a word that some language lacks is found when the task is opened', () => {
  const { title: _, ...others } = words;
  expect(() => requireWords(signKind, others)).toThrow('No value for {title}');
  expect(() => requireWords(signKind, words)).not.toThrow();
});
