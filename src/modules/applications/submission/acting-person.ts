import type { Principal } from '../../../platform/principal.ts';
import { actingMandate } from '../../identity/index.ts';

/** Who does it and in which mandate, as rows keep it. Only those who act in a mandate come this far. */
export function signedBy(by: Principal): { readonly person_id: number; readonly mandate_id: number } {
  const mandate = actingMandate(by);
  if (by.kind !== 'person' || !mandate) throw new Error('Only somebody with a mandate does this');
  return { person_id: Number(by.id), mandate_id: mandate.id };
}
