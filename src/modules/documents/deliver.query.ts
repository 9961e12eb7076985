import { ReadableStream } from 'node:stream/web';
import type { Db } from '../../platform/db/database.ts';
import { fileAnswer } from '../../platform/http/file-answer.ts';
import { readSlices } from './store.ts';
import type { StoredVersion } from './store.ts';

/**
 * The exact stored bytes as an answer, streamed. To be called by an owner's file page after its policy
 * has said yes. 'inline' shows kinds a browser may show safely and saves the others.
 */
export function deliver(
  db: Db,
  version: StoredVersion,
  { disposition }: { readonly disposition: 'inline' | 'attachment' },
): Response {
  return fileAnswer({
    body: ReadableStream.from(readSlices(db, version.id, version.size)),
    size: version.size,
    mediaType: version.mediaType,
    fileName: version.fileName,
    sha256: version.sha256,
    disposition,
  });
}
