/** The addresses of indicators' pages, without language. */
export const paths = {
  indicators: '/indicators',
  topic: (key: string) => `/indicators?topic=${key}`,
  indicator: (key: string) => `/indicators/${key}`,
};
