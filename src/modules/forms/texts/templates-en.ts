import type { FormsTexts } from './texts.ts';

/** Lists, beginnings and versions of templates in English. */
export const templates: FormsTexts['templates'] = {
  start: {
    title: 'New template',
    from: 'Begin with',
    empty: 'An empty form',
    blueprint: 'Example that comes along: {title}',
    version: 'Copy of “{title}”, version {number}',
    use: 'Used for',
    create: 'Create the template',
  },
  uses: {
    application: 'Application',
    report: 'Report',
    governing_document: 'Governing document',
    survey: 'Survey',
  },
  list: {
    title: 'Templates',
    new: 'New template',
    empty: 'Your templates will be here. Begin by creating one.',
    caption: 'Templates',
    name: 'Template',
    use: 'Used for',
    state: 'State',
    saved: 'Last saved',
    draft: 'Draft only',
    published: 'Version {number} is published',
    ahead: 'Version {number} is published, the draft has changed since',
  },
  versions: {
    title: 'Published versions',
    none: 'No version is published yet.',
    version: 'Version {number}',
    published: 'Published {when}',
    heading: '{title}, version {number}',
  },
  trial: {
    title: 'Preview',
    lead: 'This is how whoever answers meets the form. You may try the fields; nothing is kept.',
    link: 'See the form as it will be',
    pdf: 'See the form as a PDF',
    edit: 'Back to editing',
  },
};
