import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import { Hash, State } from '../../ui/index.ts';
import type { StateKind } from '../../ui/index.ts';
import { roleIn, roles as rolesInOrder } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';
import type { SigningState } from './places.ts';
import type { ShownPlace, ShownRequest, ShownSignature, SigningOf } from './signing.query.ts';
import { textsIn } from './texts/texts.ts';

type PanelPage = Pick<PageContext, 'lang' | 'format' | 'today'>;

export type SigningPanelProps = {
  page: PanelPage;
  signing: SigningOf;
};

const stateKinds: Readonly<Record<SigningState, StateKind>> = {
  waiting: 'due',
  partly: 'half',
  complete: 'done',
  replaced: 'none',
};

/** Who is to sign, who has signed in which role and when, and what has been voided and why. Headings from level 2. */
export function SigningPanel({ page, signing }: SigningPanelProps) {
  const t = textsIn(page.lang);
  const { current, former } = signing;
  return (
    <section class="stack" aria-labelledby="signing">
      <h2 id="signing">{t.title}</h2>
      <p>
        <State is={stateKinds[current.state]}>{t.states[current.state]}</State>
      </p>
      <Places page={page} request={current} />
      <h3 class="as-h3">{t.fingerprint}</h3>
      <Hash value={current.contentSha256} />
      {former.length > 0 && (
        <details class="stack-sm">
          <summary>{t.former}</summary>
          <div class="stack">
            {former.map((request) => (
              <Former key={request.id} page={page} request={request} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Former({ page, request }: { page: PanelPage; request: ShownRequest }) {
  const t = textsIn(page.lang);
  const signed = request.places.filter(({ signature }) => signature !== null);
  return (
    <div class="stack-sm">
      <h3 class="as-h3">{fill(t.formerTitle, { when: momentIn(page, request.createdAt) })}</h3>
      {request.replaced && <p>{fill(t.formerReason, { reason: request.replaced.reason })}</p>}
      {signed.length > 0 ? (
        <Places page={page} request={{ ...request, places: signed }} />
      ) : (
        <p>{t.nobodySigned}</p>
      )}
      <Hash value={request.contentSha256} />
    </div>
  );
}

function Places({ page, request }: { page: PanelPage; request: ShownRequest }) {
  return (
    <ol class="list">
      {request.places.map((place) => (
        <li key={place.id}>
          <div class="row">
            <div>
              <p>
                <b>
                  {fill(textsIn(page.lang).place.roles, {
                    organisation: place.organisation[page.lang],
                    roles: either(page, place.roles),
                  })}
                </b>
              </p>
              {place.signature && <Signed page={page} signature={place.signature} />}
            </div>
            <p>
              <PlaceState page={page} place={place} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Signed({ page, signature }: { page: PanelPage; signature: ShownSignature }) {
  const t = textsIn(page.lang).place;
  const { name, voided } = signature;
  const role = roleIn(page.lang, signature.role as Role, page.today);
  const when = momentIn(page, signature.signedAt);
  return (
    <>
      <p>{name === null ? fill(t.signedByErased, { role, when }) : fill(t.signedBy, { name, role, when })}</p>
      {voided && <p>{fill(t.voidedAt, { when: momentIn(page, voided.at), reason: voided.reason })}</p>}
    </>
  );
}

function PlaceState({ page, place: { signature, open } }: { page: PanelPage; place: ShownPlace }) {
  const t = textsIn(page.lang).place;
  if (signature?.voided) return <State is="none">{t.voided}</State>;
  if (signature) return <State is="done">{t.signed}</State>;
  return open ? <State is="due">{t.open}</State> : <State is="todo">{t.later}</State>;
}

/** «ordfører / fungerende ordfører»: any of them, in the order all lists of roles have. */
function either({ lang, today }: PanelPage, roles: readonly string[]): string {
  return rolesInOrder
    .filter((role) => roles.includes(role))
    .map((role) => roleIn(lang, role, today))
    .join(' / ');
}

function momentIn({ format }: PanelPage, iso: string): string {
  return format.moment(Temporal.Instant.from(iso));
}
