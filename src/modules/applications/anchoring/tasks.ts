import { defineTaskKind } from '../../tasks/index.ts';
import { textsIn } from '../texts/anchoring/texts.ts';

/**
 * Somebody is asked what their organisation says. It cannot be silenced: that nobody answered may only be stated when two
 * reminders were delivered, and whoever wants no more of them can answer.
 */
export const answerTask = defineTaskKind({
  name: 'applications.answer-anchoring',
  texts: { nb: textsIn('nb').task, nn: textsIn('nn').task, en: textsIn('en').task },
  remindDaysBefore: [7, 3, 1, -1],
  canBeSilenced: false,
});
