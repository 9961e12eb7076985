import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findAgreement } from '../../../agreements/index.ts';
import { topics } from '../../../indicators/index.ts';
import { itemKinds } from '../../contents.ts';
import { draftMaker, draftMissing } from '../../machine-drafts.ts';
import { findManaged, verdictOn } from '../../managed.query.ts';
import { programmePaths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleIn } from '../../words.ts';
import type { WrittenItem } from '../../write-list.command.ts';
import { writeList } from '../../write-list.command.ts';
import { listForm } from './write-list.form.ts';
import { WriteList } from './write-list.view.tsx';

export const writeListPage = definePage({
  id: 'programmes/write-list',
  path: programmePaths.list(':slug', ':kind'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const kind = itemKinds.find((each) => each === page.params['kind']);
    const managed = await findManaged(page);
    const agreement = managed && (await findAgreement(page.db, managed.contents.agreementId, page.today));
    if (!kind || !managed || !agreement) return null;
    return {
      ...managed,
      kind,
      parties: agreement.parties,
      topics: kind === 'theme' ? await topics(page.db) : [],
      drafts: draftMaker() !== null,
    };
  },
  authorise: (_, data) => verdictOn(data),
  act: {
    // What a row holds follows from the kind of the list, which the form carries and `run` compares with the address.
    form: { parse: (typed) => listForm(kindOf(typed['kind'])).parse(typed) },
    bodyLimit: 2 * 1024 * 1024,
    run: async ({ page, data: { contents, kind, parties }, values, system }) => {
      if (values.kind !== kind) return refused({ code: 'unknownItem', field: 'items' });
      const known = new Set(parties.map(({ organisationId }) => organisationId));
      const stranger = values.rows.findIndex(
        ({ organisationId }) => organisationId !== null && !known.has(organisationId),
      );
      if (stranger >= 0)
        return refused({ code: 'chooseOne', field: `items.${stranger}.organisationId`, row: stranger });
      const maker = values.do === 'drafts' ? draftMaker() : null;
      const rows = maker ? await withDrafts(maker, values.rows) : values.rows;
      const { original, approve, seen } = values;
      const result = await writeList.run(system, page.principal, {
        programmeId: contents.id,
        kind,
        seen,
        rows,
        original,
        approve,
      });
      if (!result.ok) return result;
      const { slug } = contents;
      return accepted({ goTo: maker ? programmePaths.list(slug, kind) : programmePaths.manage(slug) });
    },
  },
  head: ({ contents, kind }, { lang }) => ({
    title: fill(textsIn(lang).lists.pageTitle, {
      list: textsIn(lang).lists[kind].title,
      name: titleIn(lang, contents),
    }),
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` },
      { text: titleIn(lang, contents), href: `/${lang}${programmePaths.manage(contents.slug)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <WriteList {...props} />,
  examples: [
    { path: '/programmes/veien-videre/lists/theme', shows: 'the themes' },
    { path: '/programmes/veien-videre/lists/criterion', shows: 'the criteria with their weights' },
    { path: '/programmes/veien-videre/lists/instrument', shows: 'the instruments' },
    { path: '/programmes/veien-videre/lists/expectation', shows: 'what is expected' },
    { path: '/programmes/veien-videre/lists/period', shows: 'the periods' },
    { path: '/programmes/veien-videre/lists/budget_year', shows: 'the money frame' },
    { path: '/programmes/veien-videre/lists/contact', shows: 'whom to ask' },
    { path: '/programmes/veien-videre/lists/colour', status: 404, shows: 'a list there is not' },
    {
      path: '/programmes/veien-videre/lists/budget_year',
      post: {
        kind: 'budget_year',
        'items.count': '1',
        'items.0.name.nb': 'Kapittel 1',
        'items.0.year': 'i fjor',
        'items.0.amount': 'mye',
        original: 'nb',
        seen: '',
      },
      status: 422,
      shows: 'a year and an amount that are none',
    },
    {
      path: '/programmes/veien-videre/lists/theme',
      post: { kind: 'theme', 'items.count': '1', 'items.0.name.nb': 'Tema', do: 'items.add', seen: '' },
      status: 200,
      shows: 'a row more',
    },
  ],
});

function kindOf(typed: unknown) {
  return itemKinds.find((each) => each === typed) ?? 'theme';
}

async function withDrafts(
  maker: NonNullable<ReturnType<typeof draftMaker>>,
  rows: readonly WrittenItem[],
): Promise<WrittenItem[]> {
  const names = await draftMissing(
    maker,
    rows.map(({ name }) => name),
  );
  const details = await draftMissing(
    maker,
    rows.map(({ detail }) => detail),
  );
  return rows.map((row, index) => ({
    ...row,
    name: { ...row.name, drafts: names[index] ?? {} },
    detail: { ...row.detail, drafts: details[index] ?? {} },
  }));
}
