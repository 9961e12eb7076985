import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { State } from '../../../../ui/index.ts';
import { VersionDifferencesView } from '../../differences-view.tsx';
import { paths } from '../../paths.ts';
import { stateKinds } from '../../state-kinds.ts';
import { textsIn } from '../../texts/texts.ts';
import { VersionFacts, VersionText } from '../../version-text.tsx';
import { titleFor } from '../../words.ts';
import type { VersionPage } from './show-version.query.ts';

/** One version as it was written, and what it changed. */
export function ShowVersion({ data, page }: { data: VersionPage; page: PageContext }) {
  const { lang } = page;
  const t = textsIn(lang);
  const { version, content, former, info } = data;
  const title = titleFor(lang, version);
  return (
    <div class="stack-lg">
      <header class="stack-sm">
        <h1>
          <span lang={title.lang}>{title.text}</span> – {fill(t.versionNumber, { number: version.number })}
        </h1>
        <p>
          <State is={stateKinds[version.state]}>{t.states[version.state]}</State>
        </p>
        {version.frozen?.reason && <p>{fill(t.reasonWas, { reason: version.frozen.reason })}</p>}
      </header>
      <div class="cols">
        <div class="stack-lg read">
          {former && (
            <VersionDifferencesView
              page={page}
              formerNumber={former.number}
              before={former.content}
              after={content}
              names={data.names}
            />
          )}
          <VersionText page={page} content={content} names={data.namesThen} />
        </div>
        <aside class="stack-lg side" aria-label={t.overview}>
          <VersionFacts
            page={page}
            content={content}
            inForceFrom={version.concluded?.inForceFrom ?? null}
            lastDay={version.endsOn}
          />
          {version.frozen && (
            <ul class="plain stack-sm">
              {(['nb', 'nn'] as const).map((form) => (
                <li key={form}>
                  <a href={`/${lang}${paths.pdf(info.id, version.number, form)}`}>{t.documents.pdf[form]}</a>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={`/${lang}${paths.agreement(info.id)}`}>{t.toAgreement}</a>
          </p>
        </aside>
      </div>
    </div>
  );
}
