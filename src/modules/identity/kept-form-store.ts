import type { Database } from '../../platform/db/database.ts';
import type { Typed } from '../../platform/http/form.ts';
import type { KeptForms } from '../../platform/http/web.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { findFormerOwner } from './session-store.ts';
import { hashOf, newToken } from './token.ts';

const keptMilliseconds = 60 * 60 * 1000;

export interface KeptFormParts {
  readonly database: Database;
  readonly secrets: Secrets;
  originOf(request: Request): string;
}

/**
 * Keeps what somebody was writing when the session ran out. Sealed in the database, found by a cookie,
 * and given back only to the same person: on a shared machine the next one to sign in sees nothing of it.
 */
export function createKeptForms({ database, secrets, originOf }: KeptFormParts): KeptForms {
  const cookieOf = (request: Request) => readCookie(request, originOf(request), 'kept');
  return {
    keep: async (request, path, typed) => {
      const session = readCookie(request, originOf(request), 'session');
      if (session === null) return null;
      const personId = await findFormerOwner(database.read, hashOf(session));
      if (personId === null) return null;
      const token = newToken();
      await database.write
        .insertInto('identity.kept_form')
        .values({
          token_hash: hashOf(token),
          person_id: personId,
          path,
          typed_sealed: secrets.seal('kept form', JSON.stringify(typed)),
          expires_at: new Date(Date.now() + keptMilliseconds).toISOString(),
        })
        .execute();
      return writeCookie(originOf(request), 'kept', token);
    },
    find: async (request, principal, path) => {
      const token = cookieOf(request);
      if (token === null || principal.kind !== 'person') return null;
      const row = await database.read
        .selectFrom('identity.kept_form')
        .select('typed_sealed')
        .where('token_hash', '=', hashOf(token))
        .where('person_id', '=', Number(principal.id))
        .where('path', '=', path)
        .where('expires_at', '>', new Date().toISOString())
        .executeTakeFirst();
      const text = row ? secrets.open('kept form', row.typed_sealed) : null;
      return text === null ? null : (JSON.parse(text) as Typed);
    },
    drop: async (request, path) => {
      const token = cookieOf(request);
      if (token === null) return null;
      const dropped = await database.write
        .deleteFrom('identity.kept_form')
        .where('token_hash', '=', hashOf(token))
        .where('path', '=', path)
        .returning('path')
        .executeTakeFirst();
      return dropped ? writeCookie(originOf(request), 'kept', null) : null;
    },
  };
}
