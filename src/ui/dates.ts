/**
 * The date a person wrote, as `yyyy-mm-dd`, or undefined when it is no date. Takes day.month.year with or without
 * leading zeros (1.1.2020) and the ISO form; the year has four digits, because "20" can be two centuries.
 */
export function parseDate(text: string): string | undefined {
  const norwegian = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (norwegian) return dateOf(norwegian[3], norwegian[2], norwegian[1]);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  return undefined;
}

/** A stored date as it stands in a date field (`2020-01-09` → `09.01.2020`); anything else is shown as it was written. */
export function dateAsWritten(value: string): string {
  const iso = parseDate(value);
  if (iso === undefined || !value.includes('-')) return value;
  return iso.split('-').toReversed().join('.');
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  // Date.parse lets 30 February roll over in some engines: the date must come back as it went in.
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
