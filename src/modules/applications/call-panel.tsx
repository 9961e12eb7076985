import type { PageContext } from '../../platform/http/page.ts';
import { ButtonLink } from '../../ui/index.ts';
import { defineCallPanel } from '../calls/index.ts';
import { applicationsOf } from './mine.query.ts';
import { paths } from './paths.ts';
import { mayBegin } from './policy.ts';
import { textsIn } from './texts/texts.ts';

interface OwnOnCall {
  readonly callId: number;
  /** The reader's applications to the call. */
  readonly own: readonly { readonly id: number; readonly title: string }[];
  readonly mayBegin: boolean;
}

/** On a call's page: the way to one's own application, or to begin one. Asks nothing for whoever is not signed in. */
export const ownOnCallPanel = defineCallPanel<OwnOnCall>({
  name: 'applications.own',
  load: async ({ db, principal }, { id: callId, isOpen }) => {
    if (principal.kind !== 'person') return isOpen ? { callId, own: [], mayBegin: true } : null;
    const own = (await applicationsOf(db, principal)).filter((each) => each.callId === callId);
    const begins = isOpen && mayBegin(principal);
    return own.length > 0 || begins ? { callId, own, mayBegin: begins } : null;
  },
  view: (data, page) => <OwnOnCallPart data={data} page={page} />,
});

function OwnOnCallPart({ data, page: { lang } }: { readonly data: OwnOnCall; readonly page: PageContext }) {
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
