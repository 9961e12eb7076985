/** '26/630': the last two digits of the year and the number of the case in it. */
export function caseReference(each: { readonly year: number; readonly sequence: number }): string {
  return `${String(each.year % 100).padStart(2, '0')}/${each.sequence}`;
}

/** '26/630-6'. */
export function recordReference(
  caseFile: { readonly year: number; readonly sequence: number },
  number: number,
): string {
  return `${caseReference(caseFile)}-${number}`;
}
