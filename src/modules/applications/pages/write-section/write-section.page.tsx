import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { actOnSection, inLanguage, writingForm } from '../../../forms/index.ts';
import { crumbsTo } from '../../application-words.ts';
import { changeText } from '../../change-text.command.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { textAndBeside } from '../../text.query.ts';
import { sectionsPart } from '../show-application/sections-panel.tsx';
import { sectionToWrite } from './write-section.query.ts';
import { WriteSection } from './write-section.view.tsx';

/** The sections of the text on the application's overview. */
export const sectionsPanel = defineOverviewPanel({
  place: 'main',
  load: textAndBeside,
  view: sectionsPart,
});

export const writeSectionPage = definePage({
  id: 'applications/write-section',
  path: paths.section(':id', ':section'),
  access: signedIn,
  query: z.object({}),
  // What is written is known by the opened page it was written in.
  isOpenedAnew: true,
  load: sectionToWrite,
  authorise: mayRead,
  act: {
    form: writingForm,
    // A section of long answers, with every sign as three in the body of a form.
    bodyLimit: 2_000_000,
    run: ({ page, data: { application, writing, section }, values, system }) => {
      const { id: applicationId } = application;
      const here = paths.section(applicationId, section.key);
      return actOnSection({
        page,
        system,
        values,
        writing,
        section,
        change: (change) => changeText.run(system, page.principal, { applicationId, change }),
        paths: { here, saved: here, held: paths.held(applicationId) },
      });
    },
  },
  head: ({ application, section }, page) => ({
    title: inLanguage(section.title, page.lang).text,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: (props) => <WriteSection {...props} />,
  examples: [
    { path: '/applications/1/write/goals', by: 'project-leader', shows: 'a section to be written' },
    { path: '/applications/1/write/goals', by: 'mayor', shows: 'a section to be read and commented on' },
    {
      path: '/applications/1/write/goals',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/write/unknown',
      by: 'project-leader',
      status: 404,
      shows: 'a section that is not there',
    },
    { path: '/applications/999999/write/goals', status: 404, shows: 'an application that is not there' },
    {
      path: '/applications/1/write/goals',
      by: 'project-leader',
      post: { do: 'save' },
      status: 303,
      shows: 'saving what has not changed',
    },
    {
      path: '/applications/1/write/goals',
      by: 'project-leader',
      post: { do: 'comment', question: 'main_goal', comment: 'Er dette nok?' },
      status: 303,
      shows: 'a comment',
    },
  ],
});
