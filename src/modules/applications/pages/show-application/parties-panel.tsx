import type { PageContext } from '../../../../platform/http/page.ts';
import { State } from '../../../../ui/index.ts';
import { nameIn, standingKinds } from '../../application-words.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/texts.ts';

/** The municipalities in it, each with where it stands. */
export const partiesPanel = defineOverviewPanel({
  place: 'side',
  load: async () => ({}),
  view: (_, page, shown) => <Parties page={page} shown={shown} />,
});

interface PartProps {
  readonly page: PageContext;
  readonly shown: ShownApplication;
}

function Parties({ page: { lang }, shown: { application, organisations } }: PartProps) {
  const t = textsIn(lang);
  return (
    <section class="stack-sm">
      <h2>{t.parties.title}</h2>
      <ul class="list">
        {application.parties.map(({ organisationId, standing }) => (
          <li key={organisationId}>
            <div class="row">
              <span>{nameIn(lang, organisations, organisationId)}</span>
              <State is={standingKinds[standing]}>
                {organisationId === application.leadId ? t.parties.leads : t.parties.standings[standing]}
              </State>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
