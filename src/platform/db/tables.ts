/**
 * The tables of the whole application, by 'schema.table'. The platform knows no domain word, so the
 * generated `src/database.ts` adds them from above by declaration merging.
 */
// eslint-disable-next-line typescript/no-empty-object-type
export interface Tables {}
