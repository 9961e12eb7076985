/** One file of a ZIP archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly locked: boolean;
  /** Bytes, as declared. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

/** The archive is not as the format asks (APPNOTE 6.3.10); nobody should try to open it. */
export class DamagedZip extends Error {
  override name = 'DamagedZip';
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const large = 0xffffffff;

/**
 * List an archive without unpacking. Throws DamagedZip also for archives over several disks and for
 * those that need 64-bit sizes: nothing we take in is that large, so such an archive is an attack or a
 * mistake.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt16LE(end + 8) !== count || count === 0xffff || start === large)
    throw new DamagedZip('the directory is not in one piece');
  const entries: ZipEntry[] = [];
  let position = start;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > end || bytes.readUInt32LE(position) !== entrySign)
      throw new DamagedZip('the directory is shorter than it says');
    const nameLength = bytes.readUInt16LE(position + 28);
    const rest = bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
    const entry = {
      name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
      method: bytes.readUInt16LE(position + 10),
      locked: (bytes.readUInt16LE(position + 8) & 1) === 1,
      packed: bytes.readUInt32LE(position + 20),
      unpacked: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    };
    if ([entry.packed, entry.unpacked, entry.offset].includes(large)) throw new DamagedZip('64-bit sizes');
    entries.push(entry);
    position += 46 + nameLength + rest;
  }
  return entries;
}

/** The packed bytes of an entry. Throws DamagedZip when they do not lie inside the archive. */
export function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSign)
    throw new DamagedZip('an entry does not begin where the directory says');
  const begin = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (begin + packed > bytes.length) throw new DamagedZip('an entry ends after the archive');
  return bytes.subarray(begin, begin + packed);
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let position = bytes.length - 22; position >= first; position -= 1)
    if (
      bytes.readUInt32LE(position) === endSign &&
      position + 22 + bytes.readUInt16LE(position + 20) === bytes.length
    )
      return position;
  throw new DamagedZip('no end record');
}
