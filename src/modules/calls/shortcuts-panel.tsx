import type { PageContext } from '../../platform/http/page.ts';
import { correspondencePaths } from '../correspondence/index.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/manage/texts.ts';

/** Where the secretariat works every day. None of it stands in the main menu, which is for everybody. */
export function shortcutsPart(_: object, { lang }: PageContext) {
  const { shortcuts, own } = textsIn(lang);
  const links = [
    { path: paths.mine, text: own.title },
    { path: paths.templates, text: shortcuts.templates },
    { path: correspondencePaths.cases, text: shortcuts.cases },
    { path: correspondencePaths.mailings, text: shortcuts.mailings },
    { path: correspondencePaths.addresses, text: shortcuts.addresses },
  ];
  return (
    <section class="stack-sm">
      <h2>{shortcuts.title}</h2>
      <ul class="list">
        {links.map(({ path, text }) => (
          <li key={path}>
            <a href={`/${lang}${path}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
