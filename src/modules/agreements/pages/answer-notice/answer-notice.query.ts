import type { PageContext } from '../../../../platform/http/page.ts';
import type { NoticeInfo } from '../../agreement-info.ts';
import { findShownAgreement, numberIn } from '../../shown-agreement.query.ts';
import type { ShownAgreement } from '../../shown-agreement.query.ts';

export interface NoticePage extends ShownAgreement {
  readonly notice: NoticeInfo;
}

/** A notice on the agreement as it is now, or null. */
export async function findNoticePage(page: PageContext): Promise<NoticePage | null> {
  const shown = await findShownAgreement(page);
  const id = numberIn(page.params['notice']);
  const notice = shown?.info.notices.find((each) => each.id === id);
  return shown && notice ? { ...shown, notice } : null;
}
