import type { Bilingual } from '../../platform/text/language.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import { findCall } from './call-store.ts';
import type { CallChange } from './call-change.ts';
import type { TextPart } from './call.ts';
import { textParts } from './call.ts';
import { setColumns, setPart } from './draft-store.ts';

/**
 * Give a new draft the rules of another call of the same programme, without its dates: reports, too, have dates of
 * their own and are left out. Answers false when there is no such call. Themes the programme has since given up are
 * refused by the opening, not here.
 */
export async function copyCall(
  db: DbTransaction,
  { from, to, programmeId }: { readonly from: number; readonly to: number; readonly programmeId: number },
): Promise<boolean> {
  const call = await findCall(db, from);
  if (call?.programmeId !== programmeId) return false;
  const empty: Bilingual = { nb: '', nn: '' };
  const changes: CallChange[] = [
    {
      part: 'texts',
      texts: Object.fromEntries(textParts.map((part) => [part, call.texts[part] ?? empty])) as Record<
        TextPart,
        Bilingual
      >,
    },
    { part: 'contents', themeIds: call.themes.map(({ id }) => id), ...call.terms },
    { part: 'applicants', ...call, ...call.terms },
    { part: 'money', ...call.terms },
    { part: 'handling', ...call.terms, decisionBy: null },
    { part: 'attachments', ...call },
    { part: 'contacts', ...call },
  ];
  // Seven statements or so, however long the lists are.
  for (const change of changes)
    await setColumns(db, to, await setPart(db, { callId: to, programmeId }, change));
  return true;
}
