import { expect, test } from 'vitest';
import { adviseKind, legalKind, signKind } from './example.ts';
import { digestDate, digestKind, planDigests, planReminders, reminderDate } from './reminders.ts';
import type { RemindableTask, ReminderFacts } from './reminders.ts';

const task = { dueOn: '2026-12-10', openedOn: '2026-11-01' };

test.each([
  ['2026-12-02', null],
  ['2026-12-03', '2026-12-03'],
  ['2026-12-05', '2026-12-03'],
  ['2026-12-06', null],
  ['2026-12-07', '2026-12-07'],
  ['2026-12-08', '2026-12-07'],
  ['2026-12-09', '2026-12-09'],
  ['2026-12-10', '2026-12-09'],
  ['2026-12-11', '2026-12-11'],
  ['2026-12-13', '2026-12-11'],
  ['2026-12-14', null],
])(
  'due on 10 December with reminders 7, 3 and 1 days before and the day after: on %s it is %s',
  (today, date) => {
    expect(reminderDate(task, [7, 3, 1, -1], today)).toBe(date);
  },
);

test('who has just been asked is not reminded at once', () => {
  const asked = { ...task, openedOn: '2026-12-07' };
  expect(reminderDate(asked, [7, 3, 1], '2026-12-07')).toBeNull();
  expect(reminderDate(asked, [7, 3, 1], '2026-12-09')).toBe('2026-12-09');
});

test('a task without a date, and a kind without reminders, remind nobody', () => {
  expect(reminderDate({ ...task, dueOn: null }, [7], '2026-12-03')).toBeNull();
  expect(reminderDate(task, [], '2026-12-03')).toBeNull();
});

test.each([
  ['2026-11-22', null],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-25', '2026-11-23'],
  ['2026-11-26', null],
  ['2026-12-28', '2026-12-28'],
  ['2027-01-01', null],
])('the digest on %s is that of %s', (today, monday) => {
  expect(digestDate(today)).toBe(monday);
});

const mayor = { organisationId: 88, role: 'mayor' };
const kari = { personId: 'kari', address: 'kari@fjellvik.no', language: 'nn' } as const;
const ola = { personId: 'ola', address: 'ola@fjellvik.no', language: 'nb' } as const;

const open = (id: number, changes: Partial<RemindableTask> = {}): RemindableTask => ({
  id,
  kind: signKind.name,
  assignee: mayor,
  dueOn: '2026-11-30',
  openedOn: '2026-11-01',
  ...changes,
});

function facts(changes: Partial<ReminderFacts<RemindableTask>> = {}): ReminderFacts<RemindableTask> {
  return {
    tasks: [open(1)],
    kinds: new Map([signKind, legalKind, adviseKind].map((kind) => [kind.name, kind])),
    recipients: new Map([
      ['organisation:88:mayor', [kari, ola]],
      ['person:kari', [kari]],
    ]),
    isSilent: () => false,
    today: '2026-11-23',
    ...changes,
  };
}

const keys = (planned: readonly { readonly key: string }[]) => planned.map(({ key }) => key);

test('everybody who holds the role is reminded, once each', () => {
  expect(keys(planReminders(facts()))).toEqual(['reminder:1:2026-11-23:kari', 'reminder:1:2026-11-23:ola']);
  expect(keys(planReminders(facts({ today: '2026-11-24' })))).toEqual(keys(planReminders(facts())));
});

test('a vacancy, a kind nobody knows and a day without reminders give none', () => {
  expect(planReminders(facts({ recipients: new Map() }))).toEqual([]);
  expect(planReminders(facts({ tasks: [open(1, { kind: 'gone.away' })] }))).toEqual([]);
  expect(planReminders(facts({ today: '2026-11-26' }))).toEqual([]);
});

test('who is silent about a kind is not reminded of it, but the law is not silenced', () => {
  const isSilent = (personId: string) => personId === 'kari';
  const tasks = [open(1), open(2, { kind: legalKind.name })];
  expect(keys(planReminders(facts({ tasks, isSilent })))).toEqual([
    'reminder:1:2026-11-23:ola',
    'reminder:2:2026-11-23:kari',
    'reminder:2:2026-11-23:ola',
  ]);
});

test('a digest has each task once, in the order they should be done', () => {
  const tasks = [
    open(1, { dueOn: '2026-12-24' }),
    open(2, { assignee: { personId: 'kari' }, dueOn: '2026-11-20' }),
    open(3, { kind: adviseKind.name, dueOn: null }),
    open(4, { openedOn: '2026-11-23' }),
  ];
  const digests = planDigests(facts({ tasks }));
  expect(digests.map(({ key, tasks }) => [key, tasks.map(({ id }) => id)])).toEqual([
    ['digest:2026-11-23:kari', [2, 1, 3]],
    ['digest:2026-11-23:ola', [1, 3]],
  ]);
});

test('one person holding two roles that wait for the same reads of it once', () => {
  const recipients = new Map([['organisation:88:mayor', [kari, kari]]]);
  expect(planDigests(facts({ recipients })).map(({ tasks }) => tasks.map(({ id }) => id))).toEqual([[1]]);
});

test('digests are silenced as a whole, and sent early in the week only', () => {
  const isSilent = (personId: string, kind: string) => personId === 'kari' && kind === digestKind;
  expect(keys(planDigests(facts({ isSilent })))).toEqual(['digest:2026-11-23:ola']);
  expect(planDigests(facts({ today: '2026-11-26' }))).toEqual([]);
  expect(planDigests(facts({ tasks: [open(1, { openedOn: '2026-11-23' })] }))).toEqual([]);
});
