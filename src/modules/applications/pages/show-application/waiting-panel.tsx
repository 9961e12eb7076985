import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink } from '../../../../ui/index.ts';
import { nameIn } from '../../application-words.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { answersAsParty } from '../../policy.ts';
import { paths } from '../../paths.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/texts.ts';

interface Waiting {
  /** The reader's own municipality is asked to join. */
  readonly isAsked: boolean;
}

/** What a municipality that is asked must answer, and whom the others wait for. */
export const waitingPanel = defineOverviewPanel<Waiting>({
  place: 'top',
  load: async ({ principal }, { application }) => {
    const asked = application.parties.filter(({ standing }) => standing === 'asked');
    const own = answersAsParty(principal, application);
    return asked.length === 0
      ? null
      : { isAsked: asked.some(({ organisationId }) => organisationId === own) };
  },
  view: ({ isAsked }, page, shown) => <Waiters isAsked={isAsked} page={page} shown={shown} />,
});

interface PartProps extends Waiting {
  readonly page: PageContext;
  readonly shown: ShownApplication;
}

function Waiters({ isAsked, page: { lang, format }, shown: { application, organisations } }: PartProps) {
  const t = textsIn(lang);
  const lead = nameIn(lang, organisations, application.leadId);
  if (isAsked)
    return (
      <section class="box tint stack">
        <h2>{fill(t.parties.question, { lead })}</h2>
        <p>{t.parties.questionText}</p>
        <ButtonLink href={`/${lang}${paths.parties(application.id)}`}>{t.parties.answer}</ButtonLink>
      </section>
    );
  return (
    <section class="stack-sm">
      <h2>{t.overview.waits}</h2>
      <ul class="list">
        {application.parties
          .filter(({ standing }) => standing === 'asked')
          .map(({ organisationId, askedAt }) => (
            <li key={organisationId}>
              {fill(t.overview.waitsForParty, {
                municipality: nameIn(lang, organisations, organisationId),
                date: format.moment(askedAt),
              })}
            </li>
          ))}
      </ul>
    </section>
  );
}
