import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import { accepted, valueOf } from '../../../platform/result.ts';
import { createTemplate } from '../create-template.command.ts';
import type { Outline } from '../outline.ts';
import { publishTemplateVersion } from '../publish-template-version.command.ts';
import { saveAnswers } from './save-answers.ts';
import type { SaveAnswers } from './save-answers.ts';
import { beginWriting } from './writing-store.ts';
import type { BeginWriting } from './writing-store.ts';

const access = { mayChange: () => true };
const by = { kind: 'system', id: 'test' } as const;

/** A published version of an outline, for tests. */
export async function publishedExample(
  system: CommandSystem,
  ownerOrganisationId: number,
  outline: Outline,
): Promise<number> {
  const template = { use: 'survey', ownerOrganisationId, outline, access } as const;
  const { id: templateId } = valueOf(await createTemplate.run(system, by, template));
  const published = await publishTemplateVersion.run(system, by, { templateId, revision: 1, access });
  return valueOf(published).versionId;
}

/** What an owner does around `beginWriting` and `saveAnswers`, for tests: nothing but the command. */
export const beginExample = defineCommand({
  name: 'forms/begin-example',
  constraints: { object_is_written_once: { code: 'begun' } },
  run: async (tx, input: BeginWriting, author) => accepted(await beginWriting(tx, input, author)),
});

export const saveExample = defineCommand({
  name: 'forms/save-example',
  run: (tx, input: SaveAnswers, author) => saveAnswers(tx, input, author),
});
