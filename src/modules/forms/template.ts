/** What a template is for. */
export const templateUses = ['application', 'report', 'governing_document', 'survey'] as const;
export type TemplateUse = (typeof templateUses)[number];

/** Whose template it is, and what for: what a policy needs to know. */
export interface TemplateIdentity {
  readonly use: TemplateUse;
  readonly ownerOrganisationId: number;
}

/**
 * The owner's policy: forms decides nothing about access. It is asked inside the command, about the template as it
 * stands, and must be a pure function of the mandate it was made from.
 */
export interface TemplateAccess {
  readonly mayChange: (template: TemplateIdentity) => boolean;
}

export function objectOf(templateId: number): string {
  return `forms.template:${templateId}`;
}
