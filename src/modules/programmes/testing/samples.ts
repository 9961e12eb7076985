import { noFacts } from '../contents.ts';
import type { Form, Item, ItemKind, Text, TextForm, TextVersion } from '../contents.ts';

/** Texts and items for tests of rules, written shortly. */

const wordingOf = (form: Form, body: string, more: Partial<TextForm> = {}): TextForm => ({
  body,
  origin: 'written',
  original: form === 'nn',
  approvedAt: '2026-11-20T09:00:00Z',
  ...more,
});

export const version = (
  bodies: Partial<Record<Form, string>>,
  more: Partial<Record<Form, Partial<TextForm>>> = {},
): TextVersion => ({
  id: 1,
  writtenAt: '2026-11-20T08:00:00Z',
  forms: {
    ...(bodies.nb !== undefined && { nb: wordingOf('nb', bodies.nb, more.nb) }),
    ...(bodies.nn !== undefined && { nn: wordingOf('nn', bodies.nn, more.nn) }),
  },
});

/** In both forms, approved; the Nynorsk was written first. */
export const approved = (nb = 'En tekst', nn = 'Ein tekst'): Text => {
  const both = version({ nb, nn });
  return { newest: both, approved: both };
};

export const unapproved: Partial<TextForm> = { approvedAt: null };

export const item = (id: number, kind: ItemKind, more: Partial<Item> = {}): Item => ({
  ...noFacts,
  id,
  listId: 1,
  kind,
  texts: { name: approved() },
  ...more,
});
