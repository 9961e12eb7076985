import type { ComponentChildren } from 'preact';
import type { ViewProps } from '../../../platform/http/page.ts';
import { Button, ErrorSummary, Form, fieldId } from '../../../ui/index.ts';
import { stateOfButton } from './mailing-words.ts';

type PressedFormProps = Pick<ViewProps<unknown, unknown>, 'page' | 'form'> & {
  /** Goes along as `do`. */
  readonly name: string;
  /** What else goes along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly variant?: 'primary' | 'secondary';
  /** Whether this is the form that was sent, where several have the same name. */
  readonly isSent?: boolean;
  /** The button's words. */
  readonly words: string;
  /** Fields above the button. */
  readonly children?: ComponentChildren;
};

/** A form with one button among several on a page; refused, it says why above the button. */
export function PressedForm({
  page,
  form,
  name,
  hidden,
  variant,
  isSent = true,
  words,
  children,
}: PressedFormProps) {
  const state = stateOfButton(page.lang, isSent ? form : { typed: {}, refusals: [] }, name);
  const button = <Button variant={variant ?? 'secondary'}>{words}</Button>;
  return (
    <Form address={page.url.pathname} state={state} hidden={{ do: name, ...hidden }} class="stack">
      <ErrorSummary />
      {children}
      {state.errors.length > 0 ? <div id={fieldId('do')}>{button}</div> : button}
    </Form>
  );
}
