// The only door into identity: what other modules and the application may use.
export { examplePeople } from './example/people.ts';
export type { ExamplePerson } from './example/people.ts';
export type { ProviderSettings } from './connection.ts';
export { signInAddress, signInPaths } from './paths.ts';
export { roles } from './roles.ts';
export type { Role } from './roles.ts';
export { providerSettings } from './settings.ts';
export { createSignIn } from './sign-in.ts';
export type { SignIn, SignInOptions } from './sign-in.ts';
