import { sql } from 'kysely';
import { verifyChain } from '../../src/modules/audit/index.ts';
import { rowsOf } from '../../src/modules/applications/anchoring/anchoring.ts';
import { objectOf } from '../../src/modules/applications/application.ts';
import { anchoringOf } from '../../src/modules/applications/anchoring/anchoring.query.ts';
import { findWriting } from '../../src/modules/forms/index.ts';
import { remarkFaults } from './remark-faults.ts';
import type { EnteredRemark } from './remark-faults.ts';
import type { World } from './world.ts';

/** What must be true of the application whatever was done to it, each broken promise as a sentence. */
export async function faultsOf(world: World): Promise<string[]> {
  const { read } = world.place.system.database;
  return [
    ...(await lostWords(world)),
    ...(await wrongSignatures(world)),
    ...(await wrongSubmissions(world)),
    ...(await wrongRemarks(world)),
    ...(await verifyChain(read, [])).map((finding) => `The audit chain: ${JSON.stringify(finding)}`),
  ];
}

/** Every word Saman said it had is in the text, or held beside it until somebody settles it. */
async function lostWords({ place, writingId, ledger }: World): Promise<string[]> {
  const { read } = place.system.database;
  const writing = await findWriting(read, writingId);
  const held = await read
    .selectFrom('forms.held_text')
    .select(['question', 'value'])
    .where('writing_id', '=', writingId)
    .execute();
  const texts = Map.groupBy(
    [
      ...Object.entries(writing?.answers ?? {}).map(([question, value]) => ({
        question,
        value: typeof value === 'string' ? value : '',
      })),
      ...held,
    ],
    ({ question }) => question,
  );
  const found = new Map(
    Array.from(texts, ([question, list]) => [
      question,
      new Set(list.flatMap(({ value }) => value.split(/[^\w]+/))),
    ]),
  );
  return Array.from(ledger.words)
    .filter(([word, question]) => !found.get(question)?.has(word))
    .map(([word, question]) => `${word} is lost from ${question}`);
}

/** Everybody signed the very bytes they had read, and who was told that they have signed, has. */
async function wrongSignatures({ place, applicationId, ledger }: World): Promise<string[]> {
  const { rows } = await sql<{ requestId: number; personId: number; sha256: string }>`
    select s.request_id as "requestId", s.person_id as "personId", encode(r.content_sha256, 'hex') as sha256
    from signing.signature s join signing.request r on r.id = s.request_id
    where r.object = ${objectOf(applicationId)}`.execute(place.system.database.read);
  const given = new Set(rows.map(({ requestId, personId }) => `${requestId}:${personId}`));
  return [
    ...rows
      .filter(({ requestId, personId, sha256 }) => ledger.opened.get(`${requestId}:${personId}`) !== sha256)
      .map(({ requestId, personId }) => `Person ${personId} signed request ${requestId} unread`),
    ...ledger.signed
      .filter(({ requestId, personId }) => !given.has(`${requestId}:${personId}`))
      .map(({ requestId, personId }) => `The signature of ${personId} on ${requestId} is gone`),
  ];
}

/** One stands at a time, each on a freeze that all had signed and that was not opened before; none is forgotten. */
async function wrongSubmissions({ place, applicationId, ledger }: World): Promise<string[]> {
  const { rows } = await sql<{
    number: number;
    reference: string;
    withdrawn: boolean;
    signatures: number;
    inChain: boolean;
  }>`
    select s.number, s.reference, w.number is not null as withdrawn,
           (select count(*)::int from signing.signature g where g.request_id = f.request_id) as signatures,
           exists (select from audit.entry e join documents.version v on v.id = f.contents_version_id
                   where e.action = 'applications/submit' and e.content_sha256 = v.sha256
                     and e.object = 'applications.application:' || s.application_id) as "inChain"
    from applications.submission s
    join applications.freeze f on f.application_id = s.application_id and f.number = s.freeze_number
    left join applications.withdrawal w on w.application_id = s.application_id and w.number = s.number
    where s.application_id = ${applicationId} order by s.number`.execute(place.system.database.read);
  const last = rows.length;
  const references = new Set(rows.map(({ reference }) => reference));
  return [
    ...rows
      .filter(({ number, withdrawn }) => number < last && !withdrawn)
      .map(({ number }) => `Submission ${number} stands beside a later one`),
    ...rows
      .filter(({ signatures }) => signatures !== 2)
      .map(({ number, signatures }) => `Submission ${number} has ${signatures} signatures`),
    ...rows
      .filter(({ inChain }) => !inChain)
      .map(({ number }) => `The audit chain does not know what submission ${number} is of`),
    ...ledger.submitted
      .filter((reference) => !references.has(reference))
      .map((reference) => `${reference} is gone`),
    ...ledger.submitted
      .filter((reference, index, all) => all.indexOf(reference) !== index)
      .map((reference) => `${reference} was given twice`),
    ...ledger.withdrawn
      .filter((number) => !rows.some((row) => row.number === number && row.withdrawn))
      .map((number) => `The withdrawal of ${number} is gone`),
  ];
}

/** A remark before the freeze is on the sheet, one after it stands in the case by itself. */
async function wrongRemarks({ place, applicationId, ledger, rows }: World): Promise<string[]> {
  const { read } = place.system.database;
  const { rows: sheets } = await sql<{ data: string; open: boolean }>`
    select v.data::text as data, r.number is not null as open
    from applications.freeze f
    join documents.version v on v.id = f.anchoring_version_id
    left join applications.reopening r on r.application_id = f.application_id and r.number = f.number
    where f.application_id = ${applicationId} order by f.number`.execute(read);
  const anchoring = await anchoringOf(read, applicationId, place.clock.today());
  const faults: string[] = [];
  const kept = new Set<string>();
  for (const row of rows.values()) {
    const entered: EnteredRemark[] = await read
      .selectFrom('applications.anchoring_entry')
      .select(['remark', 'after_freeze as late'])
      .where('anchoring_id', '=', row)
      .orderBy('number')
      .execute();
    for (const { remark } of entered) kept.add(remark);
    const told = entered.filter(({ remark, late }) => (ledger.remarks.get(remark) ?? late) !== late);
    faults.push(...told.map(({ remark }) => `${remark} was told the wrong side of the freeze`));
    const onSheets = sheets.map(({ data }) => new RegExp(`merknad-${row}-\\d+`).exec(data)?.[0] ?? null);
    const frozen = sheets.at(-1)?.open === false;
    faults.push(...remarkFaults(entered, onSheets, frozen));
    const shown = anchoring && rowsOf(anchoring).find(({ id }) => id === row)?.entry?.remark;
    if (frozen && shown && shown !== onSheets.at(-1))
      faults.push(`${shown} is shown as if it were on the sheet, which has ${onSheets.at(-1) ?? 'nothing'}`);
  }
  return [
    ...faults,
    ...Array.from(ledger.remarks.keys())
      .filter((remark) => !kept.has(remark))
      .map((remark) => `${remark} is lost`),
  ];
}
