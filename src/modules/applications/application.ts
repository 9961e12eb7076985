import type { Temporal } from 'temporal-polyfill';

/** What somebody may do in the text of an application. Each includes those before it. */
export const accesses = ['none', 'read', 'comment', 'write'] as const;
export type WritingAccess = (typeof accesses)[number];

/** A municipality in an application. One that is only asked binds itself to nothing. */
export interface Party {
  readonly organisationId: number;
  readonly askedAt: Temporal.Instant;
  readonly standing: 'asked' | 'joined' | 'declined';
  /** Why it declined; '' where nothing was said. */
  readonly reason: string;
}

/** Somebody invited to the text who is not ended. Without a person, the invitation waits at an address. */
export interface Writer {
  readonly id: number;
  readonly organisationId: number;
  readonly personId: number | null;
  readonly email: string | null;
  readonly access: Exclude<WritingAccess, 'none'>;
}

export interface Application {
  readonly id: number;
  readonly callId: number;
  readonly title: string;
  readonly language: 'nb' | 'nn';
  readonly startedAt: Temporal.Instant;
  /** The municipality that leads. */
  readonly leadId: number;
  /** The one that began it first, then in the order they were asked. */
  readonly parties: readonly Party[];
  readonly writers: readonly Writer[];
}

/** The municipalities it is an application of: those that have joined. A project is never counted as a municipality. */
export function joinedIds({ parties }: Pick<Application, 'parties'>): number[] {
  return parties.filter(({ standing }) => standing === 'joined').map(({ organisationId }) => organisationId);
}

/** The name of the application in audit entries, tasks and other modules' rows. */
export const objectOf = (id: number): string => `applications.application:${id}`;
