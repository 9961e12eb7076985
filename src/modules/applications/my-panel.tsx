import type { PageContext } from '../../platform/http/page.ts';
import { TaskList } from '../../ui/index.ts';
import type { Role } from '../identity/index.ts';
import { nobody } from '../tasks/index.ts';
import type { ListedApplications } from './listed-applications.query.ts';
import { taskOf } from './application-list.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

/** Everybody of a municipality that may be in an application, and those who are only invited by name. */
export const applicantRoles: readonly (Role | typeof nobody)[] = [
  'project_leader',
  'mandate_administrator',
  'chief_executive',
  'deputy_chief_executive',
  'acting_chief_executive',
  'government_leader',
  'mayor',
  'deputy_mayor',
  'acting_mayor',
  'elected_member',
  'chief_union_representative',
  'union_representative',
  'safety_representative',
  nobody,
];

/** The others are one press away. */
const shown = 5;

/** The applications one is part of, on the first page after sign-in. */
export function minePart(mine: ListedApplications, page: PageContext) {
  const t = textsIn(page.lang);
  return (
    <section class="stack-sm">
      <h2>{t.title}</h2>
      <TaskList tasks={mine.listed.slice(0, shown).map((each) => taskOf(each, mine, page))} />
      <p>
        <a href={`/${page.lang}${paths.mine}`}>{t.list.all}</a>
      </p>
    </section>
  );
}
