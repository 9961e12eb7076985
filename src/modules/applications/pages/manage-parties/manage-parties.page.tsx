import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { answerAsParty } from '../../answer-as-party.command.ts';
import { crumbsTo } from '../../application-words.ts';
import { askMunicipality } from '../../ask-municipality.command.ts';
import { handOverLead } from '../../hand-over-lead.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { partiesForm } from './manage-parties.form.ts';
import type { PartiesValues } from './manage-parties.form.ts';
import { shownParties } from './manage-parties.query.ts';
import { ManageParties } from './manage-parties.view.tsx';

export const managePartiesPage = definePage({
  id: 'applications/manage-parties',
  path: paths.parties(':id'),
  access: signedIn,
  query: z.object({}),
  load: shownParties,
  // Who has no part in it is told by `load` that there is no such application.
  authorise: () => 'allowed',
  act: {
    form: partiesForm,
    run: async ({ page, data: { application }, values, system }) => {
      const result = await act(system, page, application.id, values);
      if (!result.ok) return result;
      // A municipality that has declined finds its own list, and no longer the application.
      return accepted({ goTo: values.do === 'decline' ? paths.mine : paths.parties(application.id) });
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).parties.title,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: (props) => <ManageParties {...props} />,
  examples: [
    {
      path: '/applications/1/municipalities',
      by: 'project-leader',
      shows: 'who is in it, and asking another',
    },
    {
      path: '/applications/1/municipalities',
      by: 'granli-chief-executive',
      shows: 'the question to a municipality that is asked',
    },
    { path: '/applications/1/municipalities', by: 'mayor', shows: 'who is in it, to those who only read' },
    {
      path: '/applications/1/municipalities',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    { path: '/applications/999999/municipalities', status: 404, shows: 'an application that is not there' },
    {
      path: '/applications/1/municipalities',
      by: 'project-leader',
      post: { do: 'ask', municipality: '' },
      status: 422,
      shows: 'asking nobody',
    },
    {
      path: '/applications/1/municipalities',
      by: 'granli-chief-executive',
      post: { do: 'join' },
      status: 303,
      shows: 'joining',
    },
    {
      path: '/applications/1/municipalities',
      by: 'granli-chief-executive',
      post: { do: 'decline', reason: '' },
      status: 303,
      shows: 'declining',
    },
  ],
});

function act(
  system: CommandSystem,
  { principal }: PageContext,
  applicationId: number,
  values: PartiesValues,
): Promise<Result<unknown>> {
  if (values.do === 'ask')
    return askMunicipality.run(system, principal, { applicationId, organisationId: values.municipality });
  if (values.do === 'hand')
    return handOverLead.run(system, principal, { applicationId, organisationId: values.lead });
  return answerAsParty.run(system, principal, {
    applicationId,
    answer: values.do === 'join' ? 'joined' : 'declined',
    reason: values.do === 'join' ? '' : values.reason,
  });
}
