// The only door into the register: what other modules may use.
export { changesTookEffect, correctionReceived } from './events.ts';
export { findFamily } from './family.query.ts';
export { harmonise } from './harmonise.ts';
export { continuationsOn, originsOn, predecessors, successors } from './lineage.ts';
export type { Succession } from './lineage.ts';
export { municipalitiesOn } from './municipalities-on.query.ts';
export type { MunicipalityOn } from './municipalities-on.query.ts';
export { findAllChanges } from './municipality.query.ts';
export { byNorwegianOrder } from './norwegian-order.ts';
export { paths as registerPaths } from './paths.ts';
export type { LanguageForm } from './records.ts';
export { registerVersion } from './store.ts';
