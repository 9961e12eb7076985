import type { Db } from '../../platform/db/database.ts';
import { approvedWords, itemsOf, wordsOf } from './contents.ts';
import type { Bilingual, Contents, ItemKind, ProgrammeState } from './contents.ts';
import { contentsOwnedBy, findContents, publishedContents } from './contents.query.ts';
import { budgetYears } from './money.ts';
import type { BudgetYear } from './money.ts';

export interface NamedItem {
  readonly id: number;
  readonly name: Bilingual;
}

/** A programme as other modules need to know it. */
export interface Programme {
  readonly id: number;
  readonly slug: string;
  /** What the public reads, or while it is a draft what is written so far ('' in the worst case). */
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly ownerOrganisationId: number;
  readonly operatorOrganisationId: number;
  readonly agreementId: number;
  readonly state: ProgrammeState;
  /** There for everybody to read, also after it is closed. */
  readonly published: boolean;
  readonly individualDecision: boolean | null;
  readonly themes: readonly NamedItem[];
  /** `detail` is '' where nothing more is said. */
  readonly criteria: readonly (NamedItem & { readonly detail: Bilingual; readonly weight: number | null })[];
  readonly periods: readonly (NamedItem & { readonly startsOn: string; readonly endsOn: string })[];
  /** Without what is promised of them: `committed` is 0 here. */
  readonly budgetYears: readonly BudgetYear[];
}

/** A programme by id or address, drafts too: who may see a draft is the caller's policy. Null when there is none. */
export async function findProgramme(db: Db, idOrSlug: number | string): Promise<Programme | null> {
  const contents = await findContents(db, idOrSlug);
  return contents && programmeOf(contents);
}

/** The programmes an organisation owns, drafts too, newest first. */
export async function programmesManagedBy(db: Db, organisationId: number): Promise<Programme[]> {
  return (await contentsOwnedBy(db, organisationId)).map(programmeOf);
}

/** Everything that is published, also what is closed, newest first. */
export async function publishedProgrammes(db: Db): Promise<Programme[]> {
  return (await publishedContents(db)).map(programmeOf);
}

/** Where a programme is published, only what is approved in both forms; of a draft, what is written so far. */
function programmeOf(contents: Contents): Programme {
  const published = contents.state !== 'draft';
  const named = (kind: ItemKind) =>
    itemsOf(contents, kind).flatMap((item) => {
      const name = published ? approvedWords(item.texts.name) : wordsOf(item.texts.name);
      return name ? [{ ...item, name }] : [];
    });
  return {
    id: contents.id,
    slug: contents.slug,
    name: wordsOf(contents.texts.name),
    summary: wordsOf(contents.texts.summary),
    ownerOrganisationId: contents.ownerOrganisationId,
    operatorOrganisationId: contents.operatorOrganisationId,
    agreementId: contents.agreementId,
    state: contents.state,
    published,
    individualDecision: contents.individualDecision,
    themes: named('theme').map(({ id, name }) => ({ id, name })),
    criteria: named('criterion').map(({ id, name, weight, texts: { detail } }) => ({
      id,
      name,
      detail: (published ? approvedWords(detail) : wordsOf(detail)) ?? { nb: '', nn: '' },
      weight,
    })),
    periods: named('period').flatMap(({ id, name, startsOn, endsOn }) =>
      startsOn === null || endsOn === null ? [] : [{ id, name, startsOn, endsOn }],
    ),
    budgetYears: budgetYears(itemsOf(contents, 'budget_year'), []),
  };
}
