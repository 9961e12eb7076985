import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { linkTo } from '../../../platform/db/command.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { letterTemplate, renderPdf } from '../../documents/index.ts';
import type { Content, Template } from '../../documents/index.ts';
import { codeDays, mandatePaths, newAccessCode } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { accessSheetData, accessSheetTemplate } from '../letters/access-sheet/access-sheet.ts';
import { paths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';
import { fileNameOf, letterOf } from './letter-document.ts';
import type { CarryingMail, LetterKind, MailContext } from './letter-kind.ts';
import { stateOf } from './letter-state.ts';
import type { LetterRow } from './letter-store.ts';
import type { Mailing } from './mailing.ts';
import { usualMail } from './usual-mail.ts';

/** A letter that is drawn and not stored yet, with the secrets that belong to it. */
export interface MadeLetter {
  readonly title: string;
  readonly content: Content;
  readonly sheet: Content | null;
  /** What opens a role at the recipient, and stands on the sheet. */
  readonly access: { readonly code: string; readonly role: Role } | null;
  /** Of the key in the address of the letter's page. */
  readonly keyHash: Buffer;
  readonly mail: CarryingMail;
}

type AnyTemplate = Template<(typeof letterTemplate)['data'] | NonNullable<LetterKind['template']>['data']>;

/**
 * Draw a letter and the sheet beside it. Takes time and touches no database. The key and the code are made here and
 * are known to nobody unless `keepLetter` stores them with the letter. Refusals are those of `renderPdf`; throws when
 * the letter has no number yet.
 */
export async function makeLetter(
  system: CommandSystem,
  {
    mailing,
    kind,
    letter,
  }: { readonly mailing: Mailing; readonly kind: LetterKind; readonly letter: LetterRow },
): Promise<Result<MadeLetter>> {
  const { lang, text, values, reference } = stateOf(mailing, kind, letter);
  if (letter.reference === null || !lang || !text) throw new Error(`Letter ${letter.id} has no number yet`);
  const { recipient } = letter;
  const { sender, copies, dated, data } = mailing;
  const made = system.clock.now().toString();
  const link = (path: string) => linkTo(system, lang, path);
  const key = randomBytes(16).toString('base64url');
  const address = link(kind.replyPath?.(key) ?? paths.letter(key));
  const t = textsIn(lang).mailings.sheet;
  const attachments = kind.sheet ? [t.title] : [];
  const parts = { lang, text, values, recipient, sender, copies, reference, dated, made, attachments };
  const drawn = letterOf(parts);
  const template: AnyTemplate = kind.template ?? letterTemplate;
  const fileName = fileNameOf(reference, recipient, lang);
  const content = await renderPdf(system.pdf, { template, data: drawn, fileName, lane });
  if (!content.ok) return content;
  const access = kind.sheet?.role ? { code: newAccessCode(), role: kind.sheet.role } : null;
  const sheet = kind.sheet
    ? await renderPdf(system.pdf, {
        template: accessSheetTemplate,
        data: accessSheetData({
          language: lang,
          sender: sender.name[lang],
          made,
          reference,
          recipient: drawn.recipient,
          date: dated,
          letter: drawn.title,
          purpose: kind.sheet.purpose[lang],
          address,
          access: access && {
            code: access.code,
            address: link(mandatePaths.access),
            number: recipient.number ?? recipient.organisationNumber,
            lastDay: Temporal.PlainDate.from(system.clock.today())
              .add({ days: codeDays - 1 })
              .toString(),
          },
        }),
        fileName: fileName.replace(/\.pdf$/, ` – ${t.fileName}.pdf`),
        lane,
      })
    : null;
  if (sheet?.ok === false) return sheet;
  const { title, firstLine } = drawn;
  const context: MailContext<unknown> = {
    lang,
    data,
    recipient,
    dated,
    reference,
    title,
    address,
    firstLine: firstLine ?? '',
    sender: sender.name[lang],
  };
  return accepted({
    title,
    content: content.value,
    sheet: sheet?.value ?? null,
    access,
    keyHash: hashOfKey(key),
    mail: kind.mail?.(context) ?? usualMail(context, kind.sheet !== undefined),
  });
}

/** Letters wait for each other, and leave the way free for whoever looks at one document. */
const lane = 'letters';

/** What is stored of the key in a letter's address. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
