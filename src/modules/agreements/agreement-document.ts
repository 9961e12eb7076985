import type { Bilingual } from '../../platform/text/language.ts';
import { createHash } from 'node:crypto';
import { richText } from '../../platform/text/rich-text.ts';
import { formatFor } from '../../platform/text/format.ts';
import { count, fill } from '../../platform/text/texts.ts';
import { agreementData, canonicalJson } from '../documents/index.ts';
import type { AgreementData } from '../documents/index.ts';
import { roleIn } from '../identity/index.ts';
import type { Agreement, Form, VersionContent } from './agreement.ts';
import type { Name } from './agreement-info.ts';
import { textsIn } from './texts/texts.ts';

export interface DocumentInput {
  readonly agreement: Pick<Agreement, 'id' | 'kind' | 'ownerId'>;
  readonly number: number;
  readonly content: VersionContent;
  /** The owner's and the parties' names of the day. */
  readonly names: ReadonlyMap<number, Name>;
  /** The instant the document says it was made. */
  readonly made: string;
  /** The day it is made, which decides the titles. */
  readonly today: string;
}

/** The fingerprint (SHA-256, hexadecimal) of everything a version says in both forms: the same in both PDFs. */
export function contentSha256({ agreement, number, content }: DocumentInput): string {
  return createHash('sha256')
    .update(canonicalJson({ agreement: agreement.id, kind: agreement.kind, number, content }))
    .digest('hex');
}

/** A version as the data of its PDF in one form. Themes, instruments and contributions follow the clauses. */
export function documentData(input: DocumentInput, form: Form): AgreementData {
  const { agreement, number, content, names, made, today } = input;
  const t = textsIn(form).document;
  const { date } = formatFor(form);
  const sha256 = contentSha256(input);
  const nameOf = (id: number) => {
    const name = names.get(id);
    if (!name) throw new Error(`Organisation ${id} has no name`);
    return name[form];
  };
  const { startsOn, endsOn, noticeMonths, parties } = content;
  if (endsOn === null) throw new Error('A version without a last day is not frozen');
  const notice = count(form, t.months, noticeMonths);
  const lists = (names_: readonly Bilingual[]) => names_.map((name) => `- ${name[form]}`).join('\n');
  const added = [
    { heading: t.themes, text: lists(content.themes) },
    { heading: t.instruments, text: lists(content.instruments) },
    {
      heading: t.contributions,
      text: content.contributions
        .map(({ organisationId, text }) => `**${nameOf(organisationId)}**\n\n${text[form]}`)
        .join('\n\n'),
    },
  ].filter(({ text }) => text !== '');
  const data = agreementData({
    language: form,
    title: content.title[form],
    sender: nameOf(agreement.ownerId),
    made,
    contentSha256: sha256,
    version: String(number),
    duration: { from: startsOn ?? endsOn, to: endsOn },
    notice,
    parties: parties.map(({ organisationId, signatoryRole }) => ({
      name: nameOf(organisationId),
      representedBy: roleIn(form, signatoryRole, today),
    })),
    clauses: content.clauses.map(({ heading, text }) => ({ heading: heading[form], text: text[form] })),
    signers: parties.map(({ organisationId, signatoryRole }) => ({
      organisation: nameOf(organisationId),
      name: null,
      office: roleIn(form, signatoryRole, today),
      signed: null,
    })),
  });
  const words =
    startsOn === null
      ? fill(t.fromSigning, { end: date(endsOn) })
      : fill(t.fromDate, { start: date(startsOn), end: date(endsOn) });
  return {
    ...data,
    references: [
      { name: t.version, value: String(number) },
      { name: t.duration, value: words },
      { name: t.notice, value: notice },
      { name: t.fingerprint, value: inGroups(sha256) },
    ],
    clauses: [
      ...data.clauses,
      ...added.map(({ heading, text }) => ({ heading, guidance: null, body: richText(text) })),
    ],
  };
}

/** Groups of four, so that the line can be broken. */
function inGroups(sha256: string): string {
  return (sha256.match(/.{4}/g) ?? []).join(' ');
}
