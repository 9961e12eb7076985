import type { PageContext } from '../../../../platform/http/page.ts';
import { applicationTemplate, readData } from '../../../documents/index.ts';
import { actingMandate } from '../../../identity/index.ts';
import { mayAsk, mayStateAbsence } from '../../anchoring/anchoring-policy.ts';
import { joinedIds } from '../../application.ts';
import { lastDayOf } from '../../political/last-day.ts';
import { packageData } from '../../political/package-document.ts';
import { findHandlings } from '../../political/political-store.ts';
import type { Handling } from '../../political/political-store.ts';
import { sectionDifferences } from '../../political/section-differences.ts';
import type { SectionDifference } from '../../political/section-differences.ts';
import { shownApplication } from '../../shown-application.query.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { readFiles } from '../../submission/read-files.query.ts';

/** What the reader's own municipality has to do with the handling. */
export interface OwnHandling {
  readonly handling: Handling;
  readonly mayHandle: boolean;
  /** The chief executive. */
  readonly mayState: boolean;
  /** Null where nothing is decided on a package made here. */
  readonly differences: readonly SectionDifference[] | null;
  /** The edition of the text they were read from. */
  readonly edition: number;
}

export interface ShownPolitical extends ShownApplication {
  readonly handlings: readonly Handling[];
  readonly lastDay: string | null;
  readonly own: OwnHandling | null;
}

/** How the municipalities of an application handle it politically, and what has changed since the reader's own decided. */
export async function shownPolitical(page: PageContext): Promise<ShownPolitical | null> {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const { application, call } = shown;
  const handlings = await findHandlings(page.db, application.id, joinedIds(application));
  const municipalityId = actingMandate(page.principal)?.municipalityId ?? null;
  const handling = handlings.find(({ organisationId }) => organisationId === municipalityId);
  return {
    ...shown,
    handlings,
    lastDay: lastDayOf(call),
    own: handling ? await ownHandling(page, shown, handling) : null,
  };
}

async function ownHandling(
  { db, principal, today, now }: PageContext,
  { application }: ShownApplication,
  handling: Handling,
): Promise<OwnHandling> {
  const { organisationId, decision, packages } = handling;
  const before = packages.find(({ number }) => number === decision?.packageNumber);
  const files = before ? await readFiles(db, application, { today, made: now.toString() }) : null;
  const data = before ? await readData(db, before.pdfVersionId) : null;
  const words = { organisationId, proposal: '', openPoints: '', neverAsked: 0 };
  return {
    handling,
    mayHandle: mayAsk(principal, application, organisationId),
    mayState: mayStateAbsence(principal, application, organisationId),
    differences:
      files && data
        ? sectionDifferences(
            withoutCase(applicationTemplate.data.parse(JSON.parse(data)).sections),
            withoutCase(packageData(files.input, words).sections),
          )
        : null,
    edition: files?.writing.edition ?? 0,
  };
}

/** The proposed resolution and the open points come first in a package, and are not of the application. */
const withoutCase = <T>(sections: readonly T[]): readonly T[] => sections.slice(2);
