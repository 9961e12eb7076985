import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { programmesManagedBy } from '../../../programmes/index.ts';
import { callsOfProgrammes } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListOwnCalls } from './list-own-calls.view.tsx';

export const listOwnCallsPage = definePage({
  id: 'calls/list-own-calls',
  path: paths.mine,
  access: signedIn,
  query: z.object({
    programme: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'unknownProgramme')
      .transform(Number)
      .optional(),
  }),
  load: async ({ db, now, query, principal }) => {
    const owner = caseWorkFor(principal);
    const programmes = owner === null ? [] : await programmesManagedBy(db, owner);
    const calls = await callsOfProgrammes(
      db,
      now,
      programmes.map(({ id }) => id).filter((id) => query.programme === undefined || id === query.programme),
    );
    return { manages: owner !== null, programmes, calls };
  },
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  head: (_, { lang }) => ({
    title: manageTextsIn(lang).own.title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.calls}` }],
    density: 'staff',
  }),
  view: (props) => <ListOwnCalls {...props} />,
  examples: [
    { path: '/calls/mine', shows: 'the calls of the ministry, drafts too' },
    { path: '/calls/mine?programme=999999', shows: 'a programme that is not theirs' },
  ],
  sizes: ['/calls/mine?programme=999999', '/calls/mine'],
});
