import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { layoutFamilyTree } from '../../family-tree.ts';
import type { FamilyBar } from '../../family-tree.ts';
import type { Family } from '../../lineage.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

interface Props {
  readonly family: Family;
  readonly name: string;
  /** The number the page is about; its bar is marked. */
  readonly here: string;
  readonly page: PageContext;
}

/** Room over the tree for the dates. */
const top = 26;

/** The family drawn along time. The drawing scrolls sideways on a phone; the table below says the same. */
export function FamilyTreeFigure({ family, name, here, page }: Props) {
  const t = textsIn(page.lang);
  const tree = layoutFamilyTree(family);
  const nameOf = (number: string) =>
    family.members.find((member) => member.number === number)?.name ?? number;
  const told = family.links.map(
    (link) =>
      `${nameOf(link.fromNumber)} (${link.fromNumber}) → ${nameOf(link.toNumber)} (${link.toNumber}), ${t.kinds[link.kind]} ${page.format.date(link.date)}`,
  );
  return (
    <>
      <p class="soft">{t.show.familyLead}</p>
      <section class="scroll" aria-label={t.show.family} tabIndex={0}>
        <svg
          class="chart family"
          viewBox={`0 ${-top} ${tree.width} ${tree.height + top}`}
          width={tree.width}
          height={tree.height + top}
          role="group"
          aria-label={fill(t.show.familyLabel, { name, changes: told.join('; ') })}
        >
          {tree.dates.map(({ date, x }) => (
            <g key={date} aria-hidden="true">
              <line class="since" x1={x} y1={0} x2={x} y2={tree.height} />
              <text x={x} y={-10} text-anchor="middle">
                {page.format.shortDate(date)}
              </text>
            </g>
          ))}
          {tree.edges.map((edge) => (
            <path key={`${edge.date} ${edge.fromNumber} ${edge.toNumber}`} class="thread" d={edge.path} />
          ))}
          {tree.bars.map((bar) => (
            <Bar key={bar.number} bar={bar} here={here} lang={page.lang} />
          ))}
        </svg>
      </section>
    </>
  );
}

function Bar({ bar, here, lang }: { bar: FamilyBar; here: string; lang: string }) {
  const isHere = bar.number === here;
  const box = (
    <>
      <rect
        class={isHere ? 'bar here' : 'bar'}
        x={bar.x}
        y={bar.y}
        width={bar.width}
        height={bar.height}
        rx="4"
      />
      <text class={isHere ? 'strong' : undefined} x={bar.x + 10} y={bar.y + bar.height / 2 + 5}>
        {bar.number} {bar.name}
      </text>
    </>
  );
  if (isHere) return box;
  return <a href={`/${lang}${paths.municipality(bar.number)}`}>{box}</a>;
}
