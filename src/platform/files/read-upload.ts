import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { Fault } from '../http/fault.ts';
import type { Typed } from '../http/form.ts';
import type { Refusal } from '../result.ts';
import { checkFile } from './check-file.ts';
import { cleanFileName } from './file-name.ts';
import type { ReceivedFile } from './received-file.ts';
import { limitsOf, megabytes, missingFiles } from './uploads.ts';
import type { UploadLimits, Uploads } from './uploads.ts';

/** A form with files as it came. Typed values are there also when files were refused. */
export interface UploadedForm {
  readonly typed: Typed;
  readonly files: readonly ReceivedFile[];
  /** By field: see `checkFile`, and 'fileTooLarge', 'filesTooLarge', 'tooManyFiles', 'fileMissing'. */
  readonly refusals: readonly Refusal[];
}

/** Text fields of one form; more is not a form of ours. */
const mostFields = 2_000;

/** Memory all forms that are being read may take together. Beyond it readers are asked to wait. */
const memory = { free: 256 * 1024 * 1024 };

/**
 * Read a `multipart/form-data` body. Files are kept in memory up to their limits; what is too much is
 * passed by without being kept, so that the typed values behind it are still read. Faults: 'tooLarge'
 * (the whole body, told before it is read where its length is known), 'wrongKind', 'notText',
 * 'badRequest' (cut short, or with a file field the form does not have), 'unavailable' (too many
 * uploads at once).
 */
export async function readUpload(
  request: Request,
  uploads: Uploads,
  fieldSize: number,
): Promise<UploadedForm> {
  const limits = limitsOf(uploads, fieldSize);
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  if (announced > limits.bodySize) throw new Fault('tooLarge');
  const reserved = Math.min(Number.isNaN(announced) ? Infinity : announced, limits.totalSize + fieldSize);
  if (reserved > memory.free) throw new Fault('unavailable', { headers: { 'Retry-After': '10' } });
  memory.free -= reserved;
  try {
    const sent = await receive(request, uploads, limits, fieldSize);
    return await judge(sent, uploads, limits);
  } finally {
    memory.free += reserved;
  }
}

/** A file of which everything came, or that was passed by because of a limit. */
interface Arrived {
  readonly field: string;
  readonly name: string;
  readonly content: Uint8Array | 'fileTooLarge' | 'filesTooLarge';
}

interface Sent {
  readonly typed: Typed;
  readonly files: readonly Arrived[];
}

async function receive(
  request: Request,
  uploads: Uploads,
  limits: UploadLimits,
  fieldSize: number,
): Promise<Sent> {
  const values = new Map<string, string[]>();
  const files: Arrived[] = [];
  let typedSize = 0;
  let kept = 0;
  let fault: Fault | null = null;
  const parser = openParser(request, limits, fieldSize);
  const stop = (reason: Fault) => {
    fault ??= reason;
  };

  parser.on('field', (name, raw, { nameTruncated, valueTruncated }) => {
    typedSize += raw.length;
    if (nameTruncated || valueTruncated || typedSize > fieldSize) return stop(new Fault('tooLarge'));
    const value = decodeStrictly(raw);
    if (value === null) return stop(new Fault('notText'));
    values.set(name, [...(values.get(name) ?? []), value]);
  });
  parser.on('file', (field, stream, { filename }) => {
    let parts: Buffer[] = [];
    let size = 0;
    let fault: 'fileTooLarge' | 'filesTooLarge' | null = null;
    const passBy = (reason: typeof fault) => {
      fault ??= reason;
      kept -= parts.reduce((sum, part) => sum + part.length, 0);
      parts = [];
    };
    stream.on('data', (part: Buffer) => {
      size += part.length;
      if (!fault && kept + part.length > limits.totalSize) passBy('filesTooLarge');
      if (fault) return;
      kept += part.length;
      parts.push(part);
    });
    stream.on('limit', () => passBy('fileTooLarge'));
    // A body that is cut short is told by the pipeline.
    stream.on('error', () => {});
    stream.on('end', () => {
      // A field in which nothing was chosen comes as an empty file without a name.
      if (filename === undefined && size === 0) return;
      if (!Object.hasOwn(uploads.fields, field)) return stop(new Fault('badRequest'));
      files.push({ field, name: filename ?? '', content: fault ?? Buffer.concat(parts) });
    });
  });
  parser.on('fieldsLimit', () => stop(new Fault('tooLarge')));
  parser.on('filesLimit', () => stop(new Fault('tooLarge')));

  await pass(request, parser, limits, () => fault);
  const typed = Object.fromEntries(
    Array.from(values, ([name, list]) => [name, list.length === 1 ? list[0] : list]),
  );
  return { typed, files };
}

function openParser(request: Request, limits: UploadLimits, fieldSize: number): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      // Byte for byte: UTF-8 is decoded by us, so that nothing is replaced in silence.
      defCharset: 'latin1',
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        fieldSize,
        fields: mostFields,
        fileSize: limits.fileSize,
        // Fields in which nothing was chosen count as files here; ours are counted in `judge`.
        files: limits.files * 2 + 20,
        headerPairs: 20,
      },
    });
  } catch (error) {
    throw new Fault('wrongKind', { cause: error });
  }
}

async function pass(
  request: Request,
  parser: busboy.Busboy,
  limits: UploadLimits,
  fault: () => Fault | null,
): Promise<void> {
  let size = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _, done) => {
      size += chunk.length;
      const reason = size > limits.bodySize ? new Fault('tooLarge') : fault();
      if (reason) done(reason);
      else done(null, chunk);
    },
  });
  const body = request.body
    ? Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
    : Readable.from([]);
  try {
    await pipeline(body, counter, parser);
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('badRequest', { cause: error });
  }
  const reason = fault();
  if (reason) throw reason;
}

async function judge({ typed, files }: Sent, uploads: Uploads, limits: UploadLimits) {
  const received: ReceivedFile[] = [];
  const came = files.map(({ field }) => field);
  const refusals = missingFiles(uploads, came);
  for (const [field, { kinds, files: maximum = 1 }] of Object.entries(uploads.fields)) {
    const own = files.filter((file) => file.field === field);
    if (own.length > maximum) {
      refusals.push({ code: 'tooManyFiles', field, params: { maximum } });
      continue;
    }
    for (const { name, content } of own) {
      if (typeof content === 'string') {
        refusals.push(tooLarge(field, name, content, limits));
        continue;
      }
      const checked = await checkFile({ field, name, bytes: content }, kinds);
      if (checked.ok) received.push(checked.value);
      else refusals.push(...checked.refusals);
    }
  }
  // One message a field, as for other fields: the first is the one to mend first.
  const first = refusals.filter(
    (refusal, index) => refusals.findIndex(({ field }) => field === refusal.field) === index,
  );
  return { typed, files: received, refusals: first };
}

function tooLarge(field: string, name: string, code: string, limits: UploadLimits): Refusal {
  if (code === 'filesTooLarge') return { code, field, params: { megabytes: megabytes(limits.totalSize) } };
  return {
    code,
    field,
    params: { name: cleanFileName(name) ?? '', megabytes: megabytes(limits.fileSize) },
  };
}

/** Bytes that came as Latin-1 → text, or null when they are not UTF-8 or hold a NUL. */
function decodeStrictly(raw: string): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'latin1'));
    // Browsers send line breaks as CRLF; texts are kept, counted and compared with LF.
    return text.includes('\0') ? null : text.replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
