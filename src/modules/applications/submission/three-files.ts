import type { Temporal } from 'temporal-polyfill';
import { dataTable } from '../../../platform/text/blocks.ts';
import { formatFor } from '../../../platform/text/format.ts';
import { fill } from '../../../platform/text/texts.ts';
import { answeredSections } from '../../forms/index.ts';
import type { Answers, Outline } from '../../forms/index.ts';
import { applicationData } from '../../documents/index.ts';
import type { ApplicationData, Section, Signer } from '../../documents/index.ts';
import { textsIn } from '../texts/submission/texts.ts';

/** Everything the contents and the anchoring sheet say, as it stands when it is read. */
export interface FilesInput {
  readonly applicationId: number;
  readonly language: 'nb' | 'nn';
  readonly title: string;
  readonly call: string;
  /** The municipality that leads comes first. */
  readonly municipalities: readonly { readonly id: number; readonly name: string }[];
  readonly outline: Outline;
  readonly answers: Answers;
  readonly anchoring: readonly Section[];
  /** The instant the documents say they were made. */
  readonly made: string;
}

/** A file's SHA-256 in hexadecimal. */
export type Fingerprint = string;

/** Takes the room of a fingerprint on a page that is laid out before there is one. */
export const unknownFingerprint: Fingerprint = '–'.repeat(64);

/** «soknad-31.pdf», «forankringsark-31.pdf», «underskriftsark-31.pdf». */
export function fileName(
  language: FilesInput['language'],
  file: 'contents' | 'anchoring' | 'signatures',
  applicationId: number,
): string {
  return `${textsIn(language).files.names[file]}-${applicationId}.pdf`;
}

/**
 * The contents: what the call counts towards its page limit, and the fingerprint of the anchoring sheet, so that whoever
 * signs the contents signs that very sheet.
 */
export function contentsData(input: FilesInput, anchoringSha256: Fingerprint): ApplicationData {
  const { language, outline, answers } = input;
  const t = textsIn(language).files;
  const data = dataOf(input, {
    title: input.title,
    sections: answeredSections(outline, answers, language, { counted: true }),
  });
  return {
    ...data,
    references: [
      ...data.references,
      { name: t.anchoringSheet, value: inGroups(anchoringSha256.slice(0, 32)) },
    ],
  };
}

/** The anchoring sheet: who was asked and what they said; then what was answered that does not count as pages. */
export function anchoringData(input: FilesInput): ApplicationData {
  const { language, outline, answers, anchoring } = input;
  const t = textsIn(language).files;
  return dataOf(input, {
    title: fill(t.anchoringTitle, { title: input.title }),
    sections: [...anchoring, ...answeredSections(outline, answers, language, { counted: false })],
  });
}

export interface SignatureSheetInput extends Omit<FilesInput, 'outline' | 'answers' | 'anchoring'> {
  readonly contentsSha256: Fingerprint;
  readonly anchoringSha256: Fingerprint;
  readonly signatures: readonly GivenSignature[];
  /** Municipalities that declined after the freeze, and why it goes on without them. */
  readonly without: readonly { readonly name: string; readonly reason: string }[];
}

export interface GivenSignature {
  readonly organisation: string;
  /** Null where the person has been erased. */
  readonly name: string | null;
  readonly office: string;
  /** What was declared, in the form the signer read it in. */
  readonly statement: string;
  readonly signedAt: Temporal.Instant;
}

/** The signature sheet: the fingerprints of what was signed, and who signed it, as what, when, and in which words. */
export function signatureSheetData(input: SignatureSheetInput): ApplicationData {
  const { language, signatures, without } = input;
  const t = textsIn(language).files;
  const format = formatFor(language);
  const signed = new Set(signatures.map(({ statement }) => statement));
  const data = dataOf(input, {
    title: fill(t.signatureTitle, { title: input.title }),
    sections: without.length === 0 ? [] : [withoutSection(t.withoutHeading, without)],
    declarations: [...signed],
    signers: signatures.map(({ organisation, name, office, signedAt }): Signer => ({
      organisation,
      name,
      office,
      signed: fill(t.signed, { when: format.moment(signedAt) }),
    })),
  });
  return {
    ...data,
    references: [
      ...data.references,
      { name: t.contents, value: inGroups(input.contentsSha256) },
      { name: t.anchoringSheet, value: inGroups(input.anchoringSha256) },
    ],
  };
}

function withoutSection(heading: string, without: SignatureSheetInput['without']): Section {
  return {
    heading,
    guidance: null,
    body: without.map(({ name, reason }) => ({
      t: 'p',
      c: [
        { t: 'strong', c: [{ t: 'text', v: name }] },
        { t: 'text', v: `: ${reason}` },
      ],
    })),
  };
}

type Shown = Pick<FilesInput, 'language' | 'call' | 'municipalities' | 'made'>;

function dataOf(
  { language, call, municipalities, made }: Shown,
  {
    title,
    sections,
    declarations = [],
    signers = [],
  }: {
    readonly title: string;
    readonly sections: readonly Section[];
    readonly declarations?: readonly string[];
    readonly signers?: readonly Signer[];
  },
): ApplicationData {
  const t = textsIn(language).files;
  const [lead, ...others] = municipalities.map(({ name }) => name);
  if (lead === undefined) throw new Error('An application is of a municipality');
  const data = applicationData({
    language,
    title,
    sender: lead,
    made,
    call,
    applicant: lead,
    municipalities: [],
    sections,
    declarations,
    signers,
  });
  const rows = [
    [lead, others.length === 0 ? t.alone : t.leads],
    ...others.map((name) => [name, t.takesPart]),
  ];
  // What each puts in stands in the answers; a column for it here would be said twice.
  const applicants = dataTable({
    caption: null,
    columns: [{ title: t.municipality }, { title: t.role }],
    rows,
  });
  return { ...data, applicants };
}

/** Groups of four, so that the line can be broken. */
function inGroups(sha256: string): string {
  return (sha256.match(/.{4}/g) ?? []).join(' ');
}
