import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { CheckCall } from './check-call.view.tsx';
import { parseKroner } from '../../kroner.ts';

const yesNo = z
  .enum(['yes', 'no'], 'required')
  .transform((answer) => answer === 'yes')
  .optional();
const amount = z
  .string()
  .transform((text, context) => {
    const found = parseKroner(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: 'notANumber' });
    return z.NEVER;
  })
  .optional();

/** Where a condition stands in the call. More places than any call has. */
const places = Array.from({ length: 20 }, (_, place) => place);

export const checkCallPage = definePage({
  id: 'calls/check-call',
  path: paths.check(':id'),
  access: anyone,
  query: z.object({
    applicant: z.enum(['municipality', 'county', 'other'], 'required').optional(),
    named: yesNo,
    joint: yesNo,
    totalCost: amount,
    amount,
    decided: yesNo,
    unionsAsked: yesNo,
    ...Object.fromEntries(places.map((place) => [`is${place}`, yesNo])),
  }),
  load: shownCall,
  authorise: (_, { mayRead }) => (mayRead ? 'allowed' : 'hidden'),
  head: ({ call }, { lang }) => ({
    title: textsIn(lang).check.title,
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${paths.calls}` },
      { text: titleIn(lang, call.texts.title), href: `/${lang}${paths.call(call.id)}` },
    ],
  }),
  view: (props) => <CheckCall {...props} />,
  examples: [
    { path: '/calls/1/check', shows: 'the questions' },
    {
      path: '/calls/1/check?applicant=municipality&joint=no&decided=yes&unionsAsked=no&totalCost=1+000+000&amount=400+000',
      shows: 'somebody who may apply',
    },
    { path: '/calls/1/check?applicant=other', shows: 'somebody who may not' },
    { path: '/calls/1/check?amount=mykje', status: 400, shows: 'an amount that is none' },
    { path: '/calls/999999/check', status: 404, shows: 'a call that is not there' },
  ],
  sizes: ['/calls/1/check', '/calls/1/check?applicant=municipality&decided=yes&unionsAsked=no'],
});
