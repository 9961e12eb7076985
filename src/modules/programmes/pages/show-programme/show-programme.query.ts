import type { PageContext } from '../../../../platform/http/page.ts';
import { endsBefore, findAgreement, mayReadAgreement } from '../../../agreements/index.ts';
import type { AgreementInfo } from '../../../agreements/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { itemsOf } from '../../contents.ts';
import type { Contents } from '../../contents.ts';
import { findContents } from '../../contents.query.ts';
import { languageCounts, languageShare, originalsIn } from '../../language-share.ts';
import type { LanguageShare } from '../../language-share.ts';
import { budgetYears, commitments } from '../../money.ts';
import type { BudgetYear } from '../../money.ts';
import { programmePanels } from '../../panels.ts';
import type { ProgrammePanel } from '../../panels.ts';
import { isManager } from '../../policy.ts';
import { asPublished } from '../../publication.ts';

/** A programme as its page shows it. */
export interface ShownProgramme {
  readonly contents: Contents;
  readonly agreement: AgreementInfo;
  /** The agreement's own page is open to this reader. */
  readonly agreementIsOpen: boolean;
  /** The last day of the last period, where the agreement may end before it. */
  readonly outlives: string | null;
  readonly organisations: ReadonlyMap<number, Organisation>;
  readonly years: readonly BudgetYear[];
  readonly share: LanguageShare;
  readonly panels: readonly { readonly panel: ProgrammePanel; readonly data: unknown }[];
  readonly manages: boolean;
}

/** Everything the page shows, or null when there is no such programme. As many queries whatever it holds. */
export async function loadProgramme(page: PageContext): Promise<ShownProgramme | null> {
  const { db, today, now, principal, contributions, params } = page;
  const found = await findContents(db, params['slug'] ?? '');
  const contents = found && asPublished(found);
  const agreement = contents && (await findAgreement(db, contents.agreementId, today));
  if (!contents || !agreement) return null;
  const contacts = itemsOf(contents, 'contact').flatMap(({ organisationId }) => organisationId ?? []);
  const { ownerOrganisationId, operatorOrganisationId } = contents;
  const organisations = await findOrganisations(
    db,
    [ownerOrganisationId, operatorOrganisationId, ...contacts],
    today,
  );
  const promised = [];
  for (const source of contributions.to(commitments))
    promised.push(...(await source.commitmentsOf(db, contents.id)));
  const originals = originalsIn(contents);
  for (const counter of contributions.to(languageCounts))
    originals.push(...((await counter.count(db, [contents.id], now)).get(contents.id) ?? []));
  const panels = [];
  for (const panel of contributions.to(programmePanels)) {
    const data = await panel.load(page, contents.id);
    if (data !== null) panels.push({ panel, data });
  }
  return {
    contents,
    agreement,
    agreementIsOpen: mayReadAgreement(principal, agreement),
    outlives: outlives(contents, agreement),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    years: budgetYears(itemsOf(contents, 'budget_year'), promised),
    share: languageShare(originals),
    panels,
    manages: isManager(principal, contents),
  };
}

/** The last day of a programme whose agreement ends before it, or may by a notice that is not settled; else null. */
export function outlives(contents: Pick<Contents, 'items'>, agreement: AgreementInfo): string | null {
  const last = itemsOf(contents, 'period')
    .flatMap(({ endsOn }) => endsOn ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && endsBefore(agreement, last) ? last : null;
}
