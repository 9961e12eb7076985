import type { Bilingual } from '../../../../platform/text/language.ts';
import type { Form, Typed } from '../../../../platform/http/form.ts';
import { changeRows, textOf } from '../../../../ui/index.ts';
import type { CallChange } from '../../call-change.ts';
import {
  anchoringSides,
  audiences,
  conditionKinds,
  decidingBodies,
  jointKinds,
  ownShares,
  politicalHandlings,
  signings,
  textParts,
} from '../../call.ts';
import type { TextPart } from '../../call.ts';
import { callParts } from '../../opening.ts';
import type { CallPart } from '../../opening.ts';
import { typedValues } from '../../typed-values.ts';
import type { TypedValues } from '../../typed-values.ts';

export interface EditedPart {
  readonly edition: number;
  readonly change: CallChange;
  /** The list of those who may apply, as numbers; `namedOrganisationIds` is filled when they have been looked up. */
  readonly numbers: readonly string[];
}

/** The repeating groups of each part, and how many rows they hold at most. */
export const rowGroups: Readonly<Partial<Record<CallPart, Readonly<Record<string, number>>>>> = {
  applicants: { conditions: 20 },
  reports: { reports: 12 },
  attachments: { attachments: 20, links: 20 },
  contacts: { contacts: 6 },
};

/** One page edits nine parts; which one was sent stands in `part`. A row button gives the form back with a row more or less. */
export const editCallForm: Form<EditedPart> = {
  parse: (typed) => {
    const part = callParts.find((each) => each === textOf(typed, 'part')) ?? 'texts';
    const changed = rowsChanged(typed, part);
    if (changed) return { ok: false, refusals: [], typed: changed };
    const values = typedValues(typed);
    const change = readers[part](values);
    if (values.refusals.length > 0) return { ok: false, refusals: values.refusals };
    const edition = Number(textOf(typed, 'edition')) || 0;
    const numbers = textOf(typed, 'named')
      .split(/[\s,;]+/)
      .filter((number) => number !== '');
    return { ok: true, values: { edition, change, numbers } };
  },
};

function rowsChanged(typed: Typed, part: CallPart): Typed | undefined {
  return Object.entries(rowGroups[part] ?? {})
    .map(([name, max]) => changeRows(typed, name, { min: 0, max }))
    .find((changed) => changed !== undefined);
}

const readers: Readonly<Record<CallPart, (values: TypedValues) => CallChange>> = {
  texts: (values) => ({
    part: 'texts',
    texts: Object.fromEntries(
      textParts.map((part) => [part, values.both(part, part === 'title' ? 200 : 10_000)]),
    ) as Record<TextPart, Bilingual>,
  }),
  dates: (values) => {
    const rolling = values.ticked('rolling');
    const deadline = values.moment('deadline');
    if (rolling && deadline !== null) values.refuse('deadlineDate', 'rollingHasNone');
    return {
      part: 'dates',
      rolling,
      opensAt: values.moment('opens'),
      deadline,
      projectsFrom: values.date('projectsFrom'),
      projectsTo: values.date('projectsTo'),
      prolongation: values.text('prolongation', 1000) || null,
    };
  },
  contents: (values) => ({
    part: 'contents',
    themeIds: values.ids('themes'),
    templateVersionId: values.id('template'),
    pageLimit: values.number('pageLimit', { least: 1, most: 100 }),
  }),
  applicants: (values) => ({
    part: 'applicants',
    audience: values.oneOf('audience', audiences, 'municipalities'),
    joint: values.oneOf('joint', jointKinds, 'allowed'),
    namedOrganisationIds: [],
    conditions: values.rows('conditions', 20, ['text.nb', 'text.nn'], (row) => ({
      kind: values.oneOf(`${row}.kind`, conditionKinds, 'prioritised'),
      text: values.both(`${row}.text`, 1000),
    })),
  }),
  money: (values) => {
    const ownShare = values.oneOf('ownShare', ownShares, 'none');
    const percent = values.number('ownSharePercent', { least: 1, most: 99 });
    if (ownShare === 'percent' && percent === null) values.refuse('ownSharePercent', 'required');
    return {
      part: 'money',
      frame: values.kroner('frame'),
      minimum: values.kroner('minimum'),
      maximum: values.kroner('maximum'),
      totalCostAbove: values.kroner('totalCostAbove'),
      ownShare,
      ownSharePercent: ownShare === 'percent' ? percent : null,
    };
  },
  handling: (values) => {
    const political = values.oneOf('political', politicalHandlings, 'before_deadline');
    const decisionBy = values.date('decisionBy');
    return {
      part: 'handling',
      signing: values.oneOf('signing', signings, 'both_heads'),
      political,
      decidingBodies: values.someOf('decidingBodies', decidingBodies),
      decisionBy: political === 'may_follow' ? decisionBy : null,
      anchoring: values.someOf('anchoring', anchoringSides),
      unionDays: values.number('unionDays', { least: 10, most: 60 }) ?? 10,
    };
  },
  reports: (values) => ({
    part: 'reports',
    reports: values
      .rows('reports', 12, ['name.nb', 'name.nn', 'dueDate'], (row) => {
        const dueAt = values.moment(`${row}.due`);
        if (dueAt === null) values.refuse(`${row}.dueDate`, 'notADate');
        const name = named(values, row);
        const about = values.both(`${row}.about`, 1000);
        const unlocks = values.both(`${row}.unlocks`, 1000);
        return dueAt === null ? [] : [{ name, dueAt, about, unlocks }];
      })
      .flat(),
  }),
  attachments: (values) => ({
    part: 'attachments',
    attachments: values.rows('attachments', 20, ['name.nb', 'name.nn'], (row) => ({
      name: named(values, row),
      required: values.ticked(`${row}.required`),
    })),
    links: values.rows('links', 20, ['name.nb', 'name.nn', 'address'], (row) => {
      const address = values.text(`${row}.address`, 1000);
      if (!/^https?:\/\/\S{3,}$/.test(address)) values.refuse(`${row}.address`, 'notAnAddress');
      return { name: named(values, row), address };
    }),
  }),
  contacts: (values) => ({
    part: 'contacts',
    contacts: values.rows('contacts', 6, ['name', 'role.nb', 'role.nn', 'email', 'phone'], (row) => {
      const name = values.text(`${row}.name`, 200);
      const email = values.text(`${row}.email`, 200) || null;
      const phone = values.text(`${row}.phone`, 30) || null;
      if (name === '') values.refuse(`${row}.name`, 'required');
      if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email)) values.refuse(`${row}.email`, 'notMail');
      if (phone !== null && !/^[+0-9 ()-]{3,30}$/.test(phone)) values.refuse(`${row}.phone`, 'notPhone');
      if (email === null && phone === null) values.refuse(`${row}.email`, 'unreachable');
      return { name, role: values.both(`${row}.role`, 200), email, phone };
    }),
  }),
};

/** A row is known by its name in at least one form; the opening asks for both. */
function named(values: TypedValues, row: string): Bilingual {
  const name = values.both(`${row}.name`, 300);
  if (name.nb === '' && name.nn === '') values.refuse(`${row}.name.nb`, 'required');
  return name;
}
