import type { ReadableStream } from 'node:stream/web';

/** Bytes to hand out. */
export interface FileAnswer {
  readonly body: ReadableStream<Uint8Array>;
  /** Bytes; null for what is put together while it is handed out. */
  readonly size: number | null;
  readonly mediaType: string;
  readonly fileName: string;
  /** SHA-256 in hexadecimal; becomes the ETag. Null where nobody knows it beforehand. */
  readonly sha256: string | null;
  readonly disposition: 'inline' | 'attachment';
}

/** Kinds a browser shows without running anything of their author's. All others are saved. */
const shown: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

const text: ReadonlySet<string> = new Set(['text/plain', 'text/csv']);

/**
 * A file as an answer that cannot become a page of ours: its kind is not guessed, nothing in it runs or
 * fetches, and it is not kept by anybody on the way. The name is written as RFC 6266 asks, with plain
 * letters for old programs beside the real one.
 */
export function fileAnswer(file: FileAnswer): Response {
  const inline = file.disposition === 'inline' && shown.has(file.mediaType);
  const headers = new Headers({
    'Content-Type': text.has(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; ${nameParameters(file.fileName)}`,
    'Content-Security-Policy': policyFor(file.mediaType, inline),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
  if (file.size !== null) headers.set('Content-Length', String(file.size));
  if (file.sha256 !== null) headers.set('ETag', `"${file.sha256}"`);
  return new Response(file.body as BodyInit, { headers });
}

/**
 * A sandbox keeps scripts of a mistaken kind from our origin. The browsers' own PDF viewers refuse to
 * work inside one, so a PDF that is shown gets the same rules without it.
 */
function policyFor(mediaType: string, inline: boolean): string {
  const rules = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return inline && mediaType === 'application/pdf'
    ? `${rules}; style-src 'unsafe-inline'; object-src 'self'`
    : `${rules}; sandbox`;
}

/** 'Søknad.pdf' → `filename="Soknad.pdf"; filename*=UTF-8''S%C3%B8knad.pdf`. */
function nameParameters(name: string): string {
  const plain = name
    .replaceAll(/[øØ]/g, (sign) => (sign === 'ø' ? 'o' : 'O'))
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'Ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain === name ? `filename="${plain}"` : `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
