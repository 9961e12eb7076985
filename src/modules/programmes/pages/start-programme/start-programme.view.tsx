import type { ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Note, Radios, Select } from '../../../../ui/index.ts';
import { agreementPaths } from '../../../agreements/index.ts';
import type { AgreementInfo } from '../../../agreements/index.ts';
import { BilingualFields } from '../../bilingual-fields.tsx';
import type { Blueprint } from '../../blueprint.ts';
import { limits } from '../../form-fields.ts';
import { OriginalChoice } from '../../original-choice.tsx';
import { textsIn } from '../../texts/texts.ts';
import { errorsIn, nameIn } from '../../words.ts';

interface Data {
  readonly blueprints: readonly Blueprint[];
  readonly agreements: readonly AgreementInfo[];
  readonly owner: Readonly<Record<Lang, string>> | null;
}

/** Begin a programme: from which blueprint, under which agreement, with what name and address. */
export function StartProgramme({ data, page, form }: ViewProps<unknown, Data>) {
  const { blueprints, agreements } = data;
  const { lang } = page;
  const t = textsIn(lang).start;
  const owner = data.owner?.[lang] ?? '';
  const typed = Object.keys(form.typed).length > 0;
  const values = typed ? form.typed : { original: lang === 'nb' ? 'nb' : 'nn' };
  const operators = new Map(
    agreements.flatMap(({ parties }) =>
      parties.map(({ organisationId, name }) => [organisationId, name[lang]]),
    ),
  );
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{fill(t.lead, { owner })}</p>
      </div>
      {agreements.length === 0 && (
        <Note color="warning">
          <p>{fill(t.noAgreement, { owner })}</p>
          <p>
            <a href={`/${lang}${agreementPaths.agreements}`}>{t.toAgreements}</a>
          </p>
        </Note>
      )}
      <Form
        address={page.url.pathname}
        state={{ values, errors: errorsIn(lang, form.refusals) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        <Radios
          name="blueprint"
          label={t.blueprint}
          description={t.blueprintHint}
          required
          choices={blueprints.map(({ key, title, about }) => ({
            value: key,
            label: title[lang],
            description: about[lang],
          }))}
        />
        <BilingualFields
          lang={lang}
          name="name"
          label={t.name}
          description={t.nameHint}
          limit={limits.name}
        />
        <OriginalChoice lang={lang} label={t.original} />
        <Field name="slug" label={t.slug} description={t.slugHint} required maxLength={60} />
        <Select
          name="agreement"
          label={t.agreement}
          required
          choices={agreements.map(({ id, title }) => ({
            value: String(id),
            label: nameIn(lang, title).body,
          }))}
        />
        <Select
          name="operator"
          label={t.operator}
          description={t.operatorHint}
          required
          choices={[...operators].map(([id, name]) => ({ value: String(id), label: name }))}
        />
        <p>
          <Button>{t.button}</Button>
        </p>
      </Form>
    </div>
  );
}
