import type { CommandSystem } from '../../../platform/db/command.ts';
import type { GoOn, PageContext } from '../../../platform/http/page.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import type { Section } from '../outline.ts';
import type { WritingChange } from './change-writing.ts';
import { notePresence } from './note-presence.command.ts';
import { autosaveData, pollData } from './section-answer.query.ts';
import type { WritingValues } from './writing.form.ts';
import { typedAnswers } from './typed-answers.ts';
import type { Saved, Writing } from './writing.ts';

export interface ActOnSection {
  readonly page: PageContext;
  readonly system: CommandSystem;
  readonly values: WritingValues;
  readonly writing: Writing;
  readonly section: Section;
  /** Run the owner's command, which asks its policy and calls `changeWriting`. */
  readonly change: (change: WritingChange) => Promise<Result<Saved>>;
  /** Paths without the language: after saving, for settling held texts, and the page itself. */
  readonly paths: { readonly saved: string; readonly held: string; readonly here: string };
}

/**
 * What a section's page does with what was sent to it (`writingForm`): saves, answers its script, comments, assigns. The
 * page has asked its policy who may open it; the command asks again who may do what.
 */
export async function actOnSection(act: ActOnSection): Promise<Result<GoOn>> {
  const { values, paths, change } = act;
  switch (values.do) {
    case 'poll':
      return poll(act, values);
    case 'autosave':
    case 'save':
      return save(act, values);
    default: {
      const result = await change(values.do === 'assign' ? { ...values, section: act.section.key } : values);
      return result.ok ? accepted({ goTo: paths.here }) : result;
    }
  }
}

async function poll(
  { page, system, writing }: ActOnSection,
  { question, edition }: Extract<WritingValues, { do: 'poll' }>,
): Promise<Result<GoOn>> {
  if (question !== null) await notePresence.run(system, page.principal, { writingId: writing.id, question });
  return accepted({ data: await pollData(page, { writing, since: edition }) });
}

async function save(
  act: ActOnSection,
  values: Extract<WritingValues, { do: 'save' | 'autosave' }>,
): Promise<Result<GoOn>> {
  const { page, writing, section, paths } = act;
  const keys = section.questions.map(({ key }) => key);
  const { changes, refusals } = typedAnswers(writing.outline, keys, values.typed);
  const result =
    changes.length === 0
      ? accepted<Saved>({ edition: writing.edition, answers: [] })
      : await act.change({ do: 'save', changes, page: values.page });
  if (values.do === 'autosave') {
    const heldHref = `/${page.lang}${paths.held}`;
    return accepted({ data: await autosaveData(page, { writing, section, result, refusals, heldHref }) });
  }
  if (!result.ok) return refused(...result.refusals, ...refusals);
  // What could be read is saved; the rest comes back as it was typed.
  if (refusals.length > 0) return refused(...refusals);
  const isHeld = result.value.answers.some(({ outcome }) => outcome === 'held');
  return accepted({ goTo: isHeld ? paths.held : paths.saved });
}
