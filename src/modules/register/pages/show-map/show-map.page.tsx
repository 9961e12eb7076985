import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { findTiles } from '../../map.query.ts';
import { municipalitiesOn } from '../../municipalities-on.query.ts';
import { paths } from '../../paths.ts';
import { shapesOfOperator } from '../../shapes.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { layoutTileMap } from '../../tile-map.ts';
import { colourings } from './colouring.ts';
import { ShowMap } from './show-map.view.tsx';

export const showMapPage = definePage({
  id: 'register/show-map',
  path: paths.map,
  access: anyone,
  query: z.object({ colour: z.enum(colourings, 'unknownChoice').optional() }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, today }) => ({
    municipalities: await municipalitiesOn(db, today),
    tiles: layoutTileMap(await findTiles(db)),
    // Real boundaries, when whoever runs the service has given a file (MAP_FILE).
    shapes: shapesOfOperator(),
  }),
  head: (_, { lang }) => ({
    title: textsIn(lang).map.title,
    crumbs: [{ text: textsIn(lang).municipalities, href: `/${lang}${paths.municipalities}` }],
    alternates: [
      { type: 'text/csv', href: '/api/v1/map-tiles.csv' },
      { type: 'application/json', href: '/api/v1/map-tiles' },
    ],
  }),
  view: ({ data, page }) => <ShowMap {...data} page={page} colour={page.query.colour ?? 'form'} />,
  examples: [
    { path: '/map', shows: 'one square for each municipality, by language form' },
    { path: '/map?colour=size', shows: 'the same by size' },
    { path: '/map?colour=county', shows: 'the same by county' },
    { path: '/map?colour=x', status: 400, shows: 'a colouring that does not exist' },
  ],
});
