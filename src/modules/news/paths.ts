/** The addresses of news, without the language. Links are made here and nowhere else. */
export const paths = {
  list: '/news',
  feed: '/news/feed.xml',
  drafts: '/news/drafts',
  write: '/news/new',
  /** A published item has this address for ever. */
  item: (id: number | string) => `/news/${id}`,
  manage: (id: number | string) => `/news/${id}/manage`,
  change: (id: number | string) => `/news/${id}/change`,
};
