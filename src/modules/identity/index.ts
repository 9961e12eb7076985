// The only door into identity: what other modules and the application may use.
export { codeDays, newAccessCode } from './access-code.ts';
export { keepAccessCode } from './access-code-store.ts';
export { actingMandate } from './acting.ts';
export type { ActingMandate } from './acting.ts';
export { answerAccessRequest } from './answer-access-request.command.ts';
export { askForAccess } from './ask-for-access.command.ts';
export { beginStepUp } from './begin-step-up.command.ts';
export { BelongsTo } from './belongs-to.tsx';
export { caseWorkFor, caseWorkRoles } from './case-work.ts';
export { chooseMandate } from './choose-mandate.command.ts';
export { completeStepUp } from './complete-step-up.command.ts';
export { confirmMandate } from './confirm-mandate.command.ts';
export { endMandate } from './end-mandate.command.ts';
export { recordExampleStepUp } from './example/fresh-login-store.ts';
export { examplePeople } from './example/people.ts';
export type { ExamplePerson } from './example/people.ts';
export { requiredPair, governmentFormOn } from './government-form.ts';
export type { GovernmentForm } from './government-form.ts';
export { grantMandate } from './grant-mandate.command.ts';
export { issueAccessCode } from './issue-access-code.command.ts';
export { mailRecipients } from './addresses/mail-recipients.query.ts';
export type { MailRecipient, MailRecipientAsked } from './addresses/mail-recipients.query.ts';
export type { Mandate, MandateState } from './mandate.ts';
export { mandatePaths } from './mandate-paths.ts';
export { roleIn } from './mandate-words.ts';
export {
  capacitiesOf,
  findMandate,
  headsOf,
  holdsMandate,
  mandatesAt,
  mandatesOf,
} from './mandates.query.ts';
export type { Heads } from './mandates.query.ts';
export type { ProviderSettings } from './connection.ts';
export { signInAddress, signInPaths, stepUpAddress } from './paths.ts';
export { profilePaths } from './profile-paths.ts';
export { namesOf } from './person-names.query.ts';
export { findRoleHolder } from './role-holder.query.ts';
export { roles, sideOf } from './roles.ts';
export type { Role, Side } from './roles.ts';
export { principalOf } from './principal-store.ts';
export { providerSettings } from './settings.ts';
export { createSignIn } from './sign-in.ts';
export type { SignIn, SignInOptions } from './sign-in.ts';
export { takeStepUp } from './step-up-store.ts';
export type { StepUpAct, StepUpLogin } from './step-up.ts';
export { hashOf, newToken } from './token.ts';
export { useAccessCode } from './use-access-code.command.ts';
