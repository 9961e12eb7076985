/** For tests: '=?UTF-8?Q?P=C3=A5?= =?UTF-8?B?…?=' as text. */
export function decodeHeader(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/g, (_, how: string, word: string) =>
      how === 'B' ? Buffer.from(word, 'base64').toString() : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

/** The plain text of a message with an attachment. */
export function decodePlain(part: string, message: string): string {
  const isBase64 = /text\/plain[^]*?Content-Transfer-Encoding: base64/.test(
    message.split('application/pdf')[0] ?? '',
  );
  return (isBase64 ? Buffer.from(part, 'base64').toString() : decodeQuoted(part)).replaceAll('\r\n', '\n');
}

function decodeQuoted(text: string): string {
  const joined = text.replaceAll('=\r\n', '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
