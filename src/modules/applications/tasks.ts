import { defineTaskKind } from '../tasks/index.ts';
import { textsIn } from './texts/texts.ts';

/** A municipality is asked to join an application. */
export const joinTask = defineTaskKind({
  name: 'applications.join',
  texts: { nb: textsIn('nb').tasks.join, nn: textsIn('nn').tasks.join, en: textsIn('en').tasks.join },
  remindDaysBefore: [],
  canBeSilenced: true,
});

export const joinTaskKey = (applicationId: number, organisationId: number) =>
  `applications.join:${applicationId}:${organisationId}`;
