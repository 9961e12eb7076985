import type { ItemKind } from './contents.ts';

/** Addresses of programmes, without the language. */
export const programmePaths = {
  programmes: '/programmes',
  start: '/programmes/new',
  programme: (slug: string) => `/programmes/${slug}`,
  history: (slug: string) => `/programmes/${slug}/history`,
  manage: (slug: string) => `/programmes/${slug}/manage`,
  texts: (slug: string) => `/programmes/${slug}/texts`,
  list: (slug: string, kind: ItemKind | ':kind') => `/programmes/${slug}/lists/${kind}`,
};
