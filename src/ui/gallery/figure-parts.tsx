import { ChartFrame } from '../chart-frame.tsx';
import { DataTable } from '../data-table.tsx';
import { Facts } from '../facts.tsx';
import { Hash } from '../hash.tsx';
import { useLang } from '../language.ts';
import { formatFor } from '../../platform/text/format.ts';
import { Meta } from '../meta.tsx';
import { Note } from '../note.tsx';
import { Notice } from '../notice.tsx';
import { Timeline } from '../timeline.tsx';
import { useSamples } from './samples/samples.ts';

const series = [
  { year: 2021, share: 12.1 },
  { year: 2022, share: 11.9 },
  { year: 2023, share: 11.8 },
  { year: 2024, share: 11 },
  { year: 2025, share: 9.9 },
  { year: 2026, share: 9.4 },
];

const x = (year: number) => 44 + (year - 2021) * 76;
const y = (share: number) => 24 + (12.5 - share) * 56;
const floor = 8.5;

/** The same few numbers as line and table. */
function AbsenceChart() {
  const { chart } = useSamples();
  const format = formatFor(useLang());
  const line = series.map((point) => `${x(point.year)} ${y(point.share)}`).join('L');
  const last = series.at(-1);
  return (
    <ChartFrame
      finding={chart.finding}
      level={3}
      unit={chart.unit}
      csvHref="#csv"
      legend={chart.provisional}
      note={<p>{chart.note}</p>}
      table={
        <DataTable
          caption={chart.behind}
          columns={[
            { key: 'year', header: chart.year, rowHeader: true, cell: (point) => point.year },
            {
              key: 'share',
              header: chart.share,
              kind: 'number',
              cell: (point) => format.number(point.share, 1),
            },
          ]}
          rows={series}
          rowKey={(point) => String(point.year)}
          empty=""
          dense
        />
      }
    >
      <svg class="chart" viewBox="0 30 520 262" role="img" aria-label={chart.label}>
        {[9, 10, 11, 12].map((share) => (
          <g key={share}>
            <path class="g" d={`M44 ${y(share)}H424`} />
            <text class="s" x="34" y={y(share) + 5} text-anchor="end">
              {share}
            </text>
          </g>
        ))}
        <path class="ax" d={`M44 ${y(floor)}H424`} />
        {series.map((point) => (
          <text key={point.year} class="s" x={x(point.year)} y={y(floor) + 22} text-anchor="middle">
            {point.year}
          </text>
        ))}
        <path class="ln e dash" d={`M44 ${y(9.5)}H424`} />
        <path class="ln i" d={`M${line}`} />
        {series.slice(0, -1).map((point) => (
          <circle key={point.year} class="fi" cx={x(point.year)} cy={y(point.share)} r="5" />
        ))}
        {last && <circle class="hol i" cx={x(last.year)} cy={y(last.share)} r="5" />}
        <text x="436" y={y(9.5) + 5}>
          {chart.goal}
        </text>
      </svg>
    </ChartFrame>
  );
}

/** Key figures, names and values, what happened, a fingerprint, a chart. */
export function Figures() {
  const s = useSamples();
  const [vote = '', merged = '', renamed = ''] = s.events.dates;
  return (
    <div class="stack-lg">
      <Facts
        facts={[
          { name: s.facts.municipalities, value: 31 },
          { name: s.facts.projects, value: 25 },
          { name: s.facts.measured, value: s.facts.of },
        ]}
      />
      <Meta
        facts={[
          { name: s.meta.period, value: s.meta.periodValue },
          { name: s.meta.grant, value: s.meta.grantValue },
          { name: s.meta.contact, value: undefined },
        ]}
      />
      <Timeline
        events={[
          { date: '2017-06-12', dateLabel: vote, title: s.events.vote },
          { date: '2020-01-01', dateLabel: merged, title: s.events.merged, detail: s.events.mergedDetail },
          {
            date: '2024-01-01',
            dateLabel: renamed,
            title: s.events.renamed,
            state: { is: 'todo', label: s.events.planned },
          },
        ]}
      />
      <Hash value="9c41f07a3be288d51f6c0a94d7e2b35860c1fd" />
      <AbsenceChart />
    </div>
  );
}

/** Help, what waits, what stopped, and what just happened. */
export function Notes() {
  const { note } = useSamples();
  return (
    <>
      <div class="grid">
        <Note title={note.help}>
          <p>{note.helpText}</p>
        </Note>
        <Note color="warning" title={note.warning}>
          <p>{note.warningText}</p>
        </Note>
        <Note color="danger" title={note.danger}>
          <p>{note.dangerText}</p>
        </Note>
      </div>
      <Notice>{note.done}</Notice>
    </>
  );
}
