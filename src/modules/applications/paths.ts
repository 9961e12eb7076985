type Id = number | string;

/** Addresses of applications, without the language. Links are made here and nowhere else. */
export const paths = {
  mine: '/applications',
  start: '/applications/new',
  startFor: (call: Id) => `/applications/new?call=${call}`,
  /** Where the link in a mail to a writer leads. */
  invitation: '/applications/invitation',
  invitationLink: (token: string) => `/applications/invitation?${new URLSearchParams({ token })}`,
  application: (id: Id) => `/applications/${id}`,
  section: (id: Id, section: string) => `/applications/${id}/write/${section}`,
  sectionHistory: (id: Id, section: string) => `/applications/${id}/write/${section}/history`,
  files: (id: Id, section: string, question: string) =>
    `/applications/${id}/write/${section}/files/${question}`,
  attachment: (id: Id, version: Id) => `/applications/${id}/attachments/${version}`,
  /** Where two have changed the same. */
  held: (id: Id) => `/applications/${id}/held`,
  writers: (id: Id) => `/applications/${id}/writers`,
  parties: (id: Id) => `/applications/${id}/municipalities`,
  anchoring: (id: Id) => `/applications/${id}/anchoring`,
  answer: (id: Id, row: Id) => `/applications/${id}/anchoring/${row}`,
  accountFor: (id: Id, organisation: string) => `/applications/${id}/anchoring/organisations/${organisation}`,
  political: (id: Id) => `/applications/${id}/political`,
  politicalPackage: (id: Id, municipality: string, number: Id, form: string) =>
    `/applications/${id}/political/${municipality}/${number}/${form}`,
  preview: (id: Id) => `/applications/${id}/preview`,
  sign: (id: Id) => `/applications/${id}/sign`,
  submit: (id: Id) => `/applications/${id}/submit`,
  receipt: (id: Id) => `/applications/${id}/receipt`,
  previewPdf: (id: Id) => `/applications/${id}/preview.pdf`,
  file: (id: Id, file: string) => `/applications/${id}/files/${file}`,
  allFiles: (id: Id) => `/applications/${id}/files.zip`,
  late: (callId: Id) => `/calls/${callId}/late`,
};
