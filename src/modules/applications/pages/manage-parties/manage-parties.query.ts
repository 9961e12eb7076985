import type { PageContext } from '../../../../platform/http/page.ts';
import { findAllOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { mayApply } from '../../eligibility.ts';
import { whyNotLeft, whyNotWritten } from '../../openness.ts';
import { answersAsParty, mayLead } from '../../policy.ts';
import { shownApplication } from '../../shown-application.query.ts';
import type { ShownApplication } from '../../shown-application.query.ts';

/** The municipalities of an application, and what the reader may do about them. */
export interface ShownParties extends ShownApplication {
  /** Who is in it can be changed while it is written. */
  readonly isOpen: boolean;
  /** A municipality may leave also when it has signed. */
  readonly mayLeave: boolean;
  readonly mayLead: boolean;
  /** The municipality the reader may answer for. */
  readonly answersFor: number | null;
  /** Who can be asked to join; empty to those who may not ask. */
  readonly choices: readonly Organisation[];
}

/** Also for a municipality that has declined: it may change its mind. */
export async function shownParties(page: PageContext): Promise<ShownParties | null> {
  const { principal, db, today, now } = page;
  const shown = await shownApplication(
    page,
    (application) => answersAsParty(principal, application) !== null,
  );
  if (!shown) return null;
  const { application, call, progress, organisations } = shown;
  const isOpen = whyNotWritten(call, progress, now) === null;
  const leads = mayLead(principal, application);
  const lead = organisations.get(application.leadId);
  const mayAsk = isOpen && leads && lead !== undefined && call.terms.joint !== 'not_allowed';
  const all = mayAsk ? await findAllOrganisations(db, today, { examples: lead.isExample }) : [];
  return {
    ...shown,
    isOpen,
    mayLeave: whyNotLeft(call, progress, now) === null,
    mayLead: leads,
    answersFor: answersAsParty(principal, application),
    choices: all.filter(
      (each) => each.isExample === lead?.isExample && !organisations.has(each.id) && mayApply(call, each),
    ),
  };
}
