import type { ComponentChildren } from 'preact';
import { useTexts } from './texts/texts.ts';

export type ChartFrameProps = {
  /** The heading says what the figure shows: "Sykefraværet krysset målet i 2026". */
  finding: string;
  /** What is measured and for whom: "Prosent av avtalte dagsverk, to sykehjem". */
  unit: string;
  level?: 2 | 3;
  /** The drawing: an `<svg class="chart" role="img" aria-label="…">` that tells the first, the last and the target. */
  children: ComponentChildren;
  /** The same numbers as a table; a figure is never alone. */
  table: ComponentChildren;
  csvHref: string;
  /** What the numbers can and cannot say. */
  note?: ComponentChildren;
  /** Explains marks in the drawing, for instance that an open circle is provisional. */
  legend?: ComponentChildren;
};

/** A figure with its finding as heading, and its numbers beside it (under it on a phone). */
export function ChartFrame({
  finding,
  unit,
  level = 2,
  children,
  table,
  csvHref,
  note,
  legend,
}: ChartFrameProps) {
  const t = useTexts();
  const Heading = `h${level}` as const;
  return (
    <section class="cols wide">
      <figure>
        <figcaption>
          <Heading>{finding}</Heading>
          <p class="soft">{unit}</p>
        </figcaption>
        {children}
        {legend && <p class="small soft">{legend}</p>}
      </figure>
      <div class="stack-sm">
        {table}
        <p class="small">
          <a href={csvHref}>{t.csv}</a>
        </p>
        {note && <div class="note">{note}</div>}
      </div>
    </section>
  );
}
