import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  ErrorSummary,
  Field,
  Form,
  Note,
  Radios,
  State,
  emptyForm,
  languageNames,
  languages,
} from '../../../../ui/index.ts';
import { addressErrors } from '../../addresses/address-words.ts';
import type { OwnAddress } from '../../addresses/own-address.query.ts';
import { textsIn } from '../../texts/profile/texts.ts';

interface Own extends OwnAddress {
  /** 'YYYY-MM-DD'. */
  readonly givenOn: string;
  readonly confirmedOn: string | null;
}

interface Data {
  readonly own: Own | null;
  readonly language: Lang;
}

/** Where mail may come: how the address stands, giving another one, removing it. */
export function KeepAddress({ data, page, form }: ViewProps<unknown, Data>) {
  const { own, language } = data;
  const t = textsIn(page.lang).address;
  const giving = form.typed['do'] === 'give';
  const errors = addressErrors(page.lang, form.refusals, 'address');
  // A button that was refused has no field, and may be gone: what it came to is told in the form.
  const values = giving ? form.typed : { address: own?.address ?? '', language };
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {own && <Standing own={own} page={page} />}
      <section>
        <h2>{own ? t.form.change : t.form.give}</h2>
        <Form
          address={page.url.pathname}
          state={{ values, errors }}
          hidden={{ do: 'give' }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          <Field
            name="address"
            label={t.form.address}
            type="email"
            autocomplete="email"
            {...(own && { description: t.form.changeHint })}
          />
          <Radios
            name="language"
            label={t.form.language}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <Button>{t.form.save}</Button>
        </Form>
      </section>
      {own && (
        <section class="stack">
          <h2>{t.remove.title}</h2>
          <p>{t.remove.text}</p>
          <Form address={page.url.pathname} state={emptyForm} hidden={{ do: 'remove' }}>
            <Button variant="secondary">{t.remove.button}</Button>
          </Form>
        </section>
      )}
    </div>
  );
}

function Standing({ own, page }: { own: Own; page: PageContext }) {
  const t = textsIn(page.lang).address;
  const { address, givenOn, confirmedOn, linkMail } = own;
  return (
    <section class="stack">
      <h2>{t.has}</h2>
      <p>
        <b>{address}</b>, {fill(t.given, { date: page.format.date(givenOn) })}
      </p>
      <p>
        <State is={confirmedOn === null ? 'due' : 'done'}>
          {confirmedOn === null ? t.waits : fill(t.confirmed, { date: page.format.date(confirmedOn) })}
        </State>
      </p>
      {confirmedOn === null && (
        <Note color="warning" title={t.check.title}>
          <p>{fill(t.check.text, { address })}</p>
          {linkMail !== null && <p>{t.mailStates[linkMail]}</p>}
          <Form address={page.url.pathname} state={emptyForm} hidden={{ do: 'again' }}>
            <Button variant="secondary">{t.check.again}</Button>
          </Form>
        </Note>
      )}
    </section>
  );
}
