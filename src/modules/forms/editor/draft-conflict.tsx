import { Temporal } from 'temporal-polyfill';
import type { Typed } from '../../../platform/http/form.ts';
import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { textsIn } from '../texts/texts.ts';
import { isConflict } from './read-at.ts';
import { one } from './typed.ts';

/** The newest save of a draft, with the name of whoever made it. */
export interface OtherSave {
  readonly revision: number;
  readonly savedAt: string;
  /** null where the name is erased, or a machine saved. */
  readonly savedBy: string | null;
}

export type DraftConflictProps = {
  page: Pick<PageContext, 'lang' | 'format'>;
  draft: OtherSave;
  form: FormState;
  /** What is stored now, as fields; null when another editor has removed it. */
  stored: Typed | null;
  /** The texts to compare, by the start of their fields' names. */
  words: readonly { readonly name: string; readonly labels: Readonly<Record<'nb' | 'nn' | 'en', string>> }[];
};

/** Two have changed the same: what is stored now beside what was typed. Nothing, as long as there is no conflict. */
export function DraftConflict({ page, draft, form, stored, words }: DraftConflictProps) {
  if (!isConflict(form)) return null;
  const t = textsIn(page.lang).editor.conflict;
  const fields = words.flatMap(({ name, labels }) =>
    (['nb', 'nn', 'en'] as const).map((lang) => ({ name: `${name}.${lang}`, lang, label: labels[lang] })),
  );
  const differing = stored
    ? fields.filter(({ name }) => one(stored, name) !== one(form.typed, name))
    : fields.filter(({ name }) => one(form.typed, name) !== '');
  const when = page.format.moment(Temporal.Instant.from(draft.savedAt));
  return (
    <section class="merge" aria-labelledby="conflict">
      <header>
        <h2 id="conflict">{t.title}</h2>
        <p>{t.lead}</p>
        {draft.savedBy !== null && <p class="small">{fill(t.savedBy, { name: draft.savedBy, when })}</p>}
      </header>
      <div>
        <div class="stack-sm">
          <h3>{t.theirs}</h3>
          {stored ? <Texts fields={differing} typed={stored} same={t.same} /> : <p>{t.gone}</p>}
        </div>
        <div class="stack-sm">
          <h3>{t.mine}</h3>
          <Texts fields={differing} typed={form.typed} same={t.same} />
        </div>
      </div>
    </section>
  );
}

type TextsProps = {
  fields: readonly { readonly name: string; readonly lang: string; readonly label: string }[];
  typed: Typed;
  same: string;
};

function Texts({ fields, typed, same }: TextsProps) {
  if (fields.length === 0) return <p>{same}</p>;
  return (
    <dl class="meta stacked">
      {fields.map(({ name, lang, label }) => (
        <>
          <dt>{label}</dt>
          <dd lang={lang}>{one(typed, name) || '–'}</dd>
        </>
      ))}
    </dl>
  );
}
