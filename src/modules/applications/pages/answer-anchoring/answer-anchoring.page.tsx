import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { answerAnchoring } from '../../anchoring/answer.command.ts';
import { correctAbsence } from '../../anchoring/correct-absence.command.ts';
import { nameSpokesperson } from '../../anchoring/name-spokesperson.command.ts';
import { titleIn } from '../../anchoring/words.ts';
import { paths } from '../../paths.ts';
import { rowForm } from './answer-anchoring.form.ts';
import { AnswerAnchoring } from './answer-anchoring.view.tsx';
import { openedRow } from './opened-row.query.ts';

/** Where somebody who is asked says what their organisation means: reached from the mail, done in two minutes. */
export const answerAnchoringPage = definePage({
  id: 'applications/answer-anchoring',
  path: paths.answer(':id', ':row'),
  access: signedIn,
  query: z.object({}),
  load: openedRow,
  authorise: () => 'allowed',
  act: {
    form: rowForm,
    run: async ({ page, data, values, system }) => {
      const { application, row } = data;
      const about = { applicationId: application.id, rowId: row.id };
      const result =
        values.do === 'answer'
          ? await answerAnchoring.run(system, page.principal, {
              applicationId: application.id,
              rowIds: [row.id, ...values.also],
              kind: values.kind,
              remark: values.remark,
            })
          : values.do === 'spokesperson'
            ? await nameSpokesperson.run(system, page.principal, {
                ...about,
                organisationId: values.organisationId,
              })
            : await correctAbsence.run(system, page.principal, { ...about, remark: values.remark });
      return result.ok ? accepted({ goTo: paths.answer(application.id, row.id) }) : result;
    },
  },
  head: ({ row, municipality }, { lang }) => ({ title: titleIn(lang, row, municipality) }),
  view: (props) => <AnswerAnchoring {...props} />,
  examples: [
    {
      path: '/applications/1/anchoring/3',
      by: 'union-fagforbundet',
      shows: 'the question to whoever represents the union',
    },
    {
      path: '/applications/1/anchoring/4',
      by: 'union-utdanningsforbundet',
      shows: 'an answer with a remark, to the one who gave it',
    },
    {
      path: '/applications/1/anchoring/3',
      by: 'project-leader',
      shows: 'where it stands, to those who asked',
    },
    {
      path: '/applications/1/anchoring/3',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/anchoring/3',
      by: 'union-officer',
      status: 404,
      shows: 'nothing to an office nobody has told',
    },
    {
      path: '/applications/1/anchoring/99',
      by: 'project-leader',
      status: 404,
      shows: 'a row that is not there',
    },
    {
      path: '/applications/1/anchoring/3',
      by: 'union-fagforbundet',
      post: { do: 'answer', answer: 'dissents', remark: ' ' },
      status: 422,
      shows: 'a dissent that does not say why',
    },
    {
      path: '/applications/1/anchoring/3',
      by: 'union-fagforbundet',
      post: { do: 'answer', answer: 'takes_part', remark: '' },
      status: 303,
      shows: 'a union that takes part',
    },
  ],
});
