import type { PageContext } from '../../../../platform/http/page.ts';
import { readVersions } from '../../../documents/index.ts';
import type { StoredVersion } from '../../../documents/index.ts';
import type { Section } from '../../../forms/index.ts';
import { namesOf } from '../../../identity/index.ts';
import type { GoalSuggestions } from '../../../indicators/index.ts';
import { attachedIds } from '../../attachments.ts';
import { suggestionsFor } from '../../goal-suggestions.query.ts';
import { whyNotWritten } from '../../openness.ts';
import { shownSection } from '../../text.query.ts';
import type { ShownText } from '../../text.query.ts';

/** One section of an application with everything its page shows. */
export interface ShownSection extends ShownText {
  readonly section: Section;
  /** May the reader change it now? */
  readonly writes: boolean;
  /** Those a section can be given to. */
  readonly writers: readonly { readonly personId: number; readonly name: string | null }[];
  readonly suggestions: GoalSuggestions | null;
  /** The files of its answers. */
  readonly attached: readonly StoredVersion[];
}

/** The section an address names, or null. */
export async function sectionToWrite(page: PageContext): Promise<ShownSection | null> {
  const shown = await shownSection(page);
  if (!shown) return null;
  const { application, call, progress, access, section, beside } = shown;
  const writes = access === 'write' && whyNotWritten(call, progress, page.now) === null;
  const invited = application.writers.flatMap(({ personId, access: given }) =>
    personId !== null && given === 'write' ? personId : [],
  );
  const own = page.principal.kind === 'person' ? [Number(page.principal.id)] : [];
  const taken = beside.assigned.get(section.key)?.personId ?? [];
  const ids = [...new Set([...own, ...invited, taken].flat())];
  const files = section.questions.flatMap(({ key, kind }) =>
    kind === 'files' ? attachedIds(shown.writing.answers[key]) : [],
  );
  const [names, suggestions, attached] = await Promise.all([
    writes ? namesOf(page.db, ids) : new Map<number, string | null>(),
    writes ? suggestionsFor(page, shown, section) : null,
    files.length > 0 ? readVersions(page.db, files) : [],
  ]);
  return {
    ...shown,
    writes,
    writers: ids.map((personId) => ({ personId, name: names.get(personId) ?? null })),
    suggestions,
    attached,
  };
}
