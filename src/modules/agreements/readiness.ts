import type { Bilingual } from '../../platform/text/language.ts';
import type { Refusal } from '../../platform/result.ts';
import type { VersionContent } from './agreement.ts';

/** What must be mended before a version can be signed, in the order of the form. The database refuses the same. */
export function missingIn(content: VersionContent): Refusal[] {
  const { title, endsOn, parties, clauses, themes, instruments, contributions } = content;
  return [
    ...(parties.length < 2 ? [{ code: 'twoParties', field: 'parties' }] : []),
    ...inForms(title, 'titleMissing', 'title'),
    ...(endsOn === null ? [{ code: 'endMissing', field: 'endsOn' }] : []),
    ...themes.flatMap((name) => inForms(name, 'themeMissing', 'themes')),
    ...instruments.flatMap((name) => inForms(name, 'instrumentMissing', 'instruments')),
    ...(clauses.length === 0 ? [{ code: 'clausesMissing', field: 'clauses' }] : []),
    ...clauses.flatMap(({ heading, text }, row) => [
      ...inForms(heading, 'headingMissing', `clauses.${row}.heading`, row),
      ...inForms(text, 'textMissing', `clauses.${row}.text`, row),
    ]),
    ...contributions.flatMap(({ organisationId, text }) =>
      inForms(text, 'contributionMissing', `contribution.${organisationId}`),
    ),
  ];
}

/** One refusal for each form that has no words. */
function inForms(text: Bilingual, code: string, field: string, row?: number): Refusal[] {
  return (['nb', 'nn'] as const)
    .filter((form) => text[form].trim() === '')
    .map((form) => ({
      code: `${code}_${form}`,
      field: `${field}_${form}`,
      ...(row !== undefined && { row, params: { clause: row + 1 } }),
    }));
}
