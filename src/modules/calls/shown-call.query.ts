import type { Bilingual } from '../../platform/text/language.ts';
import type { PageContext } from '../../platform/http/page.ts';
import { findTemplateVersion } from '../forms/index.ts';
import type { TemplateVersion } from '../forms/index.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import { callStateAt } from './call-record.ts';
import type { Call } from './call-record.ts';
import type { CallState } from './call-state.ts';
import { findCall } from './call-store.ts';
import { mayManageCalls, mayReadCall } from './policy.ts';
import { settingOf } from './surroundings.query.ts';
import type { Setting } from './surroundings.ts';

/** A call with what it stands in, as its own page and the pages around it need it. */
export interface ShownCall extends Setting {
  readonly call: Call;
  readonly state: CallState;
  readonly mayRead: boolean;
  readonly mayManage: boolean;
  readonly named: readonly Organisation[];
  readonly template: TemplateVersion | null;
  /** With the names of the announcement; in a draft those the programme has now. */
  readonly themes: readonly Bilingual[];
}

/** The call an address names, or null. */
export async function shownCall(page: PageContext): Promise<ShownCall | null> {
  const id = Number(page.params['id']);
  const call = Number.isSafeInteger(id) && id > 0 ? await findCall(page.db, id) : null;
  if (!call) return null;
  const [setting, named, template] = await Promise.all([
    settingOf(page.db, call, page.today),
    findOrganisations(page.db, [...call.namedOrganisationIds], page.today),
    call.terms.templateVersionId === null ? null : findTemplateVersion(page.db, call.terms.templateVersionId),
  ]);
  const { programme } = setting;
  return {
    ...setting,
    call,
    state: callStateAt(call, page.now),
    mayRead: mayReadCall(page.principal, { announced: call.opening !== null }, programme),
    mayManage: mayManageCalls(page.principal, programme),
    named,
    template,
    themes: call.themes.flatMap(({ id: themeId, name }) => {
      const now = programme.themes.find((theme) => theme.id === themeId)?.name;
      return name ?? now ?? [];
    }),
  };
}
