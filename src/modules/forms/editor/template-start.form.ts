import type { Form } from '../../../platform/http/form.ts';
import { blueprints } from '../load-blueprints.ts';
import type { BlueprintName } from '../load-blueprints.ts';
import { longest } from '../outline.ts';
import type { Words } from '../outline.ts';
import { templateUses } from '../template.ts';
import type { TemplateUse } from '../template.ts';
import { one, reader, readRequiredWords } from './typed.ts';

/** How a template is begun: empty, from what the product ships, or as a copy of a published version. */
export type Origin =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blueprint'; readonly name: BlueprintName }
  | { readonly kind: 'version'; readonly id: number };

export interface TemplateStart {
  readonly title: Words;
  readonly use: TemplateUse;
  readonly origin: Origin;
}

export const templateStartForm: Form<TemplateStart> = {
  parse: (typed) => {
    const from = reader(typed);
    const title = readRequiredWords(from, 'title', longest.title);
    const use = templateUses.find((each) => each === one(typed, 'use'));
    const origin = originOf(one(typed, 'origin'));
    if (!use) from.refusals.push({ code: 'required', field: 'use' });
    if (!origin) from.refusals.push({ code: 'required', field: 'origin' });
    if (from.refusals.length > 0 || !use || !origin) return { ok: false, refusals: from.refusals };
    return { ok: true, values: { title, use, origin } };
  },
};

function originOf(text: string): Origin | null {
  const [kind, which = ''] = text.split(':');
  if (kind === 'empty') return { kind };
  const blueprint = blueprints.find(({ name }) => name === which);
  if (kind === 'blueprint' && blueprint) return { kind, name: blueprint.name };
  return kind === 'version' && /^[1-9]\d{0,14}$/.test(which) ? { kind, id: Number(which) } : null;
}
