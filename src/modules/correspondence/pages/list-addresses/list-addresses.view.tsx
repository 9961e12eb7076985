import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  DataTable,
  DateField,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  Notice,
  Pages,
  State,
} from '../../../../ui/index.ts';
import type { FieldError } from '../../../../ui/index.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { documentRefusalText } from '../../../documents/index.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Addresses } from './list-addresses.query.ts';

type Query = {
  readonly only?: 'missing' | undefined;
  readonly after?: string | undefined;
  readonly changed?: number | undefined;
  readonly same?: number | undefined;
  readonly done?: 'check' | 'import' | undefined;
};

/** Which municipalities have an official address, and the way to bring in more. */
export function ListAddresses({ data, page, form }: ViewProps<Query, Addresses>) {
  const t = textsIn(page.lang).mailings.addresses;
  const { done, changed = 0, same = 0 } = page.query;
  const state = {
    values: form.typed,
    errors: form.refusals.map((refusal) => errorOf(page, refusal)),
  };
  return (
    <div class="stack-lg">
      <h1>{t.title}</h1>
      <p class="read">{t.lead}</p>
      {done && <Notice>{fill(done === 'check' ? t.checked : t.imported, { changed, same })}</Notice>}
      <Facts
        facts={[
          { name: t.have, value: page.format.number(data.withAddress) },
          { name: t.lack, value: page.format.number(data.without) },
        ]}
      />
      <section class="read stack" aria-labelledby="bring-in">
        <h2 id="bring-in">{t.bringIn}</h2>
        <Form address={page.url.pathname} state={state} files class="stack" noValidate>
          <ErrorSummary />
          <FileField name="file" label={t.file} description={t.fileHint} accept=".csv,text/csv" />
          <DateField name="validFrom" label={t.validFrom} />
          <div class="row">
            <Button variant="secondary" name="do" value="check">
              {t.check}
            </Button>
            <Button name="do" value="import">
              {t.import}
            </Button>
          </div>
        </Form>
      </section>
      <AddressTable data={data} page={page} />
    </div>
  );
}

function AddressTable({ data, page }: { readonly data: Addresses; readonly page: PageContext<Query> }) {
  const t = textsIn(page.lang).mailings.addresses;
  return (
    <section class="stack">
      <h2>{t.list}</h2>
      <DataTable
        caption={t.list}
        captionHidden
        dense
        cards
        rows={data.shown}
        rowKey={({ number }) => number}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'name', header: t.municipality, rowHeader: true, cell: ({ name }) => name },
          { key: 'number', header: t.number, kind: 'code', cell: ({ number }) => number },
          { key: 'county', header: t.county, cell: ({ county }) => county },
          {
            key: 'email',
            header: t.email,
            cell: ({ email }) => email ?? <State is="none">{t.missing}</State>,
          },
        ]}
      />
      <Pages
        {...(page.query.after !== undefined && { previous: page.url.pathname })}
        {...(data.next !== null && { next: `${page.url.pathname}?after=${data.next}` })}
      />
    </section>
  );
}

/** A faulty row says which it is. */
function errorOf({ lang }: PageContext<Query>, refusal: Refusal): FieldError {
  const t = textsIn(lang).mailings.addresses;
  const sentences: Readonly<Record<string, string>> = t.errors;
  const { code, params = {}, field = 'file', row } = refusal;
  const sentence = sentences[code] ?? documentRefusalText(lang, refusal);
  if (sentence === undefined || sentence === null) throw new Error(`No sentence for the refusal ${code}`);
  const message = code in sentences ? fill(sentence, params) : sentence;
  return { field, message: row === undefined ? message : fill(t.inRow, { row, message }) };
}
