import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { Gallery, galleryParts } from '../../../../ui/gallery.tsx';
import { answerGallery } from '../../../../ui/gallery/gallery-form.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

const query = z.object({
  part: z.enum(galleryParts, 'unknownPart').optional(),
  sent: z.literal('1').optional(),
});

/** The gallery checks its own form; which language its messages are in is the view's business. */
const galleryForm: Form<Record<string, never>> = {
  parse: (typed) => {
    const { form, sent } = answerGallery(typed, 'nb');
    if (sent) return { ok: true, values: {} };
    const refusals = form.errors.map(({ field }) => ({ field, code: 'refused' }));
    return { ok: false, refusals, typed: form.values };
  },
};

export const showDesignPage = definePage({
  id: 'home/show-design',
  path: paths.design,
  access: anyone,
  query,
  load: () => Promise.resolve({}),
  act: {
    form: galleryForm,
    run: () => Promise.resolve(accepted({ goTo: `${paths.design}?part=form&sent=1` })),
  },
  head: (_, { lang }) => ({ title: textsIn(lang).design.title }),
  view: ({ page, form }) => {
    const errors = form.refusals.length > 0 ? answerGallery(form.typed, page.lang).form.errors : [];
    return (
      <Gallery
        part={page.query.part}
        address={`/${page.lang}${paths.design}`}
        form={{ values: form.typed, errors }}
        sent={page.query.sent === '1'}
      />
    );
  },
  examples: [
    { path: '/design', shows: 'every part in every state' },
    { path: '/design?part=form&sent=1', shows: 'the form, sent' },
    { path: '/design?part=x', status: 400, shows: 'a part that does not exist' },
    { path: '/design', post: { name: '' }, status: 422, shows: 'the form with its faults' },
    { path: '/design', post: { do: 'partners.add' }, status: 200, shows: 'one row more, nothing sent' },
  ],
});
