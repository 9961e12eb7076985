import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { publishedVersionsOf } from '../../../forms/index.ts';
import { municipalitiesOn } from '../../../register/index.ts';
import { changeCall } from '../../change-call.command.ts';
import { headOf, managedBy } from '../../managed.ts';
import { callParts } from '../../opening.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { editCallForm } from './edit-call.form.ts';
import type { EditedPart } from './edit-call.form.ts';
import { EditCall } from './edit-call.view.tsx';
import { listedIn, numbersOf } from './named-list.ts';

export const editCallPage = definePage({
  id: 'calls/edit-call',
  path: paths.edit(':id', ':part'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const part = callParts.find((each) => each === page.params['part']);
    const shown = part && (await shownCall(page));
    if (!shown) return null;
    const owner = { organisationId: shown.programme.ownerOrganisationId };
    const [templates, municipalities] = await Promise.all([
      part === 'contents' ? publishedVersionsOf(page.db, 'application', owner) : [],
      part === 'applicants' ? municipalitiesOn(page.db, page.today, { examples: true }) : [],
    ]);
    const named = numbersOf(municipalities, shown.call.namedOrganisationIds);
    return { ...shown, part, templates, municipalities, numbers: named };
  },
  authorise: (_, data) => managedBy(data),
  act: {
    form: editCallForm,
    // Nine texts in two forms, ten thousand signs each, as a form writes them.
    bodyLimit: 700_000,
    run: async ({ page, data, values, system }) => {
      const { call, municipalities } = data;
      const listed = listedIn(municipalities, values.numbers);
      if (!listed.ok) return refused(...listed.refusals);
      const change = withNamed(values, listed.value);
      const changed = await changeCall.run(system, page.principal, {
        callId: call.id,
        edition: values.edition,
        change,
      });
      return changed.ok ? accepted({ goTo: paths.manage(call.id) }) : changed;
    },
  },
  head: (data, page) => headOf(textsIn(page.lang).parts[data.part], data, page),
  view: (props) => <EditCall {...props} />,
  examples: [
    { path: '/calls/2/edit/texts', shows: 'the form for the texts' },
    ...callParts.slice(1).map((part) => ({ path: `/calls/2/edit/${part}`, shows: `the form for ${part}` })),
    { path: '/calls/2/edit/colour', status: 404, shows: 'a part no call has' },
    {
      path: '/calls/2/edit/money',
      post: { part: 'money', minimum: 'ein million', ownShare: 'percent' },
      status: 422,
      shows: 'two faults in what was typed',
    },
    {
      path: '/calls/2/edit/reports',
      post: { part: 'reports', do: 'reports.add', 'reports.count': '1' },
      status: 200,
      shows: 'a row more, without saving',
    },
    {
      path: '/calls/1/edit/money',
      post: { part: 'money', minimum: '1' },
      status: 422,
      shows: 'a rule of a call that is announced',
    },
  ],
});

/** The form knows numbers, the command organisations. */
function withNamed({ change }: EditedPart, organisationIds: readonly number[]): EditedPart['change'] {
  return change.part === 'applicants' ? { ...change, namedOrganisationIds: organisationIds } : change;
}
