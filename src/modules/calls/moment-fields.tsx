import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { DateField, Field } from '../../ui/index.ts';
import { textsIn as manageTextsIn } from './texts/manage/texts.ts';

/** A date with its clock time, in two fields. */
export function MomentFields({
  lang,
  name,
  what,
  hint,
}: {
  lang: Lang;
  name: string;
  what: string;
  hint?: string;
}) {
  const t = manageTextsIn(lang).edit;
  return (
    <div class="form two">
      <DateField
        name={`${name}Date`}
        label={fill(t.date, { what })}
        {...(hint !== undefined && { description: hint })}
      />
      <Field
        name={`${name}Time`}
        label={fill(t.time, { what })}
        description={t.timeHint}
        size={6}
        autocomplete="off"
      />
    </div>
  );
}
