import type { Lang } from '../../platform/text/language.ts';
import { count, fill } from '../../platform/text/texts.ts';
import { fieldId } from '../../ui/index.ts';
import type { StateKind } from '../../ui/index.ts';
import { itemKinds, itemsOf } from './contents.ts';
import type { Contents, ItemKind } from './contents.ts';
import { programmePaths } from './paths.ts';
import type { Missing, TextPlace } from './publication.ts';
import { textsIn } from './texts/texts.ts';
import { itemTitleIn } from './words.ts';

/** One thing that is missing, in words, and the field where it is mended; the agreement is mended elsewhere. */
export interface MissingLine {
  readonly sentence: string;
  readonly href: string | null;
}

/**
 * What is missing, in the reader's language and with the way to it. The rows of a list that only wait to be approved are
 * one line together: they are approved together, and a new programme would begin with a wall of them.
 */
export function missingLines(lang: Lang, contents: Contents, missing: readonly Missing[]): MissingLine[] {
  const t = textsIn(lang);
  const at = `/${lang}`;
  const waiting = Map.groupBy(missing, listToApprove);
  return missing.flatMap((each): MissingLine | readonly MissingLine[] => {
    const kind = listToApprove(each);
    if (kind === null) return lineOf(each);
    const those = waiting.get(kind) ?? [];
    if (those[0] !== each) return [];
    return {
      sentence: count(lang, t.missing.notApproved, those.length, { where: t.lists[kind].title }),
      href: at + programmePaths.list(contents.slug, kind),
    };
  });

  function lineOf(each: Missing): MissingLine {
    if (each.code === 'agreementNotInForce') return { sentence: t.missing[each.code], href: null };
    if (each.code === 'handlingNotChosen')
      return {
        sentence: t.missing[each.code],
        href: `${at}${programmePaths.texts(contents.slug)}#${fieldId('individual')}`,
      };
    if (each.code === 'listEmpty')
      return {
        sentence: fill(t.missing.listEmpty, { where: t.lists[each.kind].title }),
        href: at + programmePaths.list(contents.slug, each.kind),
      };
    return {
      sentence: fill(t.missing[each.code], {
        where: whereIn(lang, contents, each.place),
        form: t.forms[each.form].toLowerCase(),
      }),
      href: at + hrefOf(contents, each.place, each.form),
    };
  }
}

/** The list a row belongs to whose text is written and not approved; null for everything else. */
function listToApprove(missing: Missing): ItemKind | null {
  return missing.code === 'textNotApproved' ? missing.place.kind : null;
}

function whereIn(lang: Lang, contents: Contents, { kind, itemId, field }: TextPlace): string {
  const t = textsIn(lang);
  if (kind === null) return t.fields[field];
  const item = itemsOf(contents, kind).find(({ id }) => id === itemId);
  const name = `${t.lists[kind].title}, «${itemTitleIn(lang, item)}»`;
  return field === 'name' ? name : `${name}, ${t.fields[field].toLowerCase()}`;
}

function hrefOf(contents: Contents, { kind, itemId, field }: TextPlace, form: string): string {
  if (kind === null) return `${programmePaths.texts(contents.slug)}#${fieldId(`${field}.${form}`)}`;
  const row = itemsOf(contents, kind).findIndex(({ id }) => id === itemId);
  return `${programmePaths.list(contents.slug, kind)}#${fieldId(`items.${row}.${field}.${form}`)}`;
}

/** One part of a programme that is filled by itself, and how far it has come. */
export interface Part {
  readonly kind: ItemKind | 'texts';
  readonly entries: number | null;
  readonly state: 'done' | 'half' | 'todo';
}

/** The parts in the order they are filled. An empty list nobody needs is done. */
export function partsOf(contents: Contents, missing: readonly Missing[]): Part[] {
  const faults = (kind: ItemKind | 'texts') =>
    missing.some((each) => {
      if (each.code === 'agreementNotInForce') return false;
      if (each.code === 'handlingNotChosen') return kind === 'texts';
      return (each.code === 'listEmpty' ? each.kind : (each.place.kind ?? 'texts')) === kind;
    });
  return [
    { kind: 'texts', entries: null, state: faults('texts') ? 'half' : 'done' },
    ...itemKinds.map((kind): Part => {
      const entries = itemsOf(contents, kind).length;
      if (entries === 0) return { kind, entries, state: 'todo' };
      return { kind, entries, state: faults(kind) ? 'half' : 'done' };
    }),
  ];
}

export const partMarks: Readonly<Record<Part['state'], StateKind>> = {
  done: 'done',
  half: 'half',
  todo: 'todo',
};
