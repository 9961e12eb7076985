import type { Temporal } from 'temporal-polyfill';
import { endsBefore } from '../agreements/index.ts';
import type { AgreementInfo } from '../agreements/index.ts';
import type { Programme } from '../programmes/index.ts';
import type { CallTerms } from './call.ts';
import type { Surroundings } from './opening.ts';
import { wallClockOf } from '../../platform/text/wall-clock.ts';

/** What a call stands in. */
export interface Setting {
  readonly programme: Programme;
  readonly agreement: AgreementInfo;
}

/** What the programme and the agreement say about a call with these terms. */
export function surroundingsOf({ programme, agreement }: Setting, terms: CallTerms): Surroundings {
  const last = lastDayOf(terms);
  return {
    programmePublished: programme.published && programme.state !== 'closed',
    programmeThemeIds: programme.themes.map(({ id }) => id),
    agreementInForce: agreement.state === 'in_force',
    outlivesAgreement: last !== null && endsBefore(agreement, last),
  };
}

/** The last day of the projects, as far as it is said; without a word of them, the deadline. */
function lastDayOf({ projectsTo, projectsFrom, deadline }: CallTerms): string | null {
  return projectsTo ?? projectsFrom ?? dateOf(deadline);
}

function dateOf(moment: Temporal.Instant | null): string | null {
  return moment && wallClockOf(moment).date;
}
