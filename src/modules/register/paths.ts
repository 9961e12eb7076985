/** The register's addresses, without the language. Links are made here and nowhere else. */
export const paths = {
  municipalities: '/municipalities',
  municipality: (number: string) => `/municipalities/${number}`,
  correction: (number: string) => `/municipalities/${number}/correction`,
  counties: '/counties',
  county: (code: string) => `/counties/${code}`,
  changes: '/changes',
  changesOn: (date: string) => `/changes/${date}`,
  map: '/map',
  organisations: '/organisations',
};
