import { clientAddress } from '../../../platform/http/client-address.ts';
import { Fault } from '../../../platform/http/fault.ts';
import type { RateLimit } from '../../../platform/http/rate-limit.ts';
import type { Http, Web } from '../../../platform/http/web.ts';
import { requestScope } from '../../../platform/request-scope.ts';
import type { Secrets } from '../../../platform/secrets.ts';
import type { Connection } from '../connection.ts';

/** What the addresses of sign-in work with. */
export interface SignInParts {
  readonly web: Web;
  readonly secrets: Secrets;
  /** The provider for readers who see Saman at this origin. Rejects when it cannot be reached. */
  connect(origin: string): Promise<Connection>;
  readonly limits: SignInLimits;
}

export interface SignInLimits {
  readonly perAddress: RateLimit;
  readonly everybody: RateLimit;
}

/** Say in the log and the measurements which address of sign-in answers, and keep the answer out of every cache. */
export function startAnswer(http: Http, id: string): void {
  const scope = requestScope();
  if (scope) scope.page = id;
  http.header('Cache-Control', 'no-store');
}

/** Throws the fault 'tooMany' when this address, or everybody together, has had its share of the minute. */
export function holdToLimits(http: Http, { web, limits }: SignInParts): void {
  const own = limits.perAddress.allows(clientAddress(http, web));
  if (own && limits.everybody.allows('everybody')) return;
  throw new Fault('tooMany', { headers: { 'Retry-After': '60' } });
}
