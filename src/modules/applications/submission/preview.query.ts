import type { PageContext } from '../../../platform/http/page.ts';
import type { Refusal } from '../../../platform/result.ts';
import { applicationTemplate } from '../../documents/index.ts';
import { preflight, preflightText } from '../../forms/index.ts';
import { objectOf } from '../application.ts';
import { sharesOf } from './document-lines.ts';
import type { Share } from './document-lines.ts';
import { readFiles } from './read-files.query.ts';
import type { ShownSubmission } from './shown-submission.query.ts';
import { ownSubmission } from './shown-submission.query.ts';
import { contentsData, unknownFingerprint } from './three-files.ts';

/** What is written, as it would stand on paper. */
export interface Preview extends ShownSubmission {
  /** What a freeze is asked for. */
  readonly edition: number;
  /** Null where the pages cannot be laid out, and why. */
  readonly pages: number | null;
  readonly fault: Refusal | null;
  readonly shares: readonly Share[];
  /** What is missing before it can be frozen, in words. */
  readonly missing: readonly string[];
  readonly neverAsked: number;
}

/** Lay out what is written, without keeping anything; null where there is nothing to show this reader. */
export async function previewOf(page: PageContext): Promise<Preview | null> {
  const shown = await ownSubmission(page);
  if (!shown) return null;
  const { db, today, now, pdf, lang } = page;
  const { application } = shown;
  const files = await readFiles(db, application, { today, made: now.toString() });
  if (!files) return null;
  const data = contentsData(files.input, unknownFingerprint);
  const counted = await pdf.countPages({
    template: applicationTemplate.name,
    data: applicationTemplate.data.parse(data),
    lane: objectOf(application.id),
  });
  const { outline, answers, edition } = files.writing;
  return {
    ...shown,
    edition,
    pages: counted.ok ? counted.value : null,
    fault: counted.ok ? null : (counted.refusals[0] ?? null),
    shares: sharesOf(data.sections),
    missing: preflight(outline, answers).map((each) => preflightText(each, outline, answers, lang)),
    neverAsked: files.neverAsked,
  };
}
