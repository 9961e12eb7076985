import { sql } from 'kysely';
import { z } from 'zod';
import { anyone } from '../../src/platform/http/access.ts';
import { defineList } from '../../src/platform/http/endpoint.ts';
import { defineForm } from '../../src/platform/http/form.ts';
import { definePage } from '../../src/platform/http/page.ts';
import type { Page } from '../../src/platform/http/page.ts';
import { defineModule } from '../../src/platform/module.ts';
import { accepted } from '../../src/platform/result.ts';
import { ErrorSummary, Field, Form } from '../../src/ui/index.ts';

const shared = { access: anyone, query: z.object({}), head: () => ({ title: 'Planta' }) };

/** Writes while it is being looked at. */
export const writingPage = definePage({
  ...shared,
  id: 'planted/write-on-get',
  path: '/planted/write',
  load: async ({ db }) => {
    await sql`insert into platform.setting (key, value) values ('planted', 'true')`.execute(db);
    return {};
  },
  view: () => <h1>Planta</h1>,
  examples: [{ path: '/planted/write' }],
});

/** Asks the database once for every row. */
export const growingPage = definePage({
  ...shared,
  id: 'planted/grow',
  path: '/planted/grow/:rows',
  load: async ({ db, params }) => {
    const rows = Array.from({ length: Number(params['rows']) }, (_, index) => index);
    for (const row of rows) await sql`select ${row}::int`.execute(db);
    return { rows };
  },
  view: ({ data }) => (
    <>
      <h1>Planta</h1>
      <ul>
        {data.rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </>
  ),
  examples: [{ path: '/planted/grow/3' }],
  sizes: ['/planted/grow/2', '/planted/grow/20'],
});

/** Two titles, no language of its own in the links, a style of its own. */
export const crookedPage = definePage({
  ...shared,
  id: 'planted/crooked',
  path: '/planted/crooked',
  load: () => Promise.resolve({}),
  view: () => (
    <>
      <h1>Planta</h1>
      <h1 style="color: red">Planta</h1>
    </>
  ),
  examples: [{ path: '/planted/crooked' }],
});

/** Loses what was typed, and sends readers to a page in another language. */
export const forgetfulPage = definePage({
  ...shared,
  id: 'planted/forget',
  path: '/planted/forget',
  load: () => Promise.resolve({}),
  act: {
    form: defineForm(z.object({ name: z.string().min(3, 'tooShort') })),
    run: () => Promise.resolve(accepted({ goTo: '/planted/nowhere' })),
  },
  view: ({ form, page }) => (
    <Form
      address={page.url.pathname}
      state={{ values: {}, errors: form.refusals.map(({ field = '' }) => ({ field, message: 'For kort' })) }}
    >
      <h1>Planta</h1>
      <ErrorSummary />
      <Field name="name" label="Namn" />
      <button type="submit">Send</button>
    </Form>
  ),
  examples: [
    { path: '/planted/forget' },
    { path: '/planted/forget', post: { name: 'Bø' }, status: 422 },
    { path: '/planted/forget', post: { name: 'Ås kommune' }, status: 303 },
  ],
});

/** Gets around the types, which would not let it through. */
export const undeclaredPage = { ...writingPage, access: undefined, examples: [] } as unknown as Page;

/** Says more than its description, and has no rows for those who want CSV. */
export const talkativeEndpoint = defineList({
  id: 'planted/talkative',
  path: '/api/v1/planted',
  access: anyone,
  summary: 'Planted',
  query: z.object({}),
  item: z.object({ name: z.string() }),
  load: ({ url }) => {
    const items = url.pathname.endsWith('.csv') ? [] : [{ name: 'Bø', secret: 'x' }];
    return Promise.resolve({ total: items.length, items, next: null });
  },
  examples: [{ path: '/api/v1/planted' }, { path: '/api/v1/planted.csv' }],
});

export const plantedModule = defineModule({
  name: 'planted',
  pages: [writingPage, growingPage, crookedPage, forgetfulPage],
  endpoints: [talkativeEndpoint],
});
