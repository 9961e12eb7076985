import type { Lang } from '../../platform/text/language.ts';
import { Checkboxes } from '../../ui/index.ts';
import { forms } from './contents.ts';
import { textsIn } from './texts/texts.ts';

/** The forms whoever saves stands by, for every text on the page. */
export function ApprovalChoice({ lang }: { lang: Lang }) {
  const t = textsIn(lang);
  return (
    <Checkboxes
      name="approve"
      label={t.write.approve}
      description={t.write.approveHint}
      choices={forms.map((form) => ({ value: form, label: t.forms[form] }))}
    />
  );
}
