/** Why a request was not answered as asked. The code picks the sentences of the error page. */
export type FaultCode =
  | 'badRequest'
  | 'notText'
  | 'notSignedIn'
  | 'notAllowed'
  | 'behalfEnded'
  | 'foreignOrigin'
  | 'notFound'
  | 'wrongMethod'
  | 'tooLarge'
  | 'wrongKind'
  | 'tooMany'
  | 'unavailable'
  | 'unexpected';

export const statusOf: Record<FaultCode, 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503> = {
  badRequest: 400,
  notText: 400,
  notSignedIn: 401,
  notAllowed: 403,
  behalfEnded: 403,
  foreignOrigin: 403,
  notFound: 404,
  wrongMethod: 405,
  tooLarge: 413,
  wrongKind: 415,
  tooMany: 429,
  unexpected: 500,
  unavailable: 503,
};

/** Thrown anywhere in a request; the pipeline answers with the error page (or problem JSON). */
export class Fault extends Error {
  override name = 'Fault';
  readonly code: FaultCode;
  readonly headers: Readonly<Record<string, string>>;
  /** What was typed is kept until after sign-in. */
  readonly kept: boolean;

  constructor(
    code: FaultCode,
    options: { cause?: unknown; headers?: Record<string, string>; kept?: boolean } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.headers = options.headers ?? {};
    this.kept = options.kept ?? false;
  }
}
