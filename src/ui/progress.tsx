import { useLang } from './language.ts';
import { formatFor } from '../platform/text/format.ts';
import { fill, useTexts } from './texts/texts.ts';

export type ProgressProps = {
  /** What is being done: "Brev er laget". */
  label: string;
  done: number;
  total: number;
  /** This page again; shown while something is left. The page never reloads itself under the reader. */
  refreshHref?: string | undefined;
};

/** How far a piece of work in the background has come: a bar, the same in words, and a link to look again. */
export function Progress({ label, done, total, refreshHref }: ProgressProps) {
  const t = useTexts();
  const lang = useLang();
  const words = fill(t.progress, {
    done: formatFor(lang).number(done),
    total: formatFor(lang).number(total),
  });
  return (
    <div class="progress">
      <p class="row end">
        <span>{label}</span>
        <b class="tnum">{words}</b>
      </p>
      <progress aria-label={label} value={done} max={total}>
        {words}
      </progress>
      {refreshHref !== undefined && done < total && (
        <p class="small">
          <a href={refreshHref}>{t.refresh}</a>
        </p>
      )}
    </div>
  );
}
