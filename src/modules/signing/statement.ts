import { defineSlot } from '../../platform/contribution.ts';
import type { Lang } from '../../platform/text/language.ts';

/** What a signer declares by signing a thing of this kind, in the words of each language. */
export interface Statement {
  /** The owner's module and its word for the thing: 'agreements/agreement'. */
  readonly kind: string;
  readonly texts: Readonly<Record<Lang, string>>;
}

/** Owners contribute one statement for each kind of thing they have signed. */
export const statements = defineSlot<Statement>('signing.statements');

/** Define a statement: `contributions: contribute(statements, defineStatement({ kind, texts }))`. */
export function defineStatement(statement: Statement): Statement {
  return statement;
}

/** The words of a kind in a language. Throws where no module, or more than one, has brought them. */
export function statementText(all: readonly Statement[], kind: string, lang: Lang): string {
  const [found, ...others] = all.filter((each) => each.kind === kind);
  if (!found) throw new Error(`No module has said what is declared by signing ${kind}`);
  if (others.length > 0) throw new Error(`More than one module says what is declared by signing ${kind}`);
  return found.texts[lang];
}
