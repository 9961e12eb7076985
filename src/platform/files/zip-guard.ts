import { createInflateRaw } from 'node:zlib';
import { accepted, refused } from '../result.ts';
import type { Result } from '../result.ts';
import { DamagedZip, packedBytes, readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

export interface ZipLimits {
  /** Entries, those of archives inside included. */
  readonly entries: number;
  /** Bytes when everything is unpacked, archives inside included. */
  readonly unpacked: number;
  /** How many times larger an entry above a mebibyte may become. */
  readonly ratio: number;
  /** Archives inside archives: 1 allows a spreadsheet in a text document. */
  readonly depth: number;
}

/** Office files: XML packs about ten times, thirty at most; pictures do not pack. */
export const officeLimits: ZipLimits = {
  entries: 5_000,
  unpacked: 200 * 1024 * 1024,
  ratio: 120,
  depth: 1,
};

/** What is left of the limits while archives inside archives are looked through. */
interface Budget {
  entries: number;
  unpacked: number;
}

class TooLarge extends Error {}

/**
 * Look through an archive before anything else opens it. What it declares is added up first; then each
 * entry is unpacked and thrown away as it comes, because declarations lie. Refusals: 'fileDamaged',
 * 'fileLocked', 'fileUnpacksTooLarge'. Answers the names of the entries.
 */
export async function guardZip(
  bytes: Uint8Array,
  limits: ZipLimits = officeLimits,
): Promise<Result<string[]>> {
  const budget: Budget = { entries: limits.entries, unpacked: limits.unpacked };
  try {
    const entries = open(asBuffer(bytes), limits, budget);
    if (entries.some(({ locked }) => locked)) return refused({ code: 'fileLocked' });
    await unpackAll(asBuffer(bytes), entries, limits, budget, 0);
    return accepted(entries.map(({ name }) => name));
  } catch (error) {
    if (error instanceof TooLarge) return refused({ code: 'fileUnpacksTooLarge' });
    if (error instanceof DamagedZip) return refused({ code: 'fileDamaged' });
    throw error;
  }
}

function open(bytes: Buffer, { ratio }: ZipLimits, budget: Budget): ZipEntry[] {
  const entries = readZipDirectory(bytes);
  budget.entries -= entries.length;
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (budget.entries < 0 || declared > budget.unpacked) throw new TooLarge();
  for (const { name, packed, unpacked, method } of entries) {
    if (unpacked > 1024 * 1024 && unpacked > packed * ratio) throw new TooLarge();
    if (method !== 0 && method !== 8) throw new DamagedZip('packed in a way office files are not');
    // A path out of the folder, or from the root of the disk.
    if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) throw new DamagedZip('an unsafe name');
  }
  return entries;
}

async function unpackAll(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  limits: ZipLimits,
  budget: Budget,
  depth: number,
): Promise<void> {
  for (const entry of entries) {
    const inner = await unpack(packedBytes(bytes, entry), entry, budget);
    if (inner === null) continue;
    if (depth >= limits.depth) throw new TooLarge();
    await unpackAll(inner, open(inner, limits, budget), limits, budget, depth + 1);
  }
}

/** Unpack one entry, and keep it only when it is an archive itself. Takes what it unpacks from the budget. */
async function unpack(packed: Buffer, entry: ZipEntry, budget: Budget): Promise<Buffer | null> {
  let size = 0;
  let kept: Buffer[] | null = null;
  for await (const part of entry.method === 0 ? [packed] : inflate(packed)) {
    if (size === 0 && isArchive(part)) kept = [];
    size += part.length;
    budget.unpacked -= part.length;
    if (budget.unpacked < 0) throw new TooLarge();
    if (size > entry.unpacked) throw new DamagedZip('more comes out than was declared');
    kept?.push(part);
  }
  if (size !== entry.unpacked) throw new DamagedZip('less comes out than was declared');
  return kept && Buffer.concat(kept);
}

async function* inflate(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  stream.end(packed);
  try {
    for await (const part of stream) yield part as Buffer;
  } catch (error) {
    throw new DamagedZip('the packed bytes are broken', { cause: error });
  }
}

/** 'PK' and the sign of a first entry, or of an empty archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2] ?? 0);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
