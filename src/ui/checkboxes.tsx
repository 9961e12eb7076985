import { ChoiceGroup } from './choice-group.tsx';
import type { ChoiceGroupProps } from './choice-group.tsx';

/** Any number of a few choices. That at least one is chosen is the server's to check. */
export function Checkboxes(props: ChoiceGroupProps) {
  return <ChoiceGroup type="checkbox" {...props} />;
}
