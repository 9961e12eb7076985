/** Whole kroner as people write them: '150 000', '150 000 kr', '150.000,-'. Null when it is no amount. */
export function parseKroner(text: string): number | null {
  const figures = text
    .trim()
    .replaceAll(/[\s.]/g, '')
    .replace(/(kr|,-)+$/i, '');
  return /^\d{1,12}$/.test(figures) ? Number(figures) : null;
}
