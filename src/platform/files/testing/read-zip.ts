import { inflateRawSync } from 'node:zlib';

/** For tests: the files of an archive by name, in order, read from its directory. Throws on what is no archive. */
export function readZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('There is no end of an archive');
  const count = bytes.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let each = 0; each < count; each += 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString();
    const begin = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const content = bytes.subarray(begin, begin + packed);
    files.set(name, method === 8 ? inflateRawSync(content) : Buffer.from(content));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
