import type { Verdict } from '../../platform/http/page.ts';
import type { Principal } from '../../platform/principal.ts';
import { caseWorkFor } from '../identity/index.ts';
import type { TemplateAccess, TemplateIdentity } from '../forms/index.ts';

/** Whoever manages a ministry's calls writes its templates: forms asks this about the template it has locked. */
export function templateAccess(principal: Principal): TemplateAccess {
  const owner = caseWorkFor(principal);
  return { mayChange: ({ ownerOrganisationId }) => ownerOrganisationId === owner };
}

/** Drafts are no secret between ministries, but only the owner's people work on them. */
export function verdictOnTemplate(principal: Principal, template: TemplateIdentity): Verdict {
  return templateAccess(principal).mayChange(template) ? 'allowed' : 'refused';
}
