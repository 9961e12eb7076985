import type { Role } from './roles.ts';

export type GovernmentForm = 'executive_committee' | 'parliamentary';

interface Period {
  readonly from: string | null;
  /** The first day it is no more so; null while it goes on. */
  readonly to: string | null;
}

/**
 * Municipalities with a parliamentary form of government (kommuneloven chapter 10), by the key of their organisation.
 * Both have had it since before the register begins. Others come here when their council decides so.
 */
const parliamentary: Readonly<Record<string, readonly Period[]>> = {
  // Oslo
  'municipality-958935420': [{ from: null, to: null }],
  // Bergen
  'municipality-964338531': [{ from: null, to: null }],
};

/** How a municipality was governed on a date ('YYYY-MM-DD'). */
export function governmentFormOn(organisationKey: string, date: string): GovernmentForm {
  const periods = parliamentary[organisationKey] ?? [];
  return periods.some(({ from, to }) => (from ?? '') <= date && (to === null || date < to))
    ? 'parliamentary'
    : 'executive_committee';
}

/** The role that leads the administration. There is no chief executive where there is a parliamentary model. */
export function administrativeHead(form: GovernmentForm): Role {
  return form === 'parliamentary' ? 'government_leader' : 'chief_executive';
}

/** The two whose signatures together bind the municipality: its political and its administrative head. */
export function requiredPair(form: GovernmentForm): {
  readonly political: Role;
  readonly administrative: Role;
} {
  return { political: 'mayor', administrative: administrativeHead(form) };
}

/** May this role exist under this form of government? */
export function existsUnder(form: GovernmentForm, role: Role): boolean {
  if (role === 'government_leader') return form === 'parliamentary';
  const ofChiefExecutive = ['chief_executive', 'deputy_chief_executive', 'acting_chief_executive'];
  return form !== 'parliamentary' || !ofChiefExecutive.includes(role);
}

/** The chief executive's title changed with the local government act of 2018 (§ 13-1). */
export function chiefExecutiveTitleOn(date: string): 'formerTitle' | 'title' {
  return date < '2020-01-01' ? 'formerTitle' : 'title';
}
