import { forms, itemKinds, itemsOf } from './contents.ts';
import type { Contents, Form, ItemKind, Text, TextField } from './contents.ts';

/** Where a text stands: of the programme itself, or of an item in one of its lists. */
export interface TextPlace {
  readonly field: TextField;
  readonly kind: ItemKind | null;
  readonly itemId: number | null;
}

/** One thing that keeps a programme from being published. */
export type Missing =
  | { readonly code: 'textMissing' | 'textNotApproved'; readonly place: TextPlace; readonly form: Form }
  | { readonly code: 'listEmpty'; readonly kind: ItemKind }
  | { readonly code: 'handlingNotChosen' }
  | { readonly code: 'agreementNotInForce' };

/** Texts no programme is without. What is left out elsewhere is simply not there. */
const requiredFields = ['name', 'summary', 'participants', 'handling'] as const;

/**
 * What is missing before the programme can be published, in the order it is filled in; an empty list means that it can.
 * Every public text is there in both forms and approved by a person (målloven § 8 asks both forms of what the State
 * offers all), what a programme cannot be without is filled, and it is chosen whether answers are individual decisions.
 */
export function missingIn(
  contents: Pick<Contents, 'texts' | 'items' | 'admission' | 'individualDecision'>,
  agreement: { readonly inForce: boolean },
): Missing[] {
  return [
    ...(agreement.inForce ? [] : [{ code: 'agreementNotInForce' } as const]),
    ...requiredFields.flatMap((field) =>
      missingForms({ field, kind: null, itemId: null }, contents.texts[field]),
    ),
    ...missingForms({ field: 'about', kind: null, itemId: null }, contents.texts.about, { optional: true }),
    ...(contents.individualDecision === null ? [{ code: 'handlingNotChosen' } as const] : []),
    ...itemKinds.flatMap((kind) => missingInList(contents, kind)),
  ];
}

function missingInList(contents: Pick<Contents, 'items' | 'admission'>, kind: ItemKind): Missing[] {
  const items = itemsOf(contents, kind);
  if (items.length === 0) return isNeeded(contents, kind) ? [{ code: 'listEmpty', kind }] : [];
  return items.flatMap(({ id, texts }) => [
    ...missingForms({ field: 'name', kind, itemId: id }, texts.name),
    ...missingForms({ field: 'detail', kind, itemId: id }, texts.detail, { optional: true }),
  ]);
}

/** Criteria where somebody is chosen, a money frame where money is given; the others always. */
function isNeeded({ items, admission }: Pick<Contents, 'items' | 'admission'>, kind: ItemKind): boolean {
  if (kind === 'criterion') return admission === 'application';
  if (kind === 'budget_year') return items.some(({ instrument }) => instrument === 'grant');
  return true;
}

/** What is missing of one text. One that may be left out counts from when something is written in either form. */
function missingForms(
  place: TextPlace,
  text: Text | undefined,
  { optional = false }: { readonly optional?: boolean } = {},
): Missing[] {
  if (optional && !text) return [];
  // An earlier wording that is approved stays what the public reads; publishing waits for the newest all the same.
  return forms.flatMap((form): Missing[] => {
    const written = text?.newest.forms[form];
    if (!written) return [{ code: 'textMissing', place, form }];
    return written.approvedAt === null ? [{ code: 'textNotApproved', place, form }] : [];
  });
}

/**
 * A published programme as the public reads it: of each text the newest wording approved in both forms, nothing of one
 * that is not approved yet, and no item without a name. A draft is returned whole; who may see it is the page's to ask.
 */
export function asPublished<C extends Pick<Contents, 'texts' | 'items' | 'state'>>(contents: C): C {
  if (contents.state === 'draft') return contents;
  return {
    ...contents,
    texts: approvedOnly(contents.texts),
    items: contents.items
      .map((item) => ({ ...item, texts: approvedOnly(item.texts) }))
      .filter(({ texts }) => texts.name !== undefined),
  };
}

function approvedOnly<F extends string>(texts: Readonly<Partial<Record<F, Text>>>): Partial<Record<F, Text>> {
  const kept: Partial<Record<F, Text>> = {};
  for (const field in texts) {
    const approved = texts[field]?.approved;
    if (approved) kept[field] = { newest: approved, approved };
  }
  return kept;
}
