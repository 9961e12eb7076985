import { readForm } from '../../../platform/http/body.ts';
import { ownOrigin } from '../../../platform/http/origin.ts';
import type { Http } from '../../../platform/http/web.ts';
import { obeyLogout } from '../obey-logout.command.ts';
import { startAnswer } from './parts.ts';
import type { SignInParts } from './parts.ts';

const largestToken = 16 * 1024;
const by = { kind: 'system', id: 'sign-in-provider' } as const;

/**
 * `POST /sign-out/back-channel`: the provider's own server says that a session is over. It has no
 * origin and no cookie; the signed token is all there is to believe, and only what it names is ended.
 */
export async function receiveLogout(parts: SignInParts, http: Http): Promise<Response> {
  startAnswer(http, 'identity/obey-logout');
  const { web, connect } = parts;
  const { logout_token: token } = await readForm(http.req.raw, largestToken);
  if (typeof token !== 'string') return http.json({ error: 'invalid_request' }, 400);
  const connection = await connect(ownOrigin(web, http.req.raw));
  const order = await connection.readLogoutToken(token);
  const done = order.ok ? await obeyLogout.run(web.system, by, order.value) : order;
  if (done.ok) return http.body(null, 200);
  web.log.warn({ request: http.get('requestId'), refusals: done.refusals }, 'a logout token was refused');
  return http.json({ error: 'invalid_request', error_description: done.refusals[0]?.code }, 400);
}
