import { fill } from '../../platform/text/texts.ts';
import type { Lang } from '../../platform/text/language.ts';
import { formatFor } from '../../platform/text/format.ts';
import { textsIn } from './texts/texts.ts';

/** The days a figure counts, both included ('YYYY-MM-DD'). */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

const quarterBegins = ['01-01', '04-01', '07-01', '10-01'];
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

/** Reads '2018', '2011K1', '2018-04' and '2013-12-31'; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, year = '', quarter, month, day] =
    /^(\d{4})(?:K([1-4])|-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === '') return null;
  if (quarter !== undefined) {
    const at = Number(quarter) - 1;
    return { startsOn: `${year}-${quarterBegins[at]}`, endsOn: `${year}-${quarterEnds[at]}` };
  }
  if (month === undefined) return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const last = lastDay(Number(year), Number(month));
  if (day === undefined) return { startsOn: `${year}-${month}-01`, endsOn: `${year}-${month}-${last}` };
  return day >= '01' && day <= last ? { startsOn: text, endsOn: text } : null;
}

/** «1. kvartal 2011», «2018», «1. april 2018 til 30. april 2018», «31. desember 2013». */
export function periodText(lang: Lang, { startsOn, endsOn }: Period): string {
  const t = textsIn(lang).period;
  const year = startsOn.slice(0, 4);
  if (startsOn === endsOn) return formatFor(lang).date(endsOn);
  if (startsOn === `${year}-01-01` && endsOn === `${year}-12-31`) return year;
  const quarter = quarterBegins.findIndex(
    (begins, at) => startsOn === `${year}-${begins}` && endsOn === `${year}-${quarterEnds[at]}`,
  );
  if (quarter >= 0) return fill(t.quarter, { quarter: quarter + 1, year });
  return fill(t.range, { from: formatFor(lang).date(startsOn), to: formatFor(lang).date(endsOn) });
}

function lastDay(year: number, month: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return String(month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
