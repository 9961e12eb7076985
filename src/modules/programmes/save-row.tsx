import type { Lang } from '../../platform/text/language.ts';
import { Button } from '../../ui/index.ts';
import { textsIn } from './texts/texts.ts';

interface SaveRowProps {
  readonly lang: Lang;
  /** What saving is called here. */
  readonly label: string;
  /** Can the other form be drafted by machine on this machine? */
  readonly drafts: boolean;
}

/** The end of a form with texts in both forms: save, or let a machine draft what is missing. */
export function SaveRow({ lang, label, drafts }: SaveRowProps) {
  const t = textsIn(lang);
  return (
    <>
      <div class="row">
        <Button name="do" value="save">
          {label}
        </Button>
        {drafts && (
          <Button variant="secondary" name="do" value="drafts">
            {t.write.makeDrafts}
          </Button>
        )}
      </div>
      {drafts && <p class="small soft">{t.write.draftsHint}</p>}
    </>
  );
}
