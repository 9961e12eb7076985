import type { Bilingual } from '../../platform/text/language.ts';
import type { Clause, Form, VersionContent } from './agreement.ts';
import { wordDifferences } from './word-differences.ts';
import type { Piece } from './word-differences.ts';

/** What became of a clause. */
export interface ClauseDifference {
  readonly key: string;
  readonly is: 'changed' | 'added' | 'removed' | 'moved';
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

/** Two versions held against each other, in one form. Empty lists where nothing differs. */
export interface VersionDifferences {
  readonly title: readonly Piece[] | null;
  readonly endsOn: Change<string | null> | null;
  readonly startsOn: Change<string | null> | null;
  readonly noticeMonths: Change<number> | null;
  readonly partiesAdded: readonly number[];
  readonly partiesRemoved: readonly number[];
  readonly themes: readonly Piece[] | null;
  readonly instruments: readonly Piece[] | null;
  /** In the newer version's order, and those that are gone at the end. */
  readonly clauses: readonly ClauseDifference[];
  readonly contributions: readonly { readonly organisationId: number; readonly text: readonly Piece[] }[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** What a newer version says that an older one did not, and the other way round, clause by clause. */
export function versionDifferences(
  before: VersionContent,
  after: VersionContent,
  form: Form,
): VersionDifferences {
  const ids = (content: VersionContent) => content.parties.map(({ organisationId }) => organisationId);
  return {
    title: changedWords(before.title[form], after.title[form]),
    endsOn: changed(before.endsOn, after.endsOn),
    startsOn: changed(before.startsOn, after.startsOn),
    noticeMonths: changed(before.noticeMonths, after.noticeMonths),
    partiesAdded: ids(after).filter((id) => !ids(before).includes(id)),
    partiesRemoved: ids(before).filter((id) => !ids(after).includes(id)),
    themes: changedWords(listed(before.themes, form), listed(after.themes, form)),
    instruments: changedWords(listed(before.instruments, form), listed(after.instruments, form)),
    clauses: clauseDifferences(before.clauses, after.clauses, form),
    contributions: contributionDifferences(before, after, form),
  };
}

/** Is there anything to tell? */
export function differs(differences: VersionDifferences): boolean {
  return Object.values(differences).some((part) => (Array.isArray(part) ? part.length > 0 : part !== null));
}

function clauseDifferences(
  before: readonly Clause[],
  after: readonly Clause[],
  form: Form,
): ClauseDifference[] {
  const former = new Map(before.map((clause) => [clause.key, clause]));
  const present = new Set(after.map(({ key }) => key));
  const staying = before.filter(({ key }) => present.has(key)).map(({ key }) => key);
  const stayed = after.filter(({ key }) => former.has(key)).map(({ key }) => key);
  const compare = (key: string, old: Clause | undefined, now: Clause | undefined) => ({
    heading: wordDifferences(old?.heading[form] ?? '', now?.heading[form] ?? ''),
    text: wordDifferences(old?.text[form] ?? '', now?.text[form] ?? ''),
    key,
  });
  return [
    ...after.flatMap((clause): ClauseDifference[] => {
      const old = former.get(clause.key);
      const words = compare(clause.key, old, clause);
      if (!old) return [{ ...words, is: 'added' }];
      if ([...words.heading, ...words.text].some(({ is }) => is !== 'same'))
        return [{ ...words, is: 'changed' }];
      return staying.indexOf(clause.key) === stayed.indexOf(clause.key) ? [] : [{ ...words, is: 'moved' }];
    }),
    ...before.flatMap((clause): ClauseDifference[] =>
      present.has(clause.key) ? [] : [{ ...compare(clause.key, clause, undefined), is: 'removed' }],
    ),
  ];
}

function contributionDifferences(before: VersionContent, after: VersionContent, form: Form) {
  const textOf = ({ contributions }: VersionContent, id: number) =>
    contributions.find(({ organisationId }) => organisationId === id)?.text[form] ?? '';
  const ids = new Set(
    [...after.contributions, ...before.contributions].map(({ organisationId }) => organisationId),
  );
  return [...ids].flatMap((organisationId) => {
    const text = changedWords(textOf(before, organisationId), textOf(after, organisationId));
    return text === null ? [] : [{ organisationId, text }];
  });
}

const listed = (names: readonly Bilingual[], form: Form) => names.map((name) => name[form]).join(', ');

function changedWords(before: string, after: string): Piece[] | null {
  return before === after ? null : wordDifferences(before, after);
}

function changed<T>(before: T, after: T): Change<T> | null {
  return before === after ? null : { before, after };
}
