import type { ViewProps } from '../../../../platform/http/page.ts';
import { ButtonLink, TaskList } from '../../../../ui/index.ts';
import { callPaths } from '../../../calls/index.ts';
import { taskOf } from '../../application-list.ts';
import type { ListedApplications } from '../../listed-applications.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

/** The applications the reader has a part in, and the way to begin one. */
export function ListApplications({ data, page }: ViewProps<unknown, ListedApplications>) {
  const t = textsIn(page.lang);
  return (
    <div class="read stack-lg">
      <h1>{t.title}</h1>
      {data.listed.length === 0 ? (
        <p class="lead">{t.list.none}</p>
      ) : (
        <TaskList level={2} tasks={data.listed.map((each) => taskOf(each, data, page))} />
      )}
      {data.mayBegin ? (
        <p>
          <ButtonLink href={`/${page.lang}${paths.start}`} variant="secondary">
            {t.list.begin}
          </ButtonLink>
        </p>
      ) : (
        <p class="soft">
          {t.list.whoBegins} <a href={`/${page.lang}${callPaths.calls}`}>{t.list.seeCalls}</a>
        </p>
      )}
    </div>
  );
}
