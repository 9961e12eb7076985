import type { Head, PageContext, Verdict } from '../../platform/http/page.ts';
import type { CallState } from './call-state.ts';
import { titleIn } from './call-words.ts';
import { paths } from './paths.ts';
import type { ShownCall } from './shown-call.query.ts';
import { textsIn as manageTextsIn } from './texts/manage/texts.ts';

/** Whoever may read a call is told whose it is to manage; others do not learn that it exists. */
export function managedBy({ mayManage, mayRead }: ShownCall): Verdict {
  if (mayManage) return 'allowed';
  return mayRead ? 'refused' : 'hidden';
}

/** A call one can do something with, in one of these states; otherwise there is no such page. */
export function inState(shown: ShownCall | null, ...states: readonly CallState[]): ShownCall | null {
  return shown && states.includes(shown.state) ? shown : null;
}

/** The head of a page about one thing one does with a call. */
export function headOf(title: string, { call }: ShownCall, { lang }: Pick<PageContext, 'lang'>): Head {
  return {
    title,
    crumbs: [
      { text: manageTextsIn(lang).own.title, href: `/${lang}${paths.mine}` },
      { text: titleIn(lang, call.texts.title), href: `/${lang}${paths.manage(call.id)}` },
    ],
    density: 'staff',
  };
}
