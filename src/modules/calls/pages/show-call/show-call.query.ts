import type { PageContext } from '../../../../platform/http/page.ts';
import { callPanels } from '../../call-panel.ts';
import type { CallPanel } from '../../call-panel.ts';
import { shownCall } from '../../shown-call.query.ts';
import type { ShownCall } from '../../shown-call.query.ts';

/** A call with what modules above add to its page. */
export interface PublicCall extends ShownCall {
  readonly panels: readonly { readonly panel: CallPanel; readonly data: unknown }[];
}

/** The call an address names, or null. */
export async function publicCall(page: PageContext): Promise<PublicCall | null> {
  const shown = await shownCall(page);
  if (!shown) return null;
  const panels = [];
  for (const panel of page.contributions.to(callPanels)) {
    const data = await panel.load(page, { id: shown.call.id, isOpen: shown.state === 'open' });
    if (data !== null) panels.push({ panel, data });
  }
  return { ...shown, panels };
}
