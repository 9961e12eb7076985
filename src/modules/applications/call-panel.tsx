import type { PageContext } from '../../platform/http/page.ts';
import { ButtonLink } from '../../ui/index.ts';
import type { OwnOnCall } from './own-on-call.query.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

/** On a call's page: the way to one's own application, or to begin one. */
export function ownOnCallPart(data: OwnOnCall, { lang }: PageContext) {
  const t = textsIn(lang).onCall;
  return (
    <>
      {data.own.map(({ id, title }) => (
        <p key={id}>
          {t.own} <a href={`/${lang}${paths.application(id)}`}>{title}</a>
        </p>
      ))}
      {data.mayBegin && (
        <p>
          <ButtonLink href={`/${lang}${paths.startFor(data.callId)}`} variant="secondary">
            {data.own.length === 0 ? t.begin : t.beginAnother}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
