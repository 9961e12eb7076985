import { Fault } from './fault.ts';
import type { Typed } from './form.ts';

/** A form without files is small; pages with long texts may ask for more. */
export const usualBodyLimit = 256 * 1024;

const kindOf = (request: Request) => request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

export function isMultipart(request: Request): boolean {
  return kindOf(request) === 'multipart/form-data';
}

/**
 * Read an urlencoded body of at most `limit` bytes.
 * Faults: 'tooLarge' (as soon as it is known), 'wrongKind' (another content type), 'notText' (bytes
 * that are not UTF-8, or a NUL, which Postgres cannot store).
 */
export async function readForm(request: Request, limit = usualBodyLimit): Promise<Typed> {
  if (kindOf(request) !== 'application/x-www-form-urlencoded') throw new Fault('wrongKind');
  return parseUrlencoded(decodeStrictly(await readBytes(request, limit)));
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Fault('tooLarge');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw new Fault('tooLarge');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decodeStrictly(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Fault('notText', { cause: error });
  }
}

/**
 * `application/x-www-form-urlencoded` → values by name. Unlike `URLSearchParams` it refuses bytes that
 * are not UTF-8 instead of replacing them, so that nobody's text is changed in silence.
 */
export function parseUrlencoded(text: string): Typed {
  const values = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const split = pair.indexOf('=');
    const name = decodePart(split < 0 ? pair : pair.slice(0, split));
    const value = split < 0 ? '' : decodePart(pair.slice(split + 1));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(Array.from(values, ([name, list]) => [name, list.length === 1 ? list[0] : list]));
}

function decodePart(part: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part.replaceAll('+', ' '));
  } catch (error) {
    throw new Fault('notText', { cause: error });
  }
  if (decoded.includes('\0')) throw new Fault('notText');
  // Browsers send line breaks as CRLF; texts are kept, counted and compared with LF.
  return decoded.replaceAll('\r\n', '\n');
}
