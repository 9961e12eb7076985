import type { PageContext } from '../../../platform/http/page.ts';
import type { Refusal } from '../../../platform/result.ts';
import { Note } from '../../../ui/index.ts';
import { writingRefusalText } from './refusal-text.ts';

type RefusedProps = { page: Pick<PageContext, 'lang'>; refusals: readonly Refusal[] };

/** Why what somebody chose was not done, where there is no field to say it at. */
export function Refused({ page, refusals }: RefusedProps) {
  if (refusals.length === 0) return null;
  return (
    <Note color="danger">
      {refusals.map((refusal) => (
        <p key={refusal.code}>{writingRefusalText(refusal, page.lang)}</p>
      ))}
    </Note>
  );
}
