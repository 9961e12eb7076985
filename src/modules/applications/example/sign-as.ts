import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import { recordExampleStepUp } from '../../identity/index.ts';
import { beginSigning, markOpened, sign } from '../../signing/index.ts';

/**
 * Open, begin, sign in anew and sign, as somebody does on the page; the fresh sign-in is recorded and not made. Answers the
 * first refusal on the way.
 */
export async function signAs(system: CommandSystem, by: Principal, requestId: number) {
  if (by.kind !== 'person') throw new Error('Only people sign');
  const opened = await markOpened.run(system, by, { requestId });
  if (!opened.ok) return opened;
  const begun = await beginSigning(system, by, { requestId, language: 'nn' });
  if (!begun.ok) return begun;
  const { intentId } = begun.value;
  valueOf(await recordExampleStepUp(system, by, intentId));
  return await sign.run(system, by, { requestId, intentId, language: 'nn' });
}
