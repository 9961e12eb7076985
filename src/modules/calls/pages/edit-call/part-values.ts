import type { Bilingual } from '../../../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import type { FormValues } from '../../../../ui/index.ts';
import type { Call } from '../../call-record.ts';
import { textParts } from '../../call.ts';
import type { CallPart } from '../../opening.ts';
import { wallClockOf } from '../../../../platform/text/wall-clock.ts';

type Values = Record<string, string | readonly string[] | undefined>;

/** A part of a call as the fields of its form, before anything is typed. `named` are the numbers of the list. */
export function valuesOf(call: Call, part: CallPart, named: readonly string[]): FormValues {
  const { terms } = call;
  const values: Readonly<Record<CallPart, () => Values>> = {
    texts: () => merged(textParts.map((each) => both(each, call.texts[each]))),
    dates: () => ({
      rolling: terms.rolling ? 'yes' : undefined,
      ...moment('opens', terms.opensAt),
      ...moment('deadline', terms.deadline),
      projectsFrom: terms.projectsFrom ?? '',
      projectsTo: terms.projectsTo ?? '',
      prolongation: terms.prolongation ?? '',
    }),
    contents: () => ({
      themes: call.themes.map(({ id }) => String(id)),
      template: number(terms.templateVersionId),
      pageLimit: number(terms.pageLimit),
    }),
    applicants: () => ({
      audience: terms.audience,
      joint: terms.joint,
      named: named.join('\n'),
      ...rows('conditions', call.conditions, ({ kind, text }) => ({ kind, ...both('text', text) })),
    }),
    money: () => ({
      frame: number(terms.frame),
      minimum: number(terms.minimum),
      maximum: number(terms.maximum),
      totalCostAbove: number(terms.totalCostAbove),
      ownShare: terms.ownShare,
      ownSharePercent: number(terms.ownSharePercent),
    }),
    handling: () => ({
      signing: terms.signing,
      political: terms.political,
      decidingBodies: terms.decidingBodies,
      decisionBy: terms.decisionBy ?? '',
      anchoring: terms.anchoring,
      unionDays: number(terms.unionDays),
    }),
    reports: () =>
      rows('reports', call.reports, ({ name, dueAt, about, unlocks }) => ({
        ...both('name', name),
        ...moment('due', dueAt),
        ...both('about', about),
        ...both('unlocks', unlocks),
      })),
    attachments: () => ({
      ...rows('attachments', call.attachments, ({ name, required }) => ({
        ...both('name', name),
        required: required ? 'yes' : undefined,
      })),
      ...rows('links', call.links, ({ name, address }) => ({ ...both('name', name), address })),
    }),
    contacts: () =>
      rows('contacts', call.contacts, ({ name, role, email, phone }) => ({
        name,
        ...both('role', role),
        email: email ?? '',
        phone: phone ?? '',
      })),
  };
  return values[part]();
}

function number(value: number | null): string {
  return value === null ? '' : String(value);
}

function both(name: string, text: Bilingual | undefined): Values {
  return { [`${name}.nb`]: text?.nb ?? '', [`${name}.nn`]: text?.nn ?? '' };
}

function moment(name: string, at: Temporal.Instant | null): Values {
  if (at === null) return { [`${name}Date`]: '', [`${name}Time`]: '' };
  const { date, time } = wallClockOf(at);
  return { [`${name}Date`]: date, [`${name}Time`]: time };
}

function rows<T>(name: string, list: readonly T[], fields: (row: T) => Values): Values {
  const inRows = list.flatMap((row, index) =>
    Object.entries(fields(row)).map(([field, value]) => [`${name}.${index}.${field}`, value] as const),
  );
  return { ...Object.fromEntries(inRows), [`${name}.count`]: String(list.length) };
}

function merged(parts: readonly Values[]): Values {
  return Object.assign({}, ...parts) as Values;
}
