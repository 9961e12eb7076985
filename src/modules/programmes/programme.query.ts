import type { Bilingual } from '../../platform/text/language.ts';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { itemsOf, wordsOf } from './contents.ts';
import type { Contents, ItemKind, ProgrammeState } from './contents.ts';
import { contentsOwnedBy, findContents, publishedContents } from './contents.query.ts';
import { budgetYears } from './money.ts';
import type { BudgetYear } from './money.ts';
import { asPublished } from './publication.ts';

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
  /** `topic`: the key of the indicators' topic it belongs to, or null. */
  readonly themes: readonly (NamedItem & { readonly topic: string | null })[];
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

/** A value that changes whenever what the public reads of any programme does. */
export async function programmesVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws('/', (select max(published_at) from programmes.publication),
                     (select max(closed_at) from programmes.closing),
                     (select count(*) from programmes.text_approval),
                     (select max(id) from programmes.list)) as version`.execute(db);
  return rows[0]?.version ?? '';
}

/** Where a programme is published, only what is approved in both forms; of a draft, what is written so far. */
function programmeOf(all: Contents): Programme {
  const contents = asPublished(all);
  const named = (kind: ItemKind) =>
    itemsOf(contents, kind).map((item) => ({ ...item, name: wordsOf(item.texts.name) }));
  return {
    id: contents.id,
    slug: contents.slug,
    name: wordsOf(contents.texts.name),
    summary: wordsOf(contents.texts.summary),
    ownerOrganisationId: contents.ownerOrganisationId,
    operatorOrganisationId: contents.operatorOrganisationId,
    agreementId: contents.agreementId,
    state: contents.state,
    published: contents.state !== 'draft',
    individualDecision: contents.individualDecision,
    themes: named('theme').map(({ id, name, topic }) => ({ id, name, topic })),
    criteria: named('criterion').map(({ id, name, weight, texts: { detail } }) => ({
      id,
      name,
      detail: wordsOf(detail),
      weight,
    })),
    periods: named('period').flatMap(({ id, name, startsOn, endsOn }) =>
      startsOn === null || endsOn === null ? [] : [{ id, name, startsOn, endsOn }],
    ),
    budgetYears: budgetYears(itemsOf(contents, 'budget_year'), []),
  };
}
