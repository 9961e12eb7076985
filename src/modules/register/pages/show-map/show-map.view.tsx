import type { PageContext } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { Tabs } from '../../../../ui/index.ts';
import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { paths } from '../../paths.ts';
import type { Shapes } from '../../shapes.ts';
import { textsIn } from '../../texts/texts.ts';
import type { TileMap } from '../../tile-map.ts';
import { groupOf, tonesOf } from './colouring.ts';
import type { Colouring } from './colouring.ts';

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
  const { lang, format } = page;
  const tones = tonesOf(municipalities, colour);
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  const here = `/${lang}${paths.map}`;
  const label = fill(t.map.label, { count: format.number(municipalities.length) });
  const linkTo = (number: string) => {
    const municipality = byNumber.get(number);
    if (municipality === undefined) return null;
    const group = groupOf(municipality, colour);
    return {
      tone: tones.get(group) ?? 0,
      title: `${municipality.officialName}, ${groupName(group, page)}`,
      href: `/${lang}${paths.municipality(number)}`,
    };
  };
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.map.title}</h1>
          <p class="row">
            <a href={`/${lang}${paths.municipalities}`}>{t.map.asList}</a>
            <a href="/api/v1/map-tiles.csv">CSV</a>
            <a href="/api/v1/map-tiles">JSON</a>
          </p>
        </div>
        <p class="lead">{shapes === null ? t.map.leadTiles : t.map.leadShapes}</p>
      </div>
      <Tabs
        label={t.map.colour}
        items={[
          { label: t.map.byForm, href: here, current: colour === 'form' },
          { label: t.map.bySize, href: `${here}?colour=size`, current: colour === 'size' },
          { label: t.map.byCounty, href: `${here}?colour=county`, current: colour === 'county' },
        ]}
      />
      <section class="cols wide">
        {shapes === null ? (
          <svg class="tiles" viewBox={tiles.viewBox} role="group" aria-label={label}>
            {tiles.cells.map(({ number, x, y, size }) => {
              const link = linkTo(number);
              if (link === null) return null;
              return (
                <a key={number} href={link.href} aria-label={link.title}>
                  <title>{link.title}</title>
                  <rect data-tone={link.tone} x={x} y={y} width={size} height={size} rx="3" />
                </a>
              );
            })}
          </svg>
        ) : (
          <svg class="tiles" viewBox={shapes.viewBox} role="group" aria-label={label}>
            {shapes.paths.map(({ number, d }) => {
              const link = linkTo(number);
              if (link === null) return null;
              return (
                <a key={number} href={link.href} aria-label={link.title}>
                  <title>{link.title}</title>
                  <path data-tone={link.tone} d={d} />
                </a>
              );
            })}
          </svg>
        )}
        <Legend municipalities={municipalities} tones={tones} colour={colour} page={page} />
      </section>
    </>
  );
}

function Legend({
  municipalities,
  tones,
  colour,
  page,
}: Pick<Props, 'municipalities' | 'colour' | 'page'> & { tones: ReadonlyMap<string, number> }) {
  const t = textsIn(page.lang);
  const sizes = Map.groupBy(municipalities, (municipality) => groupOf(municipality, colour));
  return (
    <section>
      <h2>{t.map.legend}</h2>
      <ul class="plain legend">
        {[...tones].map(([group, tone]) => (
          <li key={group}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="tiles">
              <rect data-tone={tone} width="16" height="16" rx="3" />
            </svg>{' '}
            {groupName(group, page)}{' '}
            <span class="soft">{count(page.lang, t.list.found, sizes.get(group)?.length ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function groupName(group: string, { lang }: PageContext): string {
  const t = textsIn(lang);
  const names: Readonly<Record<string, string>> = { ...t.forms, ...t.list.sizes, unknown: t.unknown };
  return names[group] ?? group;
}
