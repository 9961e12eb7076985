import { ChoiceGroup } from './choice-group.tsx';
import type { ChoiceGroupProps } from './choice-group.tsx';

/** One of a few choices. */
export function Radios(props: ChoiceGroupProps) {
  return <ChoiceGroup type="radio" {...props} />;
}
