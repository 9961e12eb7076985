import type { Head, PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError, StateKind } from '../../ui/index.ts';
import type { Organisation } from '../register/index.ts';
import type { Application, Party } from './application.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const standingKinds: Readonly<Record<Party['standing'], StateKind>> = {
  asked: 'due',
  joined: 'done',
  declined: 'none',
};

/** The way to a page about an application: mine, then the application. */
export function crumbsTo(
  { id, title }: Pick<Application, 'id' | 'title'>,
  { lang }: Pick<PageContext, 'lang'>,
): NonNullable<Head['crumbs']> {
  return [
    { text: textsIn(lang).title, href: `/${lang}${paths.mine}` },
    { text: title, href: `/${lang}${paths.application(id)}` },
  ];
}

/** What a municipality is called, in the reader's language. */
export function nameIn(lang: Lang, organisations: ReadonlyMap<number, Organisation>, id: number): string {
  return organisations.get(id)?.name[lang] ?? '';
}

/** Refusals as sentences at their fields; what is about the whole stands at `otherwise`. A code without a sentence throws. */
export function errorsIn(lang: Lang, refusals: readonly Refusal[], otherwise = ''): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ code, field = otherwise, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field: field || otherwise, message: fill(sentence, params) };
  });
}
