import { z } from 'zod';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { crumbsTo } from '../../application-words.ts';
import { endWriter } from '../../end-writer.command.ts';
import { inviteWriter } from '../../invite-writer.command.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { writersForm } from './manage-writers.form.ts';
import type { WritersValues } from './manage-writers.form.ts';
import { shownWriters } from './manage-writers.query.ts';
import { ManageWriters } from './manage-writers.view.tsx';

export const manageWritersPage = definePage({
  id: 'applications/manage-writers',
  path: paths.writers(':id'),
  access: signedIn,
  query: z.object({}),
  load: shownWriters,
  authorise: mayRead,
  act: {
    form: writersForm,
    run: async ({ page, data: { application }, values, system }) => {
      const result = await act(system, page, application.id, values);
      return result.ok ? accepted({ goTo: paths.writers(application.id) }) : result;
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).writers.title,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: (props) => <ManageWriters {...props} />,
  examples: [
    { path: '/applications/1/writers', by: 'project-leader', shows: 'who writes, and inviting others' },
    { path: '/applications/1/writers', by: 'mayor', shows: 'who writes, to those who cannot invite' },
    { path: '/applications/1/writers', by: 'secretariat', status: 404, shows: 'nothing to those who decide' },
    { path: '/applications/999999/writers', status: 404, shows: 'an application that is not there' },
    {
      path: '/applications/1/writers',
      by: 'project-leader',
      post: { do: 'address', email: 'kollega på eksempel', access: 'write' },
      status: 422,
      shows: 'an address that is none',
    },
    {
      path: '/applications/1/writers',
      by: 'project-leader',
      post: { do: 'address', email: 'kollega@eksempel.no', access: 'write' },
      status: 303,
      shows: 'an invitation by mail',
    },
    {
      path: '/applications/1/writers',
      by: 'project-leader',
      post: { do: 'colleague', person: '', may: '' },
      status: 422,
      shows: 'inviting nobody',
    },
  ],
});

function act(
  system: CommandSystem,
  { principal }: PageContext,
  applicationId: number,
  values: WritersValues,
): Promise<Result<unknown>> {
  if (values.do === 'end')
    return endWriter.run(system, principal, { applicationId, writerId: values.writer });
  const invited =
    values.do === 'colleague'
      ? { who: { personId: values.person }, access: values.may }
      : { who: { email: values.email }, access: values.access };
  return inviteWriter.run(system, principal, { applicationId, ...invited });
}
