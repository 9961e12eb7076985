import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { accepted } from '../../../../platform/result.ts';
import { findNames } from '../../municipality.query.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../query.ts';
import { textsIn } from '../../texts/texts.ts';
import { reportCorrection } from './report-correction.command.ts';
import { correctionForm } from './report-correction.form.ts';
import { ReportCorrection } from './report-correction.view.tsx';

export const reportCorrectionPage = definePage({
  id: 'register/report-correction',
  path: paths.correction(':number'),
  access: anyone,
  query: nothing,
  load: async ({ db, params: { number = '' } }) => {
    const [latest] = await findNames(db, number);
    return latest === undefined ? null : { number, name: latest.name };
  },
  act: {
    form: correctionForm,
    run: async ({ page, data, values, system }) => {
      const result = await reportCorrection.run(system, page.principal, { ...values, number: data.number });
      return result.ok ? accepted({ goTo: `${paths.municipality(data.number)}?sent=1` }) : result;
    },
  },
  head: ({ number, name }, { lang }) => ({
    title: fill(textsIn(lang).correction.title, { name }),
    crumbs: [
      { text: textsIn(lang).municipalities, href: `/${lang}${paths.municipalities}` },
      { text: name, href: `/${lang}${paths.municipality(number)}` },
    ],
  }),
  view: (props) => <ReportCorrection {...props} />,
  examples: [
    { path: '/municipalities/1508/correction', shows: 'the empty form' },
    { path: '/municipalities/9998/correction', status: 404, shows: 'a number nobody has' },
    {
      path: '/municipalities/1508/correction',
      post: { fact: 'name', explanation: 'kort', sourceAddress: 'ikke en adresse' },
      status: 422,
      shows: 'a report with two faults',
    },
    {
      path: '/municipalities/1508/correction',
      post: { fact: 'population', explanation: 'Tallet for 2024 er et annet.', sourceAddress: '' },
      status: 303,
      shows: 'a report that is kept',
    },
  ],
});
