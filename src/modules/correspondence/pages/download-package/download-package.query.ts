import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../../platform/http/page.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { readBytes, readVersions } from '../../../documents/index.ts';
import type { StoredVersion } from '../../../documents/index.ts';
import { archivedRecords } from '../../archived-records.query.ts';
import { arkivmelding } from '../../arkivmelding.ts';
import { findLetters } from '../../mailings/letter-store.ts';
import type { LetterRow } from '../../mailings/letter-store.ts';
import type { Mailing } from '../../mailings/mailing.ts';
import { findMailing } from '../../mailings/mailing-store.ts';
import { idIn } from '../../mailings/mailing-words.ts';
import { textsIn } from '../../texts/texts.ts';

export interface FoundPackage {
  readonly mailing: Mailing;
  readonly number: number;
  readonly madeAt: string;
  readonly letters: readonly LetterRow[];
}

/** The package an address names, or null. */
export async function findPackage({ db, params }: PageContext): Promise<FoundPackage | null> {
  const [id, number] = [idIn(params['id']), idIn(params['number'])];
  const mailing = id === null ? null : await findMailing(db, id);
  if (!mailing || number === null) return null;
  const made = await db
    .selectFrom('correspondence.letter_package')
    .select(['id', 'made_at as madeAt'])
    .where('mailing_id', '=', mailing.id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!made) return null;
  const all = await findLetters(db, { mailingId: mailing.id });
  const letters = all.filter(({ packageId }) => packageId === made.id);
  return { mailing, number, madeAt: made.madeAt, letters };
}

/** One file of the package. */
interface Entry {
  readonly name: string;
  readonly input: Uint8Array | string;
  readonly lastModified: Date;
}

/** So many letters are fetched at a time, and are in memory at once. */
const batch = 20;

/**
 * The files of a package, in the order of the letters: the list as CSV, and of each letter the PDF, the sheet and the
 * arkivmelding. Asked for twice, it is the same to the last byte.
 */
export async function* packageFiles(
  { db, lang, today }: Pick<PageContext, 'db' | 'lang' | 'today'>,
  { letters, madeAt }: FoundPackage,
): AsyncGenerator<Entry> {
  const at = Temporal.Instant.from(madeAt);
  const lastModified = new Date(at.epochMilliseconds);
  const versions = await versionsOf(db, letters);
  const t = textsIn(lang).mailings;
  yield { name: `${t.package.list}.csv`, input: listOf(lang, letters, versions), lastModified };
  for (let from = 0; from < letters.length; from += batch) {
    const some = letters.slice(from, from + batch);
    const records = await archivedRecords(
      db,
      some.flatMap(({ recordId }) => recordId ?? []),
      today,
    );
    const byRecord = new Map(records.map((archived) => [archived.record.id, archived]));
    for (const letter of some) {
      for (const id of [letter.versionId, letter.sheetVersionId]) {
        const version = versions.get(id ?? 0);
        if (version) yield { name: version.fileName, input: await readBytes(db, version), lastModified };
      }
      const archived = byRecord.get(letter.recordId ?? 0);
      if (archived)
        yield {
          name: archiveName(letter),
          input: arkivmelding('eformidling', archived, { id: messageId(letter), at }),
          lastModified,
        };
    }
  }
}

async function versionsOf(
  db: Db,
  letters: readonly LetterRow[],
): Promise<ReadonlyMap<number, StoredVersion>> {
  const ids = letters.flatMap(({ versionId, sheetVersionId }) =>
    [versionId, sheetVersionId].flatMap((id) => id ?? []),
  );
  return new Map((await readVersions(db, ids)).map((version) => [version.id, version]));
}

function listOf(
  lang: PageContext['lang'],
  letters: readonly LetterRow[],
  versions: ReadonlyMap<number, StoredVersion>,
): string {
  const t = textsIn(lang).mailings;
  const { columns } = t.package;
  const rows = letters.map((letter) => {
    const { recipient, language, versionId, sheetVersionId } = letter;
    const version = versions.get(versionId ?? 0);
    return [
      letter.reference,
      recipient.name[lang],
      recipient.number,
      recipient.organisationNumber,
      language && t.forms[language],
      version?.fileName,
      version?.sha256,
      versions.get(sheetVersionId ?? 0)?.fileName,
      archiveName(letter),
    ];
  });
  const head = [
    columns.reference,
    columns.recipient,
    columns.number,
    columns.organisationNumber,
    columns.form,
    columns.file,
    columns.hash,
    columns.sheet,
    columns.arkivmelding,
  ];
  return stringify([head, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}

function archiveName({ reference }: LetterRow): string {
  return `${(reference ?? '').replaceAll('/', '-')} arkivmelding.xml`;
}

/** The message's own name, the same whenever the package is fetched. */
function messageId({ id }: LetterRow): string {
  const hash = createHash('sha256').update(`correspondence.letter:${id}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
