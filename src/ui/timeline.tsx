import type { ComponentChildren } from 'preact';
import { State } from './state.tsx';
import type { StateKind } from './state.tsx';

export type TimelineEvent = {
  /** ISO date for machines, and the words for people ("1. januar 2020"). */
  date: string;
  dateLabel: string;
  title: ComponentChildren;
  detail?: ComponentChildren;
  state?: { is: StateKind; label: string };
};

/** What happened, oldest first, along one thread. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={`${event.date} ${event.dateLabel}`}>
          <time dateTime={event.date}>{event.dateLabel}</time>
          <div>
            <p>{event.title}</p>
            {event.detail && <p class="small soft">{event.detail}</p>}
            {event.state && <State is={event.state.is}>{event.state.label}</State>}
          </div>
        </li>
      ))}
    </ol>
  );
}
