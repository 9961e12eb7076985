/** Addresses of agreements, without the language. Links are made here and nowhere else. */
export const paths = {
  agreements: '/agreements',
  begin: '/agreements/new',
  agreement: (id: number | string) => `/agreements/${id}`,
  version: (id: number | string, number: number | string) => `/agreements/${id}/versions/${number}`,
  /** The PDF of a version in one of the two forms. */
  pdf: (id: number | string, number: number | string, form: string) =>
    `/agreements/${id}/versions/${number}/pdf/${form}`,
  revise: (id: number | string) => `/agreements/${id}/revision`,
  edit: (id: number | string) => `/agreements/${id}/draft`,
  ask: (id: number | string) => `/agreements/${id}/signatures`,
  sign: (id: number | string) => `/agreements/${id}/signature`,
  file: (id: number | string) => `/agreements/${id}/filing`,
  notice: (id: number | string) => `/agreements/${id}/notice`,
  /** Notices with what the others have answered, and where they answer. */
  notices: (id: number | string) => `/agreements/${id}/notices`,
};
