import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { createTemplate } from '../create-template.command.ts';
import type { Outline } from '../outline.ts';
import { publishTemplateVersion } from '../publish-template-version.command.ts';

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
