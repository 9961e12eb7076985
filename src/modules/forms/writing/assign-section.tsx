import type { PageContext } from '../../../platform/http/page.ts';
import { Button, Form, Select } from '../../../ui/index.ts';
import type { Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import type { Beside, Name } from './section.query.ts';

export type AssignSectionProps = {
  page: Pick<PageContext, 'lang'>;
  section: Section;
  beside: Beside;
  /** Those it can be given to. */
  writers: readonly { readonly personId: number; readonly name: Name }[];
  /** Where the choice is sent: the section's page (`writingForm`). */
  address: string;
};

/** Who takes care of a section: one of those who write, or nobody. */
export function AssignSection({ page, section, beside, writers, address }: AssignSectionProps) {
  const { assign: t, page: words } = textsIn(page.lang).writing;
  const taken = beside.assigned.get(section.key);
  const choices = writers.map(({ personId, name }) => ({
    value: String(personId),
    label: name ?? words.somebody,
  }));
  return (
    <Form
      address={address}
      state={{ values: { person: String(taken?.personId ?? '') }, errors: [] }}
      class="stack-sm"
    >
      <Select name="person" label={t.title} choices={[{ value: '', label: t.nobody }, ...choices]} />
      <p>
        <Button variant="secondary" name="do" value="assign">
          {t.send}
        </Button>
      </p>
    </Form>
  );
}
