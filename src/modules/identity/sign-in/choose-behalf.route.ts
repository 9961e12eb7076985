import { readForm } from '../../../platform/http/body.ts';
import { Fault } from '../../../platform/http/fault.ts';
import { ownOrigin } from '../../../platform/http/origin.ts';
import type { Http } from '../../../platform/http/web.ts';
import { chooseMandate } from '../choose-mandate.command.ts';
import { readCookie } from '../cookies.ts';
import { firstPage } from '../paths.ts';
import { safeReturn } from '../return-path.ts';
import { recognise } from '../session-store.ts';
import { startAnswer } from './parts.ts';
import type { SignInParts } from './parts.ts';

/** `POST /on-behalf`: from now on this session acts in that mandate; then back to the page one came from. */
export async function chooseBehalf({ web }: SignInParts, http: Http): Promise<Response> {
  startAnswer(http, 'identity/choose-behalf');
  const cookie = readCookie(http.req.raw, ownOrigin(web, http.req.raw), 'session');
  const session = await recognise(web.database, cookie);
  if (!session) throw new Fault('notSignedIn');
  const { mandate, back } = await readForm(http.req.raw);
  const chosen = { sessionId: session.id, mandateId: Number(mandate) };
  const result = Number.isSafeInteger(chosen.mandateId)
    ? await chooseMandate.run(web.system, http.get('principal'), chosen)
    : null;
  if (!result?.ok) throw new Fault('behalfEnded');
  return http.redirect(
    safeReturn(typeof back === 'string' ? back : undefined, firstPage(http.get('lang'))),
    303,
  );
}
