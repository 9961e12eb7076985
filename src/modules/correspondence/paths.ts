/** The addresses of cases and the journal, without the language. Links are made here and nowhere else. */
export const paths = {
  cases: '/cases',
  newCase: '/cases/new',
  case: (id: number | string) => `/cases/${id}`,
  editCase: (id: number | string) => `/cases/${id}/titles`,
  newRecord: (caseId: number | string) => `/cases/${caseId}/records/new`,
  record: (id: number | string) => `/records/${id}`,
  editRecord: (id: number | string) => `/records/${id}/titles`,
  /** A document of a record; what it is called is in the answer. */
  recordDocument: (id: number | string, position: number | string) => `/records/${id}/documents/${position}`,
  /** The record for another archive, in one of the profiles. */
  recordXml: (id: number | string, profile: string) => `/records/${id}/arkivmelding/${profile}`,
  mailings: '/mailings',
  mailing: (id: number | string) => `/mailings/${id}`,
  mailingTexts: (id: number | string) => `/mailings/${id}/texts`,
  /** One letter of a mailing, as it will be or was written. */
  mailingLetter: (id: number | string, letterId: number | string) => `/mailings/${id}/letters/${letterId}`,
  letterPdf: (id: number | string, letterId: number | string) => `/mailings/${id}/letters/${letterId}/pdf`,
  letterPackage: (id: number | string, number: number | string) => `/mailings/${id}/packages/${number}`,
  addresses: '/addresses',
  /** The page of one letter, for whoever has its secret address. */
  letter: (key: string) => `/letters/${key}`,
  letterFile: (key: string) => `/letters/${key}/pdf`,
  journal: '/journal',
  journalFeed: '/journal/feed.xml',
  journalApi: '/api/v1/journal',
};

/** The id in an address, or null when it is none. */
export function idIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
