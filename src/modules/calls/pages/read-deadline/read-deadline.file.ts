import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { calendar, calendarType } from '../../../../platform/text/calendar.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { deadlineOf } from '../../call-record.ts';
import { titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/texts.ts';

/** The deadline as a calendar entry. Whoever subscribes sees it move. */
export const readDeadlineFile = defineFilePage({
  id: 'calls/read-deadline',
  path: paths.calendar(':id'),
  access: anyone,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownCall(page);
    const deadline = shown && deadlineOf(shown.call);
    const opening = shown?.call.opening;
    // A draft has no deadline anybody may rely on, and a rolling call has none at all.
    return shown && deadline && opening ? { call: shown.call, deadline, opening } : null;
  },
  authorise: () => 'allowed',
  answer: ({ lang, origin }, { call, deadline, opening }) => {
    const { moves, cancellation } = call;
    const title = titleIn(lang, call.texts.title);
    const text = calendar({
      lang,
      origin,
      name: title,
      events: [
        {
          key: `call-${call.id}-deadline`,
          sequence: moves.length + (cancellation ? 1 : 0),
          changed: cancellation?.at ?? moves.at(-1)?.movedAt ?? opening.openedAt,
          when: { from: deadline },
          summary: fill(textsIn(lang).show.calendarEntry, { title }),
          path: `/${lang}${paths.call(call.id)}`,
          cancelled: cancellation !== null,
        },
      ],
    });
    return { text, mediaType: calendarType };
  },
  examples: [
    { path: '/calls/1/deadline.ics', shows: 'the deadline of an open call' },
    { path: '/calls/999999/deadline.ics', status: 404, shows: 'a call that is not there' },
  ],
});
