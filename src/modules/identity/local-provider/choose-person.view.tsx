import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, Form, Radios, emptyForm } from '../../../ui/index.ts';
import { exampleOrganisations } from '../example/organisations.ts';
import { examplePeople } from '../example/people.ts';
import type { ExamplePerson } from '../example/people.ts';
import type { Role } from '../roles.ts';
import { textsIn } from '../texts/texts.ts';

export interface ChoosePersonProps {
  readonly lang: Lang;
  readonly address: string;
  /** The level of security Saman asked for. */
  readonly level: string;
  /** Who is signed in at the provider already; then only that one can confirm. */
  readonly known: ExamplePerson | undefined;
}

type Group = 'municipality' | 'unions' | 'merger' | 'state' | 'parties' | 'environment' | 'others';

const groupOf: Record<Role, Group> = {
  acting_mayor: 'municipality',
  government_leader: 'municipality',
  deputy_chief_executive: 'municipality',
  acting_chief_executive: 'municipality',
  chief_union_representative: 'unions',
  secretariat_head: 'state',
  party_signatory: 'parties',
  mayor: 'municipality',
  deputy_mayor: 'municipality',
  chief_executive: 'municipality',
  mandate_administrator: 'municipality',
  project_leader: 'municipality',
  elected_member: 'municipality',
  safety_representative: 'municipality',
  union_representative: 'unions',
  union_officer: 'unions',
  merger_committee_leader: 'merger',
  merger_committee_member: 'merger',
  merger_project_leader: 'merger',
  secretariat: 'state',
  case_officer: 'state',
  decision_maker: 'state',
  working_group_member: 'parties',
  council_member: 'parties',
  assessor: 'parties',
  network_leader: 'environment',
  adviser: 'environment',
  researcher: 'environment',
};

/** The local provider's sign-in page: every example person by role, one button each. */
export function ChoosePerson({ lang, address, level, known }: ChoosePersonProps) {
  const t = textsIn(lang).local;
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{known ? t.confirmTitle : t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>{fill(t.asked, { level })}</p>
      </div>
      <Form address={address} state={emptyForm} class="stack-lg">
        {known ? (
          <p>
            <Button name="person" value={known.key}>
              {fill(t.confirm, { name: known.name })}
            </Button>
          </p>
        ) : (
          <People lang={lang} />
        )}
        <p>
          <Button variant="tertiary" name="cancel" value="yes">
            {t.cancel}
          </Button>
        </p>
        <details>
          <summary>{t.trialTitle}</summary>
          <div class="stack">
            <Radios
              name="level"
              label={t.trialLevel}
              choices={[
                { value: 'asked', label: t.trialLevelAsked },
                { value: 'lower', label: t.trialLevelLower },
              ]}
            />
            <Radios
              name="time"
              label={t.trialTime}
              choices={[
                { value: 'now', label: t.trialTimeNow },
                { value: 'old', label: t.trialTimeOld },
              ]}
            />
          </div>
        </details>
      </Form>
    </div>
  );
}

function People({ lang }: { lang: Lang }) {
  const t = textsIn(lang).local;
  const groups = Map.groupBy(examplePeople, ({ acts: [first] }): Group =>
    first ? groupOf[first.role] : 'others',
  );
  return (
    <>
      {Array.from(groups, ([group, people]) => (
        <section key={group} class="stack-sm">
          <h2>{t[group]}</h2>
          <ul class="list">
            {people.map((person) => (
              <li key={person.key} class="row">
                <span>
                  <b>{person.name}</b>
                  <br />
                  {mandatesOf(person, lang)}
                </span>
                <Button variant="secondary" name="person" value={person.key}>
                  {t.choose} <span class="ds-sr-only">{fill(t.chooseAs, { name: person.name })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function mandatesOf({ acts }: ExamplePerson, lang: Lang): string {
  const { local, roles } = textsIn(lang);
  if (acts.length === 0) return local.noMandate;
  return acts
    .map((act) =>
      fill(local.roleFor, { role: roles[act.role], organisation: exampleOrganisations[act.for][lang] }),
    )
    .join('; ');
}
