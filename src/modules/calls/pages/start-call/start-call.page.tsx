import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { programmesManagedBy } from '../../../programmes/index.ts';
import { callsOfProgrammes } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { startCall } from '../../start-call.command.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { startCallForm } from './start-call.form.ts';
import { StartCall } from './start-call.view.tsx';

export const startCallPage = definePage({
  id: 'calls/start-call',
  path: paths.start,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, now, principal }) => {
    const owner = caseWorkFor(principal);
    const all = owner === null ? [] : await programmesManagedBy(db, owner);
    const programmes = all.filter(({ state }) => state !== 'closed');
    const calls = await callsOfProgrammes(
      db,
      now,
      programmes.map(({ id }) => id),
    );
    return { manages: owner !== null, programmes, calls };
  },
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  act: {
    form: startCallForm,
    run: async ({ page, values, system }) => {
      const started = await startCall.run(system, page.principal, {
        programmeId: values.programme,
        copyOf: values.copyOf,
      });
      return started.ok ? accepted({ goTo: paths.manage(started.value.id) }) : started;
    },
  },
  head: (_, { lang }) => ({
    title: manageTextsIn(lang).start.title,
    crumbs: [{ text: manageTextsIn(lang).own.title, href: `/${lang}${paths.mine}` }],
    density: 'staff',
  }),
  view: (props) => <StartCall {...props} />,
  examples: [
    { path: '/calls/new', shows: 'the programmes to choose from' },
    { path: '/calls/new', post: { copyOf: '' }, status: 422, shows: 'no programme chosen' },
    {
      path: '/calls/new',
      post: { programme: '1', copyOf: '1' },
      status: 303,
      shows: 'the next intake, begun from the former',
    },
  ],
});
