import type { PageContext } from '../../../platform/http/page.ts';
import { RichBlocks } from '../../../ui/index.ts';
import type { Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { answeredSections } from './answered-sections.ts';
import type { Writing } from './writing.ts';

/** A section to be read by those who may not change it. */
export function SectionAnswers({
  page,
  writing,
  section,
}: {
  page: Pick<PageContext, 'lang'>;
  writing: Writing;
  section: Section;
}) {
  const alone = { ...writing.outline, sections: [section] };
  const [printed] = answeredSections(alone, writing.answers, page.lang, { counted: 'all' });
  return (
    <div class="stack">
      <p class="soft">{textsIn(page.lang).writing.page.readOnly}</p>
      <RichBlocks blocks={printed?.body ?? []} level={2} />
    </div>
  );
}
