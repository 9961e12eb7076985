import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { listedKinds } from '../../listed-kinds.ts';
import { byNorwegianOrder } from '../../norwegian-order.ts';
import type { ListedOrganisation, OrganisationName } from '../../organisations.query.ts';
import { textsIn } from '../../texts/texts.ts';

interface Props {
  readonly organisations: readonly ListedOrganisation[];
  readonly page: PageContext;
}

/** Who is who beside the municipalities, by kind; unions under their confederation. */
export function ListOrganisations({ organisations, page }: Props) {
  const t = textsIn(page.lang).organisations;
  const unions = organisations.filter(({ kind }) => kind === 'union');
  const outside = unions.filter(({ parent }) => parent === null);
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.title}</h1>
          <p class="row">
            <a href="/api/v1/organisations.csv">CSV</a>
            <a href="/api/v1/organisations">JSON</a>
          </p>
        </div>
        <p class="lead">{t.lead}</p>
      </div>
      {listedKinds.map((kind) => {
        const ofKind = inOrder(
          organisations.filter((each) => each.kind === kind),
          page,
        );
        return (
          <section key={kind}>
            <h2>{t.kinds[kind]}</h2>
            {ofKind.length === 0 ? (
              <p class="soft">{t.none}</p>
            ) : (
              <ul class="list">
                {ofKind.map((each) => (
                  <Entry key={each.key} organisation={each} unions={unions} page={page} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
      {outside.length > 0 && (
        <section>
          <h2>{t.outside}</h2>
          <UnionList unions={outside} page={page} />
        </section>
      )}
    </>
  );
}

function Entry({
  organisation,
  unions,
  page,
}: {
  organisation: ListedOrganisation;
  unions: Props['organisations'];
  page: PageContext;
}) {
  const t = textsIn(page.lang);
  const [today, ...earlier] = organisation.names;
  const members = unions.filter(({ parent }) => parent === organisation.key);
  return (
    <li>
      <h3>{nameIn(today, page)}</h3>
      {organisation.organisationNumber !== null && (
        <p class="small soft">
          {t.organisationNumber} {organisation.organisationNumber}
          {organisation.certainty === 'unconfirmed' && ` (${t.organisations.unconfirmed})`}
        </p>
      )}
      {earlier.length > 0 && (
        <p class="small">
          <span class="soft">{t.organisations.earlier}:</span>{' '}
          {earlier.map((name) => `${nameIn(name, page)} (${periodOf(name, page)})`).join(', ')}
        </p>
      )}
      {members.length > 0 && (
        <details class="more">
          <summary>
            {t.organisations.unions} ({members.length})
          </summary>
          <UnionList unions={members} page={page} />
        </details>
      )}
    </li>
  );
}

function UnionList({ unions, page }: { unions: Props['organisations']; page: PageContext }) {
  const t = textsIn(page.lang).organisations;
  return (
    <ul>
      {inOrder(unions, page).map((union) => (
        <li key={union.key}>
          {nameIn(union.names[0], page)}
          {union.certainty === 'unchecked' && <span class="soft small"> ({t.unchecked})</span>}
        </li>
      ))}
    </ul>
  );
}

function inOrder(organisations: Props['organisations'], page: PageContext): ListedOrganisation[] {
  return organisations.toSorted((a, b) =>
    byNorwegianOrder(nameIn(a.names[0], page), nameIn(b.names[0], page)),
  );
}

function nameIn(name: OrganisationName | undefined, { lang }: PageContext): string {
  if (name === undefined) return '';
  return (lang === 'en' ? name.en : name[lang]) ?? name.nb;
}

function periodOf({ validFrom, validTo }: OrganisationName, { lang, format }: PageContext): string {
  const t = textsIn(lang).show;
  if (validFrom === null) return validTo === null ? '' : `– ${format.shortDate(validTo)}`;
  if (validTo === null) return fill(t.since, { date: format.shortDate(validFrom) });
  return fill(t.period, { from: format.shortDate(validFrom), to: format.shortDate(validTo) });
}
