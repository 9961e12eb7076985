import type { CommandSystem } from '../../platform/db/command.ts';
import { valueOf } from '../../platform/result.ts';
import { findAllOrganisations } from '../register/index.ts';
import { createTemplate } from './create-template.command.ts';
import { readBlueprint } from './load-blueprints.ts';
import { publishTemplateVersion } from './publish-template-version.command.ts';
import { templatesOf } from './templates.query.ts';

/** The example programme's application form: the shipped blueprint, published once. Safe to run again. */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { read } = system.database;
  const by = { kind: 'system', id: 'example' } as const;
  const access = { mayChange: () => true };
  const organisations = await findAllOrganisations(read, system.clock.today(), { examples: false });
  const owner = organisations.find(({ key }) => key === 'ministry-local-government');
  if (!owner) throw new Error('The register has no ministry of local government');
  const [known] = await templatesOf(read, { organisationId: owner.id, uses: ['application'] });
  if (known) return;
  const blueprint = 'development-application';
  const template = { use: 'application', ownerOrganisationId: owner.id, blueprint } as const;
  const outline = await readBlueprint(blueprint);
  const { id: templateId } = valueOf(await createTemplate.run(system, by, { ...template, outline, access }));
  valueOf(await publishTemplateVersion.run(system, by, { templateId, revision: 1, access }));
}
