import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { findAgreementByKey } from '../../agreements/index.ts';
import { findRoleHolder } from '../../identity/index.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { shippedBlueprints } from '../blueprint-files.ts';
import { itemKinds, itemsOf } from '../contents.ts';
import type { ItemKind } from '../contents.ts';
import { findContents } from '../contents.query.ts';
import { newestInList, newestOf } from '../newest.ts';
import { publishProgramme } from '../publish-programme.command.ts';
import { startProgramme } from '../start-programme.command.ts';
import { writeList } from '../write-list.command.ts';
import { writeTexts } from '../write-texts.command.ts';
import { exampleLists, exampleSlug, exampleTexts } from './example-programme.ts';

/**
 * The example programme, set up and published by the example secretariat through the same commands as any other. Where
 * there is no example agreement in force, because domain time stands before its people took office, there is none. Safe
 * to run again.
 */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { database, clock } = system;
  const today = clock.today();
  const agreement = await findAgreementByKey(database.read, 'veien-videre', today);
  if (agreement?.state !== 'in_force' || (await findContents(database.read, exampleSlug))) return;
  const all = await findAllOrganisations(database.read, today, { examples: true });
  const idOf = (key: string): number => {
    const id = all.find((each) => each.key === key)?.id;
    if (id === undefined) throw new Error(`The register has no organisation ${key}`);
    return id;
  };
  const by = await findRoleHolder(database.read, idOf('ministry-local-government'), 'secretariat', today);
  const [blueprint] = await shippedBlueprints();
  if (!by || !blueprint) return;
  const original = 'nn';
  const approve = ['nb', 'nn'] as const;
  const inBokmaal = new Set<ItemKind>(['criterion', 'expectation']);
  const { id: programmeId } = valueOf(
    await startProgramme.run(system, by, {
      slug: exampleSlug,
      name: exampleTexts.name,
      original,
      blueprint,
      agreementId: agreement.id,
      operatorOrganisationId: idOf('ks'),
    }),
  );
  const contents = await findContents(database.read, programmeId);
  if (!contents) throw new Error('The example programme is gone');
  const seen = newestOf(contents);
  const written = {
    programmeId,
    seen,
    texts: exampleTexts,
    individualDecision: true,
    original,
    approve,
  } as const;
  valueOf(await writeTexts.run(system, by, written));
  const lists = exampleLists(idOf);
  for (const kind of itemKinds) {
    // What the blueprint suggests where the example says the same again stays the same item.
    const present = itemsOf(contents, kind);
    const rows = lists[kind].map((row, index) => ({ ...row, itemId: present[index]?.id ?? null }));
    const seen = newestInList(contents, kind);
    // Some lists were first written in the other form, so that the share of each has something to show.
    const original = inBokmaal.has(kind) ? 'nb' : 'nn';
    valueOf(await writeList.run(system, by, { programmeId, kind, seen, rows, original, approve }));
  }
  valueOf(await publishProgramme.run(system, by, { programmeId }));
}
