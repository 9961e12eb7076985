import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Http } from './web.ts';

type Status = 200 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;

/** Below this many characters a compressed answer hardly saves a packet. */
const shortest = 1024;

/** Half the time of the usual level for a tenth more bytes: a page is made for one reader. */
const level = 4;

const compress = promisify(gzip);

/**
 * Answer a text that is there as a whole, compressed if the reader takes gzip. `type` is the media type,
 * without its character set. Done here and not by a middleware, because behind one the text would have
 * to travel through three streams.
 */
export async function answerText(http: Http, text: string, status: Status, type: string): Promise<Response> {
  http.header('Content-Type', `${type}; charset=utf-8`);
  http.header('Vary', 'Accept-Encoding', { append: true });
  if (text.length < shortest || !takesGzip(http.req.header('accept-encoding')))
    return http.body(text, status);
  http.header('Content-Encoding', 'gzip');
  return http.body(new Uint8Array(await compress(text, { level })), status);
}

/** Does an `Accept-Encoding` header allow gzip, by its name or by `*`? A weight of zero forbids. */
export function takesGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((wish) => {
      const [name = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), Number(weight ?? 1)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
