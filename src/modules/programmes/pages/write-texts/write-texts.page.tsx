import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { programmeFields } from '../../contents.ts';
import { draftMaker, draftMissing } from '../../machine-drafts.ts';
import { findManaged, verdictOn } from '../../managed.query.ts';
import { programmePaths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleIn } from '../../words.ts';
import type { Drafts, TypedText } from '../../wording.ts';
import { writeTexts } from '../../write-texts.command.ts';
import { textsForm } from './write-texts.form.ts';
import { WriteTexts } from './write-texts.view.tsx';

export const writeTextsPage = definePage({
  id: 'programmes/write-texts',
  path: programmePaths.texts(':slug'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const managed = await findManaged(page);
    return managed && { ...managed, drafts: draftMaker() !== null };
  },
  authorise: (_, data) => verdictOn(data),
  act: {
    form: textsForm,
    run: async ({ page, data: { contents }, values, system }) => {
      const typed: TypedText[] = programmeFields.map((field) => ({
        nb: values[`${field}.nb`],
        nn: values[`${field}.nn`],
      }));
      const maker = values.do === 'drafts' ? draftMaker() : null;
      const drafts: Drafts[] = maker ? await draftMissing(maker, typed) : [];
      const of = (index: number) => ({
        nb: typed[index]?.nb ?? '',
        nn: typed[index]?.nn ?? '',
        drafts: drafts[index] ?? {},
      });
      const { individual, original, approve, seen } = values;
      const result = await writeTexts.run(system, page.principal, {
        programmeId: contents.id,
        seen,
        texts: { name: of(0), summary: of(1), about: of(2), participants: of(3), handling: of(4) },
        individualDecision: individual,
        original,
        approve,
      });
      if (!result.ok) return result;
      // Drafts are to be read where they stand.
      const { slug } = contents;
      return accepted({ goTo: maker ? programmePaths.texts(slug) : programmePaths.manage(slug) });
    },
  },
  head: ({ contents }, { lang }) => ({
    title: fill(textsIn(lang).write.title, { name: titleIn(lang, contents) }),
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` },
      { text: titleIn(lang, contents), href: `/${lang}${programmePaths.manage(contents.slug)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <WriteTexts {...props} />,
  examples: [
    { path: '/programmes/veien-videre/texts', shows: 'the texts in both forms' },
    { path: '/programmes/nobody-knows/texts', status: 404, shows: 'an address no programme has' },
    {
      path: '/programmes/veien-videre/texts',
      post: { 'name.nb': 'Veien', seen: '999999', original: 'nb', approve: 'nn' },
      status: 422,
      shows: 'a form that is approved and empty, and texts a published programme needs',
    },
    {
      path: '/programmes/veien-videre/texts',
      post: {
        'name.nb': 'Veien',
        'name.nn': 'Vegen',
        'summary.nb': 'Kort',
        'summary.nn': 'Stutt',
        'participants.nb': 'Alle',
        'participants.nn': 'Alle',
        'handling.nb': 'Fordi',
        'handling.nn': 'Fordi',
        individual: 'yes',
        seen: '999999',
        original: 'nn',
      },
      status: 303,
      shows: 'new texts that wait for approval',
    },
  ],
});
