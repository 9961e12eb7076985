import { z } from 'zod';
import { anyone, signedIn } from '../../src/platform/http/access.ts';
import { definePage } from '../../src/platform/http/page.ts';
import type { Page } from '../../src/platform/http/page.ts';
import { defineModule } from '../../src/platform/module.ts';
import type { Module } from '../../src/platform/module.ts';

const closed = definePage({
  id: 'planted/closed',
  path: '/planted/closed',
  access: signedIn,
  query: z.object({}),
  load: () => Promise.resolve({}),
  head: () => ({ title: 'Planta' }),
  view: () => <h1>Planta</h1>,
  examples: [{ path: '/planted/closed' }],
});

const owned = definePage({
  id: 'planted/owned',
  path: '/planted/owned/:owner',
  access: anyone,
  query: z.object({}),
  load: ({ params }) => Promise.resolve({ owner: params['owner'] }),
  authorise: ({ principal }, { owner }) =>
    principal.kind === owner ? 'allowed' : principal.kind === 'person' ? 'refused' : 'hidden',
  head: () => ({ title: 'Planta' }),
  view: () => <h1>Planta</h1>,
  examples: [{ path: '/planted/owned/system' }],
});

function withoutAuthorise(page: Page): Page {
  const { authorise: _, ...rest } = page;
  return rest;
}

/** What the pages declare. */
export const strict: Module = defineModule({ name: 'planted', pages: [closed, owned] });

/** The same addresses, answered by those who ask nobody anything. */
export const careless: Module = defineModule({
  name: 'planted',
  pages: [{ ...closed, access: anyone }, withoutAuthorise(owned)],
});
