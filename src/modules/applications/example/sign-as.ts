import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import { recordExampleStepUp } from '../../identity/index.ts';
import { beginSigning, markOpened, sign } from '../../signing/index.ts';

/** Open, begin, sign in anew and sign, as somebody does on the page; the fresh sign-in is recorded and not made. */
export async function signAs(system: CommandSystem, by: Principal, requestId: number) {
  if (by.kind !== 'person') throw new Error('Only people sign');
  valueOf(await markOpened.run(system, by, { requestId }));
  const { intentId } = valueOf(await beginSigning(system, by, { requestId, language: 'nn' }));
  valueOf(await recordExampleStepUp(system, by, intentId));
  return await sign.run(system, by, { requestId, intentId, language: 'nn' });
}
