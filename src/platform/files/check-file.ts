import { fileTypeFromBuffer } from 'file-type';
import { accepted, refused } from '../result.ts';
import type { Refusal, Result } from '../result.ts';
import { fileKinds, hasEndingOf, kindOf, kindsInWords } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';
import { cleanFileName } from './file-name.ts';
import type { ReceivedFile } from './received-file.ts';
import { guardZip, isArchive } from './zip-guard.ts';

/** A file as it was sent, before anything is believed about it. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Programs that office files carry. */
const macros = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^(?:Basic|Scripts)\//i;

/**
 * Is this one of `kinds`, by content and name? Refusals carry the field and, in `name`, the file's:
 * 'fileNameUnusable', 'fileEmpty', 'fileKindNotAllowed' (`kinds`), 'fileNameDoesNotMatch',
 * 'fileNotUtf8', 'fileDamaged', 'fileLocked', 'fileHasMacros', 'fileUnpacksTooLarge'.
 */
export async function checkFile(sent: SentFile, kinds: readonly FileKind[]): Promise<Result<ReceivedFile>> {
  const { field, bytes } = sent;
  const name = cleanFileName(sent.name);
  if (name === null) return refused({ code: 'fileNameUnusable', field });
  const no = (refusal: Omit<Refusal, 'field'>) =>
    refused({ ...refusal, field, params: { name, ...refusal.params } });
  if (bytes.byteLength === 0) return no({ code: 'fileEmpty' });
  // Before anything else opens the archive.
  const fault = isArchive(bytes) ? await faultOfArchive(bytes) : null;
  if (fault) return no(fault);
  const kind = await kindOfContent(bytes, name);
  if (kind === 'notUtf8') return no({ code: 'fileNotUtf8' });
  if (kind === null || !kinds.includes(kind))
    return no({ code: 'fileKindNotAllowed', params: { kinds: kindsInWords(kinds) } });
  if (!hasEndingOf(kind, name)) return no({ code: 'fileNameDoesNotMatch' });
  return accepted({ field, name, mediaType: fileKinds[kind].mediaType, bytes });
}

async function faultOfArchive(bytes: Uint8Array): Promise<Refusal | null> {
  const guarded = await guardZip(bytes);
  if (!guarded.ok) return guarded.refusals[0] ?? null;
  return guarded.value.some((entry) => macros.test(entry)) ? { code: 'fileHasMacros' } : null;
}

/** Text has no signature: it is text when it reads as UTF-8 and its name says so. */
async function kindOfContent(bytes: Uint8Array, name: string): Promise<FileKind | 'notUtf8' | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return kindOf(found.mime);
  const kind = (['csv', 'txt'] as const).find((each) => hasEndingOf(each, name));
  if (kind === undefined) return null;
  return isText(bytes) ? kind : 'notUtf8';
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Control signs other than tab, line feed, form feed and carriage return.
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}
