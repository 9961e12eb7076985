/** What a column of a table holds. */
export type ColumnKind = 'text' | 'long_text' | 'number' | 'amount' | 'date' | 'choice';

export interface TableColumn {
  /** Unique in its table; its words stand in the texts of forms. */
  readonly key: string;
  readonly kind: ColumnKind;
  /** A row without it is not complete. */
  readonly required: boolean;
  /** The values of a choice; their words stand in the texts, too. */
  readonly choices?: readonly string[];
}

const text = (key: string, required = true): TableColumn => ({ key, kind: 'text', required });
const longText = (key: string, required = true): TableColumn => ({ key, kind: 'long_text', required });
const number = (key: string, required = true): TableColumn => ({ key, kind: 'number', required });
const amount = (key: string, required = true): TableColumn => ({ key, kind: 'amount', required });
const date = (key: string, required = true): TableColumn => ({ key, kind: 'date', required });

/**
 * The tables a form may have, each with its columns. They are the same in every form, because what is written in them
 * is data: goals are followed through reports, money through payments, anchoring through the projects' years.
 */
export const questionTables = {
  // A goal lacks figures only with a written reason, so nothing but the goal is demanded here.
  goals: [
    longText('goal'),
    { key: 'level', kind: 'choice', required: true, choices: ['effect', 'output'] },
    text('indicator', false),
    text('unit', false),
    text('scope', false),
    number('baseline', false),
    date('baseline_on', false),
    text('baseline_source', false),
    number('target', false),
    date('target_on', false),
    longText('measuring', false),
    longText('reason', false),
  ],
  measures: [
    longText('measure'),
    text('for_goal', false),
    text('responsible'),
    date('begins_on'),
    date('ends_on'),
  ],
  budget: [text('item'), number('year'), amount('applied'), amount('own_share'), amount('others', false)],
  resources: [
    text('municipality'),
    text('resource'),
    number('hours', false),
    number('posts', false),
    amount('money', false),
  ],
  timetable: [text('milestone'), date('begins_on', false), date('ends_on'), text('responsible', false)],
  anchoring: [
    text('municipality'),
    { key: 'party', kind: 'choice', required: true, choices: ['elected', 'administration', 'union'] },
    text('organisation'),
    longText('involvement'),
    date('handled_on', false),
  ],
  results: [
    longText('goal'),
    text('indicator', false),
    number('baseline', false),
    number('target', false),
    number('result', false),
    date('measured_on', false),
    {
      key: 'attainment',
      kind: 'choice',
      required: true,
      choices: ['reached', 'partly', 'not_reached', 'cannot_be_judged'],
    },
    longText('explanation', false),
  ],
  accounts: [text('item'), number('year'), amount('granted'), amount('used'), longText('explanation', false)],
} as const satisfies Readonly<Record<string, readonly TableColumn[]>>;

export type TableKind = keyof typeof questionTables;

export const tableKinds = [
  'goals',
  'measures',
  'budget',
  'resources',
  'timetable',
  'anchoring',
  'results',
  'accounts',
] as const satisfies readonly TableKind[];

/** The columns of a table, as records of one type. */
export function columnsOf(kind: TableKind): readonly TableColumn[] {
  return questionTables[kind];
}
