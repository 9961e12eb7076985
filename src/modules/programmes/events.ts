import { defineEvent } from '../../platform/db/events.ts';

/** A programme is there for everybody to read. */
export const programmePublished = defineEvent<{
  readonly programmeId: number;
  readonly slug: string;
  readonly ownerOrganisationId: number;
}>('programmes.ProgrammePublished');

/** Nothing new begins in the programme; what has begun goes on. */
export const programmeClosed = defineEvent<{
  readonly programmeId: number;
  readonly slug: string;
}>('programmes.ProgrammeClosed');
