import type { CallPart } from './opening.ts';

type Id = number | string;

/** Addresses of calls, without the language. Links are made here and nowhere else. */
export const paths = {
  calls: '/calls',
  feed: '/calls/feed.xml',
  /** The secretariat's own, drafts too. */
  mine: '/calls/mine',
  start: '/calls/new',
  call: (id: Id) => `/calls/${id}`,
  calendar: (id: Id) => `/calls/${id}/deadline.ics`,
  check: (id: Id) => `/calls/${id}/check`,
  manage: (id: Id) => `/calls/${id}/manage`,
  edit: (id: Id, part: CallPart | ':part') => `/calls/${id}/edit/${part}`,
  open: (id: Id) => `/calls/${id}/open`,
  moveDeadline: (id: Id) => `/calls/${id}/move-deadline`,
  end: (id: Id) => `/calls/${id}/end`,
  invite: (id: Id) => `/calls/${id}/invite`,
  funnel: (id: Id) => `/calls/${id}/responses`,
  /** Where an invited organisation answers, by the key in its letter. */
  response: (key: string) => `/calls/response/${key}`,
  /** Templates of forms. Their engine has no pages of its own. */
  templates: '/calls/templates',
  template: (id: Id) => `/calls/templates/${id}`,
};
