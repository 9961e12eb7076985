import { formatFor } from '../../../platform/text/format.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import { textsIn } from '../texts/anchoring/texts.ts';
import { officesOf } from './anchoring.ts';
import type { AnchoringRow, Asked } from './anchoring.ts';

/** Where a row stands, in words: «spurd, har ikkje svart innan 4. desember 2026». */
export function stateIn(lang: Lang, { state, entry }: Pick<AnchoringRow, 'state' | 'entry'>): string {
  const date = entry?.answerBy ? formatFor(lang).date(entry.answerBy) : '';
  return fill(textsIn(lang).states[state], { date });
}

/** Whom a row is about, under the heading of its municipality: «Dei folkevalde», «Fagforbundet Fjordvik». */
export function whoIn(lang: Lang, { kind, name }: Pick<Asked, 'kind' | 'name'>): string {
  const { who } = textsIn(lang);
  return kind === 'elected' || kind === 'administration' ? who[kind] : name[lang];
}

/** The office that was told that nobody is here: the union, the confederation, or the organisation itself. */
export function officeIn(lang: Lang, row: Asked, toldId: number | null | undefined): string {
  const named = [row.union, row.confederation].find((each) => each?.id === toldId);
  if (named) return named[lang === 'nn' ? 'nn' : 'nb'];
  return toldId !== null && toldId === row.organisationId && officesOf(row).includes(toldId)
    ? row.name[lang]
    : '';
}

/** The heading of a row's own page: «Kva seier Fagforbundet Fjordvik til søknaden?» */
export function titleIn(
  lang: Lang,
  { kind, name }: Pick<Asked, 'kind' | 'name'>,
  municipality: Pick<Asked, 'name'>,
): string {
  const values = { organisation: name[lang], municipality: municipality.name[lang] };
  return fill(textsIn(lang).answer.title[kind], values);
}
