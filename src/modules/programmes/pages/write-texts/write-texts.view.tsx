import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ErrorSummary, Form, Radios } from '../../../../ui/index.ts';
import type { FormValues } from '../../../../ui/index.ts';
import { ApprovalChoice } from '../../approval-choice.tsx';
import { BilingualFields } from '../../bilingual-fields.tsx';
import { programmeFields } from '../../contents.ts';
import type { Contents } from '../../contents.ts';
import { limits } from '../../form-fields.ts';
import type { Managed } from '../../managed.query.ts';
import { marksOf } from '../../marks.ts';
import { OriginalChoice } from '../../original-choice.tsx';
import { SaveRow } from '../../save-row.tsx';
import { textsIn } from '../../texts/texts.ts';
import { errorsIn, titleIn } from '../../words.ts';
import { newestOf, seenIn } from '../../newest.ts';

const sizes = { name: 1, summary: 5, about: 14, participants: 8, handling: 5 };

/** The texts of a programme, both forms side by side, with the choice about decisions. */
export function WriteTexts({ data, page, form }: ViewProps<unknown, Managed & { readonly drafts: boolean }>) {
  const { contents, drafts } = data;
  const { lang, format } = page;
  const t = textsIn(lang);
  const typed = Object.keys(form.typed).length > 0;
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{fill(t.write.title, { name: titleIn(lang, contents) })}</h1>
        <p>{t.write.lead}</p>
      </div>
      <Form
        address={page.url.pathname}
        state={{
          values: typed ? form.typed : valuesOf(contents, lang === 'nb' ? 'nb' : 'nn'),
          errors: errorsIn(lang, form.refusals),
        }}
        hidden={{ seen: seenIn(form, String(newestOf(contents))) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        {programmeFields.map((field) => (
          <BilingualFields
            key={field}
            lang={lang}
            name={field}
            label={t.fields[field]}
            description={t.hints[field]}
            lines={field === 'name' ? 'one' : 'several'}
            rows={sizes[field]}
            limit={limits[field]}
            marks={marksOf(contents.texts[field], format)}
          />
        ))}
        <Radios
          name="individual"
          label={t.write.individual}
          description={t.write.individualHint}
          choices={[
            { value: 'yes', label: t.write.yes },
            { value: 'no', label: t.write.no },
          ]}
        />
        <OriginalChoice lang={lang} label={t.write.original} description={t.write.originalHint} />
        <ApprovalChoice lang={lang} />
        <SaveRow lang={lang} label={t.write.save} drafts={drafts} />
      </Form>
    </div>
  );
}

function valuesOf(contents: Contents, original: string): FormValues {
  const values: Record<string, string> = { original };
  for (const field of programmeFields)
    for (const form of ['nb', 'nn'] as const)
      values[`${field}.${form}`] = contents.texts[field]?.newest.forms[form]?.body ?? '';
  if (contents.individualDecision !== null) values['individual'] = contents.individualDecision ? 'yes' : 'no';
  return values;
}
