import type { Db } from '../../../platform/db/database.ts';
import { parseOutline } from '../outline.ts';
import type { Outline } from '../outline.ts';

/** More than the calls that are open at one time. */
const most = 40;

/**
 * Outlines by the hash of their text. A version is never changed, and reading one of fifty questions anew for each saved
 * answer costs more than all the rest of the saving.
 */
const known = new Map<string, Outline>();

/** What a published version asks. Throws when there is no such version. */
export async function readOutline(db: Db, templateVersionId: number): Promise<Outline> {
  const { sha256 } = await db
    .selectFrom('forms.template_version')
    .select('outline_sha256 as sha256')
    .where('id', '=', templateVersionId)
    .executeTakeFirstOrThrow();
  const hash = sha256.toString('hex');
  const kept = known.get(hash);
  if (kept) return kept;
  const { outline } = await db
    .selectFrom('forms.template_version')
    .select('outline')
    .where('id', '=', templateVersionId)
    .executeTakeFirstOrThrow();
  const parsed = parseOutline(JSON.parse(outline));
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(hash, parsed);
  return parsed;
}
