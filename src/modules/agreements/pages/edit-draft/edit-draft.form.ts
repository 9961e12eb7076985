import type { Bilingual } from '../../../../platform/text/language.ts';
import type { Form, Typed } from '../../../../platform/http/form.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { changeRows, listOf, parseDate, rowCount, textOf } from '../../../../ui/index.ts';
import type { FormValues } from '../../../../ui/index.ts';
import type { Clause, VersionContent } from '../../agreement.ts';

/** Clauses a form shows, at least and at most. */
export const clauseLimits = { min: 1, max: 40 } as const;

/** A draft as the form says it; the parties' roles are the register's to know. */
export interface DraftValues extends Omit<VersionContent, 'parties'> {
  readonly edition: number;
  readonly parties: readonly { readonly organisationId: number; readonly seats: number }[];
}

/** The whole text of a draft. It need not be complete, but what is there must be readable. */
export const draftForm: Form<DraftValues> = { parse };

function parse(typed: Typed): ReturnType<Form<DraftValues>['parse']> {
  const rows = changeRows(typed, 'clauses', clauseLimits);
  if (rows) return { ok: false, refusals: [], typed: rows };
  const refusals: Refusal[] = [];
  const read = reader(typed, refusals);
  const parties = listOf(typed, 'parties').map(Number).filter(Number.isInteger);
  const values: DraftValues = {
    edition: Number(textOf(typed, 'edition')),
    language: textOf(typed, 'language') === 'nb' ? 'nb' : 'nn',
    title: read.both('title', 200),
    startsOn: read.date('startsOn'),
    endsOn: read.date('endsOn'),
    noticeMonths: read.whole('noticeMonths', 1, 24, 'notMonths'),
    parties: parties.map((organisationId) => ({
      organisationId,
      seats: read.whole(`seats.${organisationId}`, 1, 20, 'notSeats', 1),
    })),
    clauses: read.clauses(),
    themes: read.lines('themes'),
    instruments: read.lines('instruments'),
    contributions: parties.flatMap((organisationId) => {
      const text = read.both(`contribution.${organisationId}`, 4000);
      return text.nb === '' && text.nn === '' ? [] : [{ organisationId, text }];
    }),
  };
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, values };
}

/** Reads fields, and notes what cannot be read. */
function reader(typed: Typed, refusals: Refusal[]) {
  const words = (field: string, maximum: number): string => {
    const text = textOf(typed, field).replaceAll('\r\n', '\n').trim();
    if (text.length > maximum) refusals.push({ field, code: 'tooLong', params: { maximum } });
    return text;
  };
  const both = (field: string, maximum: number): Bilingual => ({
    nb: words(`${field}_nb`, maximum),
    nn: words(`${field}_nn`, maximum),
  });
  const linesOf = (field: string) =>
    words(field, 4000)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return {
    both,
    date: (field: string): string | null => {
      const text = textOf(typed, field).trim();
      const date = text === '' ? null : parseDate(text);
      if (date === undefined) refusals.push({ field, code: 'notADate' });
      return date ?? null;
    },
    whole: (field: string, least: number, most: number, code: string, left?: number): number => {
      const text = textOf(typed, field).trim();
      if (text === '' && left !== undefined) return left;
      const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
      if (number < least || number > most) refusals.push({ field, code });
      return number;
    },
    /** One name to a line, and the same name on the same line in the other form. */
    lines: (field: string): Bilingual[] => {
      const [nb, nn] = [linesOf(`${field}_nb`), linesOf(`${field}_nn`)];
      if (nb.length !== nn.length) refusals.push({ field: `${field}_nn`, code: 'unevenLists' });
      if ([...nb, ...nn].some((line) => line.length > 200))
        refusals.push({ field: `${field}_nb`, code: 'tooLong', params: { maximum: 200 } });
      return nb.map((line, index) => ({ nb: line, nn: nn[index] ?? '' }));
    },
    clauses: (): Clause[] => {
      const number = rowCount(typed, 'clauses', clauseLimits.min, clauseLimits.max);
      const added = `added-${textOf(typed, 'number')}-${textOf(typed, 'edition')}`;
      return Array.from({ length: number }, (_, row): Clause => {
        const key = textOf(typed, `clauses.${row}.key`);
        return {
          key: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? key : `${added}-${row + 1}`,
          heading: both(`clauses.${row}.heading`, 200),
          text: both(`clauses.${row}.text`, 20_000),
        };
      }).filter(({ heading, text }) => heading.nb + heading.nn + text.nb + text.nn !== '');
    },
  };
}

/** A draft as the values of its form. */
export function draftValues(number: number, edition: number, content: VersionContent): FormValues {
  const both = (field: string, text: Bilingual) => ({ [`${field}_nb`]: text.nb, [`${field}_nn`]: text.nn });
  const lines = (field: string, names: readonly Bilingual[]) =>
    both(field, { nb: names.map(({ nb }) => nb).join('\n'), nn: names.map(({ nn }) => nn).join('\n') });
  return Object.assign(
    {
      number: String(number),
      edition: String(edition),
      language: content.language,
      startsOn: content.startsOn ?? '',
      endsOn: content.endsOn ?? '',
      noticeMonths: String(content.noticeMonths),
      parties: content.parties.map(({ organisationId }) => String(organisationId)),
      'clauses.count': String(content.clauses.length),
    },
    both('title', content.title),
    lines('themes', content.themes),
    lines('instruments', content.instruments),
    ...content.parties.map(({ organisationId, seats }) => ({ [`seats.${organisationId}`]: String(seats) })),
    ...content.contributions.map(({ organisationId, text }) => both(`contribution.${organisationId}`, text)),
    ...content.clauses.map(({ key, heading, text }, row) => ({
      [`clauses.${row}.key`]: key,
      ...both(`clauses.${row}.heading`, heading),
      ...both(`clauses.${row}.text`, text),
    })),
  ) as FormValues;
}
