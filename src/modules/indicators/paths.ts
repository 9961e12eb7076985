/** The addresses of indicators' pages, without language. */
export const paths = {
  indicators: '/indicators',
  indicator: (key: string) => `/indicators/${key}`,
};
