import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ErrorSummary, Form, Rows, textOf } from '../../../../ui/index.ts';
import type { FormValues } from '../../../../ui/index.ts';
import type { PartyInfo } from '../../../agreements/index.ts';
import type { Topic } from '../../../indicators/index.ts';
import { ApprovalChoice } from '../../approval-choice.tsx';
import { BilingualFields } from '../../bilingual-fields.tsx';
import { itemFields, itemsOf } from '../../contents.ts';
import type { Contents, ItemKind } from '../../contents.ts';
import { limits } from '../../form-fields.ts';
import type { Managed } from '../../managed.query.ts';
import { marksOf } from '../../marks.ts';
import { newestInList, seenIn } from '../../newest.ts';
import { OriginalChoice } from '../../original-choice.tsx';
import { SaveRow } from '../../save-row.tsx';
import { textsIn } from '../../texts/texts.ts';
import { errorsIn, titleIn } from '../../words.ts';
import { FactFields } from './fact-fields.tsx';
import { most } from './write-list.form.ts';

interface Data extends Managed {
  readonly kind: ItemKind;
  readonly parties: readonly PartyInfo[];
  /** What a theme may be linked to; empty for other lists. */
  readonly topics: readonly Topic[];
  readonly drafts: boolean;
}

/** These need no more words than a name. */
const withoutDetail: ReadonlySet<ItemKind> = new Set<ItemKind>(['period', 'budget_year', 'contact']);

/** One list of a programme: its rows in order, each with its words in both forms and its facts. */
export function WriteList({ data, page, form }: ViewProps<unknown, Data>) {
  const { contents, kind, parties, topics, drafts } = data;
  const { lang } = page;
  const t = textsIn(lang);
  const list = t.lists[kind];
  const typed = Object.keys(form.typed).length > 0;
  const values = typed ? form.typed : valuesOf(contents, kind, lang === 'nb' ? 'nb' : 'nn');
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{fill(t.lists.pageTitle, { list: list.title, name: titleIn(lang, contents) })}</h1>
        <p>{list.lead}</p>
      </div>
      <Form
        address={page.url.pathname}
        state={{ values, errors: errorsIn(lang, form.refusals) }}
        hidden={{ seen: seenIn(form, newestInList(contents, kind)), kind }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary rows={{ items: list.row }} />
        <Rows name="items" label={t.lists.items} rowName={list.row} addLabel={list.add} min={0} max={most}>
          {({ field }) => (
            <>
              <input type="hidden" name={field('id')} value={textOf(values, field('id'))} />
              <Words data={data} field={field} values={values} page={page} />
              <FactFields kind={kind} field={field} lang={lang} parties={parties} topics={topics} />
            </>
          )}
        </Rows>
        <OriginalChoice lang={lang} label={t.write.original} description={t.write.originalHint} />
        <ApprovalChoice lang={lang} />
        <SaveRow lang={lang} label={t.lists.save} drafts={drafts} />
      </Form>
    </div>
  );
}

interface WordsProps {
  readonly data: Data;
  readonly field: (part: string) => string;
  readonly values: FormValues;
  readonly page: PageContext;
}

/** Rows move when one is removed, so what is said of a wording goes by the item's id and not by its place. */
function Words({ data: { contents, kind }, field, values, page: { lang, format } }: WordsProps) {
  const t = textsIn(lang);
  const id = Number(textOf(values, field('id')));
  const item = itemsOf(contents, kind).find((each) => each.id === id);
  return (
    <>
      <BilingualFields
        lang={lang}
        name={field('name')}
        label={t.lists.name[kind]}
        limit={limits.name}
        marks={marksOf(item?.texts.name, format)}
      />
      {!withoutDetail.has(kind) && (
        <BilingualFields
          lang={lang}
          name={field('detail')}
          label={t.fields.detail}
          lines="several"
          rows={3}
          limit={limits.detail}
          marks={marksOf(item?.texts.detail, format)}
        />
      )}
    </>
  );
}

function valuesOf(contents: Contents, kind: ItemKind, original: string): FormValues {
  const values: Record<string, string> = { original };
  itemsOf(contents, kind).forEach((item, index) => {
    const at = `items.${index}.`;
    values[`${at}id`] = String(item.id);
    for (const text of itemFields)
      for (const form of ['nb', 'nn'] as const)
        values[`${at}${text}.${form}`] = item.texts[text]?.newest.forms[form]?.body ?? '';
    const { weight, instrument, startsOn, endsOn, year, amount, organisationId, address, topic } = item;
    const facts = { weight, instrument, startsOn, endsOn, year, amount, organisationId, address, topic };
    for (const [name, value] of Object.entries(facts)) if (value !== null) values[at + name] = String(value);
    if (item.subjectToAppropriation === true) values[`${at}subjectToAppropriation`] = 'yes';
  });
  return values;
}
