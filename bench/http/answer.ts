/**
 * Where the first HTTP/1.1 answer in the bytes ends, or undefined while it is not complete. Understands
 * what our own server sends: a length, chunks, or no body at all.
 */
export function endOfAnswer(bytes: Buffer): number | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd).toLowerCase();
  const body = headEnd + 4;
  if (/\r\ntransfer-encoding: *chunked/.test(head))
    return bytes.subarray(-5).toString() === '0\r\n\r\n' ? bytes.length : undefined;
  const length = Number(/\r\ncontent-length: *(\d+)/.exec(head)?.[1] ?? 0);
  return bytes.length >= body + length ? body + length : undefined;
}
