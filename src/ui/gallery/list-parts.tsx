import { DataTable } from '../data-table.tsx';
import type { Column } from '../data-table.tsx';
import { Field } from '../field.tsx';
import { Filters } from '../filters.tsx';
import { useLang } from '../language.ts';
import { formatFor } from '../../platform/text/format.ts';
import { QuickCounts, Tabs } from '../links.tsx';
import { Pages } from '../pages.tsx';
import { Progress } from '../progress.tsx';
import { Select } from '../select.tsx';
import { State } from '../state.tsx';
import type { StateKind } from '../state.tsx';
import { Steps } from '../steps.tsx';
import { Tag } from '../tag.tsx';
import { TaskList } from '../task-list.tsx';
import { useSamples } from './samples/samples.ts';

type Municipality = {
  name: string;
  county: string;
  state: 'running' | 'done' | 'stopped';
  population: number;
  joined: string;
};

const municipalities: readonly Municipality[] = [
  { name: 'Fjellvik', county: 'Vestland', state: 'running', population: 8412, joined: '1.9.2024' },
  { name: 'Haugbygda', county: 'Innlandet', state: 'done', population: 23_871, joined: '1.9.2024' },
  { name: 'Storelva', county: 'Troms', state: 'running', population: 1096, joined: '15.1.2025' },
  { name: 'Sundøy', county: 'Møre og Romsdal', state: 'stopped', population: 4530, joined: '15.1.2025' },
];

const kinds: Record<Municipality['state'], StateKind> = { running: 'half', done: 'done', stopped: 'none' };

function useColumns(): Column<Municipality>[] {
  const { table } = useSamples();
  const lang = useLang();
  return [
    {
      key: 'name',
      header: table.municipality,
      rowHeader: true,
      sortable: true,
      cell: (row) => <a href="#table">{row.name}</a>,
    },
    { key: 'county', header: table.county, sortable: true, bare: true, cell: (row) => row.county },
    {
      key: 'state',
      header: table.status,
      bare: true,
      cell: (row) => <State is={kinds[row.state]}>{table[row.state]}</State>,
    },
    {
      key: 'people',
      header: table.population,
      kind: 'number',
      sortable: true,
      cell: (row) => formatFor(lang).number(row.population),
    },
    { key: 'joined', header: table.joined, kind: 'code', cell: (row) => row.joined },
  ];
}

/** A list as staff and readers meet it: counts, filters, table, pages; and the same with nothing in it. */
export function Lists() {
  const s = useSamples();
  const columns = useColumns();
  const lang = useLang();
  return (
    <>
      <QuickCounts
        label={s.table.states}
        items={[
          { label: s.table.all, href: '#all', count: 3012, current: true },
          { label: s.table.running, href: '#running', count: 1904 },
          { label: s.table.done, href: '#done', count: 641 },
          { label: s.table.stopped, href: '#stopped', count: 34 },
        ]}
      />
      <Filters
        address="#table"
        state={{ values: { county: 'Vestland' }, errors: [] }}
        active={[{ label: s.table.filtersUsed, href: '#unfiltered' }]}
        resetHref="#reset"
        summary={
          <>
            <b class="tnum">{formatFor(lang).number(3012)}</b> {s.table.found}
          </>
        }
      >
        <Field name="q" type="search" label={s.table.search} />
        <Select
          name="county"
          label={s.table.county}
          empty={s.table.all}
          choices={['Innlandet', 'Troms', 'Vestland'].map((value) => ({ value, label: value }))}
        />
        <Select
          name="state"
          label={s.table.status}
          empty={s.table.all}
          choices={(['running', 'done', 'stopped'] as const).map((value) => ({
            value,
            label: s.table[value],
          }))}
        />
      </Filters>
      <DataTable
        caption={s.table.caption}
        captionHidden
        columns={columns}
        rows={municipalities}
        rowKey={(row) => row.name}
        sort={{ column: 'name', direction: 'ascending' }}
        sortHref={(sort) => `?sort=${sort.column}&order=${sort.direction}`}
        empty=""
        cards
      />
      <Pages previous="?before=Fjellvik" next="?after=Sundøy" />
      <DataTable
        caption={s.table.caption}
        columns={columns}
        rows={[]}
        rowKey={(row) => row.name}
        empty={
          <p>
            {s.table.empty} <a href="#all">{s.table.emptyLink}</a>
          </p>
        }
      />
    </>
  );
}

/** The dense scale: the same parts in a smaller unit. */
export function Dense() {
  const s = useSamples();
  const columns = useColumns();
  return (
    <div data-size="sm" class="stack">
      <div class="form">
        <Field name="dense.name" label={s.words.name} />
        <Select name="dense.county" label={s.table.county} choices={[{ value: 'Troms', label: 'Troms' }]} />
      </div>
      <DataTable
        caption={`${s.table.caption} (${s.parts.dense})`}
        columns={columns}
        rows={municipalities}
        rowKey={(row) => row.name}
        empty=""
        dense
      />
    </div>
  );
}

/** Shapes with words, tags, and links beside each other. */
export function States() {
  const s = useSamples();
  const states: [StateKind, string][] = [
    ['todo', s.table.all],
    ['half', s.table.running],
    ['done', s.table.done],
    ['due', s.task.signState],
    ['stop', s.note.danger],
    ['none', s.table.stopped],
  ];
  return (
    <>
      <ul class="plain row">
        {states.map(([is, words]) => (
          <li key={is}>
            <State is={is}>{words}</State>
          </li>
        ))}
      </ul>
      <p class="row">
        <Tag>{s.words.themes.fullTime}</Tag> <Tag color="accent">{s.words.themes.absence}</Tag>{' '}
        <Tag color="success">{s.table.done}</Tag> <Tag color="warning">{s.note.warning}</Tag>{' '}
        <Tag color="danger">{s.note.danger}</Tag>
      </p>
      <Tabs
        label={s.table.views}
        items={[
          { label: s.tabs.goals, href: '#goals', current: true },
          { label: s.tabs.people, href: '#people' },
          { label: s.tabs.money, href: '#money', count: 3 },
        ]}
      />
    </>
  );
}

const stepKinds: readonly StateKind[] = ['done', 'done', 'half', 'none'];

/** What waits, the parts of a form, and work in the background. */
export function Tasks() {
  const { task } = useSamples();
  return (
    <div class="cols task">
      <Steps
        label={task.steps}
        steps={task.step.map((label, index) => ({
          label,
          href: `#step-${index + 1}`,
          state: { is: stepKinds[index] ?? 'todo', label: task.stepStates[index] ?? '' },
          current: index === 2,
        }))}
      />
      <div class="stack-lg">
        <TaskList
          tasks={[
            {
              href: '#sign',
              title: task.sign,
              why: task.signWhy,
              consequence: task.signThen,
              state: { is: 'due', label: task.signState },
            },
            { href: '#read', title: task.read, state: { is: 'half', label: task.readState } },
          ]}
        />
        <Progress label={task.progress} done={1320} total={2000} refreshHref="?" />
      </div>
    </div>
  );
}
