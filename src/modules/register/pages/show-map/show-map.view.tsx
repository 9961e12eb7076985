import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { Tabs } from '../../../../ui/index.ts';
import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { paths } from '../../paths.ts';
import type { Shapes } from '../../shapes.ts';
import { textsIn } from '../../texts/texts.ts';
import type { TileMap } from '../../tile-map.ts';
import { groupsOf } from './colouring.ts';
import type { Colouring, Group } from './colouring.ts';

interface Props {
  readonly municipalities: readonly MunicipalityOn[];
  readonly tiles: TileMap;
  readonly shapes: Shapes | null;
  readonly colour: Colouring;
  readonly page: PageContext;
}

/** The municipalities of today on a map; every cell is a link with its name. */
export function ShowMap({ municipalities, tiles, shapes, colour, page }: Props) {
  const t = textsIn(page.lang);
  const here = `/${page.lang}${paths.map}`;
  const label = fill(t.map.label, { count: page.format.number(municipalities.length) });
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.map.title}</h1>
          <p class="row">
            <a href={`/${page.lang}${paths.municipalities}`}>{t.map.asList}</a>
            <a href="/api/v1/map-tiles.csv">CSV</a>
            <a href="/api/v1/map-tiles">JSON</a>
          </p>
        </div>
        <p class="lead">{shapes === null ? t.map.leadTiles : t.map.leadShapes}</p>
      </div>
      <Tabs
        label={t.map.colour}
        items={[
          { label: t.languageForm, href: here, current: colour === 'form' },
          { label: t.list.size, href: `${here}?colour=size`, current: colour === 'size' },
          { label: t.county, href: `${here}?colour=county`, current: colour === 'county' },
        ]}
      />
      <section class="cols wide">
        <svg class="tiles" viewBox={(shapes ?? tiles).viewBox} role="group" aria-label={label}>
          <Cells municipalities={municipalities} tiles={tiles} shapes={shapes} colour={colour} page={page} />
        </svg>
        <Legend municipalities={municipalities} colour={colour} page={page} />
      </section>
    </>
  );
}

/** Every municipality once, drawn as its shape where there is one, else as its tile. */
function Cells({ municipalities, tiles, shapes, colour, page }: Props) {
  const { groupOf } = groupsOf(municipalities, colour);
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  const cell = (number: string, draw: (group: Group) => ComponentChildren) => {
    const municipality = byNumber.get(number);
    if (municipality === undefined) return null;
    const group = groupOf(municipality);
    // A county's code is read in its cells, so whoever speaks to the computer may say it (WCAG 2.5.3).
    const code = colour === 'county' ? `${group.sign} ` : '';
    const title = `${municipality.officialName}, ${code}${groupName(group, municipality.county, page)}`;
    return (
      <a
        key={number}
        href={`/${page.lang}${paths.municipality(number)}`}
        aria-label={title}
        data-tone={group.tone}
      >
        <title>{title}</title>
        {draw(group)}
      </a>
    );
  };
  if (shapes !== null) return <>{shapes.paths.map(({ number, d }) => cell(number, () => <path d={d} />))}</>;
  return (
    <>
      {tiles.cells.map(({ number, x, y, size }) =>
        cell(number, ({ sign }) => (
          <>
            <rect x={x} y={y} width={size} height={size} rx="3" />
            <text x={x + size / 2} y={y + size / 2 + 4} aria-hidden="true">
              {sign}
            </text>
          </>
        )),
      )}
    </>
  );
}

function Legend({ municipalities, colour, page }: Pick<Props, 'municipalities' | 'colour' | 'page'>) {
  const t = textsIn(page.lang);
  const { groups, groupOf } = groupsOf(municipalities, colour);
  const members = Map.groupBy(municipalities, groupOf);
  return (
    <section>
      <h2>{t.map.legend}</h2>
      <ul class="plain legend">
        {groups.map((group) => (
          <li key={group.key}>
            <svg viewBox="0 0 24 24" aria-hidden="true" class="tiles" data-tone={group.tone}>
              <rect width="24" height="24" rx="3" />
              <text x="12" y="16">
                {group.sign}
              </text>
            </svg>
            <span>
              {groupName(group, members.get(group)?.[0]?.county ?? group.key, page)}{' '}
              <span class="soft">{count(page.lang, t.list.found, members.get(group)?.length ?? 0)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The group in words; a county's group is called by the county's name. */
function groupName({ key }: Group, county: string, { lang }: PageContext): string {
  const t = textsIn(lang);
  const names: Readonly<Record<string, string>> = { ...t.forms, ...t.list.sizes, unknown: t.unknown };
  return names[key] ?? county;
}
