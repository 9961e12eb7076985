import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { ReceivedFile } from '../../platform/files/received-file.ts';
import type { PdfMaker } from '../../platform/pdf/maker.ts';
import { accepted } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Template } from './template.ts';

/** How a document of ours came to be. Hashes are SHA-256 in hexadecimal. */
export interface Made {
  /** Canonical JSON. */
  readonly data: string;
  readonly dataSha256: string;
  readonly template: string;
  readonly templateSha256: string;
}

/** What a new version is to hold. */
export interface Content {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** null for a received file. */
  readonly pages: number | null;
  readonly made: Made | null;
}

export interface Draft<S extends z.ZodType<{ readonly made: string }>> {
  readonly template: Template<S>;
  readonly data: z.output<S>;
  /** 'soknad.pdf'. */
  readonly fileName: string;
  /** Whose turn it is: see `PdfRequest`. */
  readonly lane?: string;
}

/**
 * Make a PDF ready to be stored. Takes time and touches no database: never to be called inside a
 * transaction. Refusals are those of `PdfMaker`. Throws when the data do not fit the template.
 */
export async function renderPdf<S extends z.ZodType<{ readonly made: string }>>(
  maker: PdfMaker,
  { template, data, fileName, lane }: Draft<S>,
): Promise<Result<Content>> {
  const text = canonicalJson(template.data.parse(data));
  const made = await maker.compile({
    template: template.name,
    // What is hashed is what is rendered.
    data: JSON.parse(text),
    standard: 'a-2a',
    timestamp: Temporal.Instant.from(data.made),
    ...(lane === undefined ? {} : { lane }),
  });
  if (!made.ok) return made;
  const { pdf, pages } = made.value;
  return accepted({
    fileName,
    mediaType: 'application/pdf',
    bytes: pdf,
    sha256: sha256(pdf),
    pages,
    made: {
      data: text,
      dataSha256: sha256(text),
      template: template.name,
      templateSha256: await maker.fingerprint(template.name),
    },
  });
}

/** A file somebody has sent in, as it came. */
export function receivedContent({ name, mediaType, bytes }: ReceivedFile): Content {
  return { fileName: name, mediaType, bytes, sha256: sha256(bytes), pages: null, made: null };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
