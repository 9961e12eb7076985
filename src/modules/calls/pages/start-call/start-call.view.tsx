import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, Radios, Select } from '../../../../ui/index.ts';
import { programmePaths } from '../../../programmes/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import { errorsIn, inEitherForm, titleIn } from '../../call-words.ts';
import type { ListedCall } from '../../listed-calls.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';

interface Choices {
  readonly programmes: readonly Programme[];
  readonly calls: readonly ListedCall[];
}

/** Which programme the new intake is of, and whose rules it begins with. */
export function StartCall({ data: { programmes, calls }, page, form }: ViewProps<unknown, Choices>) {
  const { lang } = page;
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  if (programmes.length === 0)
    return (
      <div class="read stack">
        <h1>{m.start.title}</h1>
        <Note>
          <p>{m.start.noProgramme}</p>
          <p>
            <a href={`/${lang}${programmePaths.start}`}>{m.start.toProgrammes}</a>
          </p>
        </Note>
      </div>
    );
  return (
    <div class="read stack">
      <h1>{m.start.title}</h1>
      <p>{m.start.lead}</p>
      <Form
        address={page.url.pathname}
        state={{ values: form.typed, errors: errorsIn(lang, form.refusals, 'programme') }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        <Radios
          name="programme"
          label={m.start.programme}
          choices={programmes.map(({ id, name }) => ({
            value: String(id),
            label: inEitherForm(name, lang).text,
          }))}
        />
        {calls.length > 0 && (
          <Select
            name="copyOf"
            label={m.start.copyOf}
            description={m.start.copyHint}
            empty={m.start.copyNone}
            optional
            choices={calls.map(({ id, title, intake }) => ({
              value: String(id),
              label: `${titleIn(lang, title)} (${fill(t.intake, { number: intake })})`,
            }))}
          />
        )}
        <Button>{m.start.button}</Button>
      </Form>
    </div>
  );
}
