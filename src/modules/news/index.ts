// The only door into news: what other modules may use.
export { NewsList } from './news-list.tsx';
export { paths as newsPaths } from './paths.ts';
export { listNews, newsVersion } from './shown-news.query.ts';
export type { NewsFilter, ShownNews } from './shown-news.query.ts';
