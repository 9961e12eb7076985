/** The little of ASN.1's distinguished encoding (ITU-T X.690) that a signature needs. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);

/** Members of a set stand in the order of their bytes. */
export const setOf = (...members: readonly Uint8Array[]) => der(0x31, ...members.toSorted(Buffer.compare));

export const smallInteger = (value: number) => der(0x02, Buffer.from([value]));
export const octets = (bytes: Uint8Array) => der(0x04, bytes);
export const nothing = der(0x05);

/** '1.2.840.113549.1.7.2' as bytes. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** One element: its tag, all its bytes, and the bytes inside. */
export interface Element {
  readonly tag: number;
  readonly whole: Buffer;
  readonly inside: Buffer;
}

/** The elements that stand one after another in `bytes`. Throws on lengths that do not fit. */
export function elementsOf(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  for (let position = 0; position < bytes.length;) {
    const short = bytes.readUInt8(position + 1);
    const digits = short < 0x80 ? 0 : short & 0x7f;
    const length = digits === 0 ? short : bytes.readUIntBE(position + 2, digits);
    const begin = position + 2 + digits;
    if (begin + length > bytes.length) throw new RangeError('An element is longer than what it stands in');
    elements.push({
      tag: bytes.readUInt8(position),
      whole: bytes.subarray(position, begin + length),
      inside: bytes.subarray(begin, begin + length),
    });
    position = begin + length;
  }
  return elements;
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = Math.ceil(Math.log2(length + 1) / 8);
  const bytes = Buffer.alloc(1 + digits);
  bytes.writeUInt8(0x80 | digits);
  bytes.writeUIntBE(length, 1, digits);
  return bytes;
}

/** Seven bits a byte, all but the last marked. */
function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
