// The only door into the register: what other modules may use.
export { changesTookEffect, correctionReceived } from './events.ts';
export { findFamily } from './family.query.ts';
export { harmonise } from './harmonise.ts';
export { continuationsOn, originsOn, predecessors, successors } from './lineage.ts';
export type { Succession } from './lineage.ts';
export { endLocalUnion, registerLocalUnion } from './local-unions.command.ts';
export type { EndedLocalUnion, NewLocalUnion } from './local-unions.command.ts';
export { localUnionsOn } from './local-unions.query.ts';
export type { LocalUnion, NamedParty } from './local-unions.query.ts';
export { municipalitiesOn } from './municipalities-on.query.ts';
export type { MunicipalityOn } from './municipalities-on.query.ts';
export { findAllChanges } from './municipality.query.ts';
export { byNorwegianOrder } from './norwegian-order.ts';
export { paths as registerPaths } from './paths.ts';
export type { LanguageForm } from './records.ts';
export { registerVersion } from './store.ts';
