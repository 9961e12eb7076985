/** Why a request was not answered as asked. The code picks the sentences of the error page. */
export type FaultCode =
  | 'badRequest'
  | 'notText'
  | 'notSignedIn'
  | 'notAllowed'
  | 'foreignOrigin'
  | 'notFound'
  | 'wrongMethod'
  | 'tooLarge'
  | 'wrongKind'
  | 'unavailable'
  | 'unexpected';

export const statusOf: Record<FaultCode, 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500 | 503> = {
  badRequest: 400,
  notText: 400,
  notSignedIn: 401,
  notAllowed: 403,
  foreignOrigin: 403,
  notFound: 404,
  wrongMethod: 405,
  tooLarge: 413,
  wrongKind: 415,
  unexpected: 500,
  unavailable: 503,
};

/** Thrown anywhere in a request; the pipeline answers with the error page (or problem JSON). */
export class Fault extends Error {
  override name = 'Fault';
  readonly code: FaultCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FaultCode, options: { cause?: unknown; headers?: Record<string, string> } = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.headers = options.headers ?? {};
  }
}
