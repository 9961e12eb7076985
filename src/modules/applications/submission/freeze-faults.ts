import type { Temporal } from 'temporal-polyfill';
import type { Principal } from '../../../platform/principal.ts';
import type { Refusal } from '../../../platform/result.ts';
import { preflight } from '../../forms/index.ts';
import { joinedIds } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import type { Progress } from '../application-state.ts';
import { mayLead } from '../policy.ts';
import { limitIn } from './call-limit.ts';
import type { ApplicationFiles } from './read-files.query.ts';

export interface ToFreeze {
  readonly by: Principal;
  readonly files: ApplicationFiles;
  readonly progress: Progress;
  /** The edition the reader saw. */
  readonly edition: number;
  readonly now: Temporal.Instant;
}

/** Why an application cannot be frozen now; none when it can. What it takes up on paper is seen on the paper. */
export function freezeFaults({ by, files, progress, edition, now }: ToFreeze): Refusal[] {
  const { application, call, writing, neverAsked } = files;
  if (!mayLead(by, application)) return [{ code: 'notYours' }];
  if (applicationStateOf(progress) !== 'writing') return [{ code: 'notOpen' }];
  const limit = limitIn(call, progress.permission, now);
  if (!limit.ok) return [...limit.refusals];
  if (writing.edition !== edition) return [{ code: 'changedByOther' }];
  const missing = preflight(writing.outline, writing.answers).length;
  const municipalities = joinedIds(application).length;
  return [
    ...(missing > 0 ? [{ code: 'incomplete', params: { missing } }] : []),
    ...(neverAsked > 0 ? [{ code: 'neverAsked', params: { rows: neverAsked } }] : []),
    ...(call.terms.joint === 'required' && municipalities < 2 ? [{ code: 'notJoint' }] : []),
  ];
}
