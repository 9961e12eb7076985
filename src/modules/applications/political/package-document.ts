import { dataTable } from '../../../platform/text/blocks.ts';
import type { Block } from '../../../platform/text/blocks.ts';
import { fill } from '../../../platform/text/texts.ts';
import { applicationData } from '../../documents/index.ts';
import type { ApplicationData, Section } from '../../documents/index.ts';
import { answeredSections, preflight, preflightText } from '../../forms/index.ts';
import type { FilesInput } from '../submission/three-files.ts';
import { textsIn } from '../texts/political/texts.ts';

export interface PackageWords {
  /** The municipality that is to decide. */
  readonly organisationId: number;
  readonly proposal: string;
  readonly openPoints: string;
  /** How many nobody has asked about the anchoring. */
  readonly neverAsked: number;
}

/**
 * The package for the political case as frozen data: the proposed resolution, what is open, and the whole application with
 * its anchoring as it is now.
 */
export function packageData(
  files: FilesInput,
  { organisationId, proposal, openPoints, neverAsked }: PackageWords,
): ApplicationData {
  const { language, outline, answers, municipalities, title, call, made, anchoring } = files;
  const t = textsIn(language).document;
  const own = municipalities.find(({ id }) => id === organisationId)?.name ?? '';
  const missing = preflight(outline, answers).map((each) => preflightText(each, outline, answers, language));
  const open = [
    ...linesOf(openPoints),
    ...(neverAsked > 0 ? [fill(t.neverAsked, { number: neverAsked })] : []),
    ...missing,
  ];
  const data = applicationData({
    language,
    title: fill(t.title, { title }),
    sender: own,
    made,
    call,
    applicant: own,
    municipalities: [],
    sections: [
      section(t.proposal, linesOf(proposal).map(paragraph)),
      section(t.open, open.length === 0 ? [paragraph(t.nothingOpen)] : [listOf(open)]),
      ...answeredSections(outline, answers, language, { counted: 'all' }),
      ...anchoring,
    ],
    declarations: [],
    signers: [],
  });
  const applicants = dataTable({
    caption: null,
    columns: [{ title: t.municipality }],
    rows: municipalities.map(({ name }) => [name]),
  });
  return { ...data, applicants };
}

const section = (heading: string, body: readonly Block[]): Section => ({
  heading,
  guidance: null,
  body: [...body],
});
const paragraph = (v: string): Block => ({ t: 'p', c: [{ t: 'text', v }] });
const listOf = (lines: readonly string[]): Block => ({
  t: 'ul',
  items: lines.map((line) => [paragraph(line)]),
});

/** The lines somebody has written, without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
