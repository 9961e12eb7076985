import type { CommandSystem } from '../../platform/db/command.ts';
import type { PageContext } from '../../platform/http/page.ts';
import { accepted } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { saveDraftOutline } from '../forms/index.ts';
import type { OutlineChange } from '../forms/index.ts';
import { templateAccess } from './template-access.ts';

interface Saving {
  readonly system: CommandSystem;
  readonly page: Pick<PageContext, 'principal'>;
  readonly data: { readonly id: number };
  readonly values: { readonly revision: number; readonly change: OutlineChange };
}

/** Save one change of the editor and go on to `goTo`. Refuses as `saveDraftOutline` does. */
export async function saveTemplate(
  { system, page, data, values }: Saving,
  goTo: string,
): Promise<Result<{ readonly goTo: string }>> {
  const access = templateAccess(page.principal);
  const saved = await saveDraftOutline.run(system, page.principal, {
    templateId: data.id,
    revision: values.revision,
    change: values.change,
    access,
  });
  return saved.ok ? accepted({ goTo }) : saved;
}
