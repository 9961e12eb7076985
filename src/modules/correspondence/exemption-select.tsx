import { Select } from '../../ui/index.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { ExemptionBasis } from './records.query.ts';
import { textsIn } from './texts/texts.ts';

/** The grounds for withholding the documents, with what each is about. */
export function ExemptionSelect({ bases, lang }: { bases: readonly ExemptionBasis[]; lang: Lang }) {
  const t = textsIn(lang).records;
  return (
    <Select
      name="exemption"
      label={t.exemption}
      description={t.file.exemptionHint}
      empty={t.notExempt}
      choices={bases.map(({ code, citation, about }) => ({
        value: code,
        label: `${citation} – ${about[lang]}`,
      }))}
    />
  );
}
