// The only door into the register: what other modules may use.
export { changesTookEffect, correctionReceived } from './events.ts';
export { addExamples } from './example.command.ts';
export type { ExampleMunicipality, ExampleOrganisation, ExampleRegister } from './example.command.ts';
export { findFamily } from './family.query.ts';
export { harmonise } from './harmonise.ts';
export { continuationsOn, originsOn, predecessors, successors } from './lineage.ts';
export type { Succession } from './lineage.ts';
export { endLocalUnion } from './end-local-union.command.ts';
export type { EndedLocalUnion } from './end-local-union.command.ts';
export { registerLocalUnion } from './register-local-union.command.ts';
export type { NewLocalUnion } from './register-local-union.command.ts';
export { localUnionsIn, localUnionsOn } from './local-unions.query.ts';
export type { LocalUnion, LocalUnionIn, NamedParty } from './local-unions.query.ts';
export { municipalitiesOn } from './municipalities-on.query.ts';
export type { MunicipalityOn } from './municipalities-on.query.ts';
export { findAllChanges } from './municipality.query.ts';
export { byNorwegianOrder } from './norwegian-order.ts';
export {
  findAllOrganisations,
  findOrganisationByNumber,
  findOrganisations,
  findOrganisationsOfKind,
} from './organisation.query.ts';
export type { Organisation, OrganisationKind } from './organisation.query.ts';
export { paths as registerPaths } from './paths.ts';
export type { LanguageForm } from './records.ts';
export { registerVersion } from './store.ts';
