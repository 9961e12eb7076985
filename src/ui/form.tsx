import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { CarriedContext, FormContext } from './form-state.ts';
import type { FormState } from './form-state.ts';

export type FormProps = {
  /** Where the form goes. */
  address: string;
  method?: 'get' | 'post';
  state: FormState;
  /** Values the reader does not see, besides those every form carries: the version it was read at. */
  hidden?: Record<string, string>;
  /** Set when the form has a file field. */
  files?: boolean;
  /** Lets the server answer first: its messages are in the reader's language and in one list. */
  noValidate?: boolean;
  class?: string;
  children: ComponentChildren;
};

/** A form and the values and errors of the fields inside it. A posted form is sent once however often it is pressed. */
export function Form({
  address,
  method = 'post',
  state,
  hidden = {},
  files,
  noValidate,
  ...rest
}: FormProps) {
  const carried = useContext(CarriedContext);
  const unseen = method === 'post' ? { ...carried, ...hidden } : hidden;
  return (
    <FormContext.Provider value={{ ...state, address }}>
      <form
        class={rest.class}
        method={method}
        action={address}
        noValidate={noValidate}
        enctype={files ? 'multipart/form-data' : undefined}
        data-once={method === 'post' ? '' : undefined}
      >
        {Object.entries(unseen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {rest.children}
      </form>
    </FormContext.Provider>
  );
}
