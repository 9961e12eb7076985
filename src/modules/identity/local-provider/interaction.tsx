import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { parseUrlencoded } from '../../../platform/http/body.ts';
import type { Typed } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { findExamplePerson } from '../example/people.ts';
import { exampleLevels } from '../levels.ts';
import { textsIn } from '../texts/texts.ts';
import { ChoosePerson } from './choose-person.view.tsx';
import type { OwnPage } from './server.tsx';

const week = 7 * 24 * 60 * 60;
const largestBody = 4096;

/**
 * Show the people, or let the one chosen in. Without JavaScript: one form, one button a person.
 * `level` and `time` in the form ask for a login that Saman should refuse.
 */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  { lang, page }: { lang: (asked: string | undefined) => Lang; page: (page: OwnPage) => void },
): Promise<void> {
  const { uid, params, session } = await provider.interactionDetails(request, response);
  const level = askedLevel(params.acr_values);
  if (request.method === 'POST') {
    const chosen = await readBody(request);
    await provider.interactionFinished(request, response, resultOf(chosen, level));
    return;
  }
  const reader = lang(params.ui_locales);
  const known = findExamplePerson(session?.accountId);
  const t = textsIn(reader).local;
  page({
    lang: reader,
    title: known ? t.confirmTitle : t.title,
    body: <ChoosePerson lang={reader} address={`./${uid}`} level={level} known={known} />,
  });
}

/** The highest of the levels asked for that we have. */
function askedLevel(asked: string | undefined): string {
  const values = asked?.split(' ') ?? [];
  return exampleLevels.findLast((level) => values.includes(level)) ?? exampleLevels[0];
}

function resultOf(chosen: Typed, level: string): Record<string, unknown> {
  const person = typeof chosen.person === 'string' ? findExamplePerson(chosen.person) : undefined;
  if (!person) return { error: 'access_denied', error_description: 'Nobody was chosen.' };
  const lower = exampleLevels[exampleLevels.findIndex((each) => each === level) - 1];
  const now = Math.floor(Date.now() / 1000);
  return {
    login: {
      accountId: person.key,
      acr: chosen.level === 'lower' ? (lower ?? 'none') : level,
      ts: chosen.time === 'old' ? now - week : now,
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Typed> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += String(part);
    if (text.length > largestBody) throw new Error('The form is larger than any the page has.');
  }
  return parseUrlencoded(text);
}
