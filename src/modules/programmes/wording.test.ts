import { expect, test } from 'vitest';
import { newApprovals, nextWording } from './wording.ts';
import { approved, unapproved, version } from './testing/samples.ts';

const inNynorsk = { original: 'nn' } as const;

test('the form the writer says was first is the original', () => {
  expect(nextWording(undefined, { nb: ' En ', nn: 'Ein' }, inNynorsk)).toEqual([
    { form: 'nb', body: 'En', origin: 'written', original: false },
    { form: 'nn', body: 'Ein', origin: 'written', original: true },
  ]);
});

test('where only one form is written, that is the original whatever was said', () => {
  expect(nextWording(undefined, { nb: 'En', nn: '' }, inNynorsk)).toEqual([
    { form: 'nb', body: 'En', origin: 'written', original: true },
  ]);
});

test('a machine draft fills the form that stands empty, and is never the original', () => {
  const typed = { nb: 'En', nn: '' };
  expect(nextWording(undefined, typed, { ...inNynorsk, drafts: { nn: 'Ein', nb: 'Noe annet' } })).toEqual([
    { form: 'nb', body: 'En', origin: 'written', original: true },
    { form: 'nn', body: 'Ein', origin: 'machine', original: false },
  ]);
});

test('a draft stays a draft when the other form is changed, and is written once it is changed itself', () => {
  const newest = version({ nb: 'En', nn: 'Ein' }, { nn: { origin: 'machine', original: false } });
  const before = { newest, approved: null };
  expect(nextWording(before, { nb: 'To', nn: 'Ein' }, inNynorsk)).toEqual([
    { form: 'nb', body: 'To', origin: 'written', original: true },
    { form: 'nn', body: 'Ein', origin: 'machine', original: false },
  ]);
  expect(nextWording(before, { nb: 'En', nn: 'Éin' }, { original: 'nb' })).toEqual([
    { form: 'nb', body: 'En', origin: 'written', original: true },
    { form: 'nn', body: 'Éin', origin: 'written', original: false },
  ]);
});

test('nothing is written when nothing is new', () => {
  expect(nextWording(approved('En', 'Ein'), { nb: 'En', nn: 'Ein ' }, inNynorsk)).toBeNull();
  expect(nextWording(undefined, { nb: ' ', nn: '' }, inNynorsk)).toBeNull();
});

test('what is emptied is taken away', () => {
  expect(nextWording(approved(), { nb: '', nn: '' }, inNynorsk)).toEqual([]);
});

test('a form is approved once, and only when it is there', () => {
  const half = version({ nb: 'En', nn: 'Ein' }, { nb: unapproved });
  expect(newApprovals(half, ['nb', 'nn'])).toEqual(['nb']);
  expect(newApprovals(version({ nb: 'En' }, { nb: unapproved }), ['nn'])).toEqual([]);
});
