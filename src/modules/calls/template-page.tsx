import type { ComponentChildren } from 'preact';
import type { Head, PageContext } from '../../platform/http/page.ts';
import { editorTitles } from '../forms/index.ts';
import type { Outline } from '../forms/index.ts';
import { templatePaths } from './template-paths.ts';

type TemplatePage = Pick<PageContext, 'lang'>;

/** The head of a page about a template: its title, and the way back through the template and the list. */
export function templateHead(
  { lang }: TemplatePage,
  title: string,
  of?: { readonly id: number; readonly outline: Outline },
): Head {
  const titles = editorTitles(lang);
  const list = { text: titles.list, href: `/${lang}${templatePaths.list}` };
  const template = of && {
    text: titles.untitled(of.outline.title),
    href: `/${lang}${templatePaths.template(of.id)}`,
  };
  return { title, density: 'staff', crumbs: template ? [list, template] : [list] };
}

/** A page about a template: its heading, and what stands below. */
export function TemplatePage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="stack-lg">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
