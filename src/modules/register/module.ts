import { defineModule } from '../../platform/module.ts';
import { changesEndpoint } from './api/changes.endpoint.ts';
import { countiesEndpoint } from './api/counties.endpoint.ts';
import { countyEndpoint } from './api/county.endpoint.ts';
import { mapTilesEndpoint } from './api/map-tiles.endpoint.ts';
import { municipalitiesEndpoint } from './api/municipalities.endpoint.ts';
import { municipalityEndpoint } from './api/municipality.endpoint.ts';
import { organisationsEndpoint } from './api/organisations.endpoint.ts';
import { populationEndpoint } from './api/population.endpoint.ts';
import { addRegisterCommands } from './cli.ts';
import { announceChangesJob } from './jobs/announce-changes.job.ts';
import { loadShippedRegister } from './load-shipped.ts';
import { listChangesPage } from './pages/list-changes/list-changes.page.tsx';
import { listCountiesPage } from './pages/list-counties/list-counties.page.tsx';
import { listMunicipalitiesPage } from './pages/list-municipalities/list-municipalities.page.tsx';
import { listOrganisationsPage } from './pages/list-organisations/list-organisations.page.tsx';
import { reportCorrectionPage } from './pages/report-correction/report-correction.page.tsx';
import { showChangesPage } from './pages/show-changes/show-changes.page.tsx';
import { showCountyPage } from './pages/show-county/show-county.page.tsx';
import { showMapPage } from './pages/show-map/show-map.page.tsx';
import { showMunicipalityPage } from './pages/show-municipality/show-municipality.page.tsx';
import { paths } from './paths.ts';
import { loadShapes } from './shapes.ts';
import { textsIn } from './texts/texts.ts';

const inEach = (text: (texts: ReturnType<typeof textsIn>) => string) => ({
  nb: text(textsIn('nb')),
  nn: text(textsIn('nn')),
  en: text(textsIn('en')),
});

export const registerModule = defineModule({
  name: 'register',
  pages: [
    listMunicipalitiesPage,
    showMunicipalityPage,
    reportCorrectionPage,
    listCountiesPage,
    showCountyPage,
    listChangesPage,
    showChangesPage,
    showMapPage,
    listOrganisationsPage,
  ],
  endpoints: [
    municipalitiesEndpoint,
    municipalityEndpoint,
    populationEndpoint,
    countiesEndpoint,
    countyEndpoint,
    changesEndpoint,
    organisationsEndpoint,
    mapTilesEndpoint,
  ],
  jobs: [announceChangesJob],
  navigation: [
    { path: paths.municipalities, text: inEach((t) => t.municipalities), order: 50 },
    { path: paths.counties, text: inEach((t) => t.counties), order: 51 },
    { path: paths.map, text: inEach((t) => t.map.short), order: 52 },
    { path: paths.changes, text: inEach((t) => t.show.changes), order: 53 },
    { path: paths.organisations, text: inEach((t) => t.organisations.title), order: 54 },
  ],
  prepare: ({ mapFile }) => loadShapes(mapFile),
  seed: loadShippedRegister,
  cli: addRegisterCommands,
});
