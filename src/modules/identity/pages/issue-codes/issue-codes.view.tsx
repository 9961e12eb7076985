import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, Select, emptyForm } from '../../../../ui/index.ts';
import { BelongsTo } from '../../belongs-to.tsx';
import { mandatePaths } from '../../mandate-paths.ts';
import { mandateErrors, roleIn } from '../../mandate-words.ts';
import { roles } from '../../roles.ts';
import type { Role } from '../../roles.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Codes, UnusedCode } from './issue-codes.query.ts';

/** Making a code, which is shown once, and taking back those that have not been used. */
export function IssueCodes({ data, page, form }: ViewProps<unknown, Codes>) {
  const { lang, today } = page;
  const t = textsIn(lang).mandates.codes;
  const { organisation, mayMake, unused } = data;
  const state = { values: form.typed, errors: mandateErrors(lang, form.refusals, 'role') };
  const typed = roles.filter((role) => role === form.typed['role']);
  // A form that was refused comes back with what was chosen, also to whoever may no longer send it.
  const choices = [...new Set([...mayMake, ...typed])];
  const makes = mayMake.length > 0 || form.refusals.length > 0;
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{fill(t.title, { name: organisation.name[lang] })}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {form.shownOnce && <Shown shown={form.shownOnce} data={data} page={page} />}
      {mayMake.length === 0 && (
        <>
          <p>{t.mayNot}</p>
          <BelongsTo lang={lang} owner={organisation} principal={page.principal} back={page.url.pathname} />
        </>
      )}
      {makes && (
        <section>
          <h2>{t.make}</h2>
          <Form address={page.url.pathname} state={state} hidden={{ do: 'make' }} class="stack" noValidate>
            <ErrorSummary />
            <Select
              name="role"
              label={textsIn(lang).mandates.role}
              choices={choices.map((role) => ({
                value: role,
                label: roleIn(lang, role, today),
              }))}
            />
            <Button>{t.button}</Button>
          </Form>
        </section>
      )}
      {mayMake.length > 0 && (
        <section>
          <h2>{t.unused}</h2>
          {unused.length === 0 ? (
            <p class="soft">{t.none}</p>
          ) : (
            <ul class="list">
              {unused.map((code) => (
                <Unused key={code.id} code={code} page={page} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}

/** The code, as it is printed and passed on: all that whoever gets it needs to know. */
function Shown({
  shown,
  data,
  page,
}: {
  shown: Readonly<Record<string, string>>;
  data: Codes;
  page: PageContext;
}) {
  const { lang } = page;
  const t = textsIn(lang).mandates;
  const facts = [
    [t.organisation, data.organisation.name[lang]],
    [t.role, roleIn(lang, shown['role'] as Role, page.today)],
    [t.codes.code, shown['code']],
    ...(data.number === null ? [] : [[t.code.number, data.number]]),
    [t.codes.where, `${page.origin}/${lang}${mandatePaths.access}`],
    [t.codes.until, fill(t.codes.before, { date: page.format.date(shown['expiresOn'] ?? '') })],
  ];
  return (
    <Note title={t.codes.shownTitle} level={2}>
      <p>{t.codes.once}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
            </dd>
          </div>
        ))}
      </dl>
    </Note>
  );
}

function Unused({ code, page }: { code: UnusedCode; page: PageContext }) {
  const { lang, today, format } = page;
  const t = textsIn(lang).mandates.codes;
  const date = format.date(code.issuedOn);
  const by = code.issuedByRole;
  return (
    <li>
      <div class="row">
        <div>
          <p class="first-upper">{roleIn(lang, code.role, today)}</p>
          <p class="small soft">
            {by === null
              ? fill(t.madeLetter, { date })
              : fill(t.made, { date, role: roleIn(lang, by, today) })}
            {' · '}
            {t.until} {fill(t.before, { date: format.date(code.expiresOn) })}
          </p>
        </div>
        <Form address={page.url.pathname} state={emptyForm} hidden={{ do: 'withdraw', id: String(code.id) }}>
          <Button variant="secondary">
            {t.withdraw}
            <span class="ds-sr-only">: {roleIn(lang, code.role, today)}</span>
          </Button>
        </Form>
      </div>
    </li>
  );
}
