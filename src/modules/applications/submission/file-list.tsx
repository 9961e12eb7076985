import type { PageContext } from '../../../platform/http/page.ts';
import type { Freeze } from '../application-state.ts';
import { paths } from '../paths.ts';
import { filesOf } from './frozen-files.ts';
import { textsIn } from '../texts/submission/texts.ts';

/** The frozen files of an application, and all of them at once. */
export function FileList({
  page: { lang },
  applicationId,
  freeze,
}: {
  page: Pick<PageContext, 'lang'>;
  applicationId: number;
  freeze: Freeze;
}) {
  const t = textsIn(lang).fileList;
  return (
    <section class="box stack-sm" aria-labelledby="files">
      <h2 id="files">{t.title}</h2>
      <ul class="list">
        {filesOf(freeze).map(({ file }) => (
          <li key={file}>
            <a href={`/${lang}${paths.file(applicationId, file)}`}>{t[file]}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}${paths.allFiles(applicationId)}`}>{t.all}</a>
      </p>
    </section>
  );
}
