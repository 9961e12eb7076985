/** What we take in, and how it is told by its content and its name. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], says: 'PDF' },
  png: { mediaType: 'image/png', endings: ['png'], says: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], says: 'JPEG' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    says: 'Word (docx)',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    says: 'Excel (xlsx)',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'], says: 'ODT' },
  csv: { mediaType: 'text/csv', endings: ['csv'], says: 'CSV' },
  txt: { mediaType: 'text/plain', endings: ['txt'], says: 'TXT' },
} as const satisfies Record<string, FileKindFacts>;

interface FileKindFacts {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly says: string;
}

export type FileKind = keyof typeof fileKinds;

/** The kind of a media type; null for those we do not take in. */
export function kindOf(mediaType: string): FileKind | null {
  const kinds = Object.keys(fileKinds) as FileKind[];
  return kinds.find((kind) => fileKinds[kind].mediaType === mediaType) ?? null;
}

export function hasEndingOf(kind: FileKind, name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1];
  return (fileKinds[kind].endings as readonly (string | undefined)[]).includes(ending);
}

/** 'PDF, Word (docx)': the same words in every language. */
export function kindsInWords(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => fileKinds[kind].says).join(', ');
}
