import type { PageContext } from '../../platform/http/page.ts';
import type { Section } from '../forms/index.ts';
import { goalSuggestions } from '../indicators/index.ts';
import type { GoalSuggestions } from '../indicators/index.ts';
import { findProgramme } from '../programmes/index.ts';
import { joinedIds } from './application.ts';
import type { ShownApplication } from './shown-application.query.ts';

/** What can help those who write the goals of a section; null where it asks for none. */
export async function suggestionsFor(
  { db, today }: Pick<PageContext, 'db' | 'today'>,
  { application, call }: ShownApplication,
  section: Section,
): Promise<GoalSuggestions | null> {
  if (!section.questions.some(({ kind }) => kind === 'goals')) return null;
  const programme = await findProgramme(db, call.programmeId);
  const chosen = new Set(call.themes.map(({ id }) => id));
  const topics = (programme?.themes ?? []).flatMap(({ id, topic }) =>
    topic !== null && chosen.has(id) ? topic : [],
  );
  return goalSuggestions(db, {
    topics: [...new Set(topics)],
    organisationIds: joinedIds(application),
    today,
  });
}
