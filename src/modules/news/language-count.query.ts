import { sql } from 'kysely';
import { wordsIn } from '../programmes/index.ts';
import type { LanguageCounter, OriginalText } from '../programmes/index.ts';

/**
 * The words of the published news about some programmes, in the form each was first written in: the one that was
 * complete in an earlier version than the other. Where both came at once, both count. What is withdrawn or still
 * waits under embargo is left out, and of a corrected item the correction counts.
 */
export const countLanguages: LanguageCounter['count'] = async (db, programmeIds, now) => {
  const { rows } = await sql<{ programmeId: number; form: 'nb' | 'nn'; text: string }>`
    select v.programme_id as "programmeId", t.language as form, concat_ws(E'\n', t.title, t.lead, t.body) as text
    from news.publication p
    join news.version v on v.id = p.version_id
    join news.text t on t.version_id = p.version_id and t.language in ('nb', 'nn')
    where v.programme_id = any(${[...programmeIds]}::bigint[])
      and p.visible_from <= ${now.toString()}::timestamptz
      and not exists (select from news.withdrawal w where w.item_id = p.item_id)
      and not exists (select from news.publication later where later.item_id = p.item_id and later.number > p.number
        and later.visible_from <= ${now.toString()}::timestamptz)
      and not exists (
        select from news.version before
        join news.text other on other.version_id = before.id
        where before.item_id = p.item_id and other.is_complete
          and other.language in ('nb', 'nn') and other.language <> t.language
          and before.number < (
            select min(first.number) from news.version first
            join news.text own on own.version_id = first.id
            where first.item_id = p.item_id and own.is_complete and own.language = t.language))
    order by v.programme_id, p.item_id, t.language`.execute(db);
  const counted = new Map<number, OriginalText[]>();
  for (const { programmeId, form, text } of rows)
    counted.set(programmeId, [...(counted.get(programmeId) ?? []), wordsIn(form, text)]);
  return counted;
};
