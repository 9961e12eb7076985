import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { announcedCalls, countAnnounced } from '../listed-calls.query.ts';
import { paths } from '../paths.ts';

const moment = z.iso.datetime();

/** More than this is asked for in parts. */
const mostItems = 200;

export const callsEndpoint = defineList({
  id: 'calls/calls',
  path: '/api/v1/calls',
  access: anyone,
  summary: 'The calls that have been announced, newest first',
  query: z.object({
    limit: z.coerce.number('invalidLimit').int('invalidLimit').min(1).max(mostItems).default(mostItems),
    after: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'invalidKey')
      .transform(Number)
      .optional(),
  }),
  item: z.object({
    id: z.int(),
    programmeId: z.int(),
    intake: z.int(),
    titleNb: z.string(),
    titleNn: z.string(),
    state: z.enum(['coming', 'open', 'closed', 'cancelled']),
    opensAt: moment,
    deadline: moment.nullable(),
    timeZone: z.literal('Europe/Oslo'),
    rolling: z.boolean(),
    page: z.string(),
  }),
  load: async ({ db, now, query }) => {
    const { limit, after } = query;
    const found = await announcedCalls(db, now, { limit: limit + 1, ...(after !== undefined && { after }) });
    const items = found.slice(0, limit).flatMap(({ opensAt, state, ...call }) =>
      opensAt === null || state === 'draft'
        ? []
        : [
            {
              id: call.id,
              programmeId: call.programmeId,
              intake: call.intake,
              titleNb: call.title.nb,
              titleNn: call.title.nn,
              state,
              opensAt: opensAt.toString(),
              deadline: call.deadline?.toString() ?? null,
              timeZone: 'Europe/Oslo' as const,
              rolling: call.rolling,
              page: paths.call(call.id),
            },
          ],
    );
    const next = found.length > limit ? String(items.at(-1)?.id) : null;
    return { total: await countAnnounced(db), items, next };
  },
  examples: [
    { path: '/api/v1/calls', shows: 'the calls there are' },
    { path: '/api/v1/calls.csv', shows: 'the same as CSV' },
    { path: '/api/v1/calls?after=1', shows: 'a part in which there are none' },
    { path: '/api/v1/calls?limit=0', status: 400, shows: 'a part without room' },
  ],
});
