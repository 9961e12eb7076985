import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What was sent or stored, by field name. A field that may hold several values has a list when it holds more than one. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * One thing that must be corrected. `field` is the name of the field or of the group (`rows`), or '' when it concerns
 * the whole form; `section` is the heading it is listed under; `row` counts from 0, as in `rows.0.title`.
 */
export type FieldError = { field: string; message: string; section?: string; row?: number };

/** What a form is rendered from, the first time and when it comes back with errors. */
export type FormState = { values: FormValues; errors: readonly FieldError[] };

export const emptyForm: FormState = { values: {}, errors: [] };

/** The form around a field. `address` is where the form posts, for buttons that come back to a place on the page. */
export const FormContext = createContext<FormState & { address: string }>({ ...emptyForm, address: '' });

/** Values that every posted form carries; the layout gives them. */
export const CarriedContext = createContext<Readonly<Record<string, string>>>({});

const fieldName = /^[A-Za-z_]\w*(\.\w+)*$/;

/**
 * The id of a field, from its name: `rows.0.title` → `f-rows-0-title`. Names have no hyphen, so two names never give
 * the same id, and `--` is free for the parts of a field (`--d` description, `--e` error). Throws on another shape.
 */
export function fieldId(name: string): string {
  if (!fieldName.test(name)) throw new Error(`A field name is words joined by dots, not "${name}"`);
  return `f-${name.replaceAll('.', '-')}`;
}

/** The first of a field's values as text; '' when it has none. */
export function textOf(values: FormValues, name: string): string {
  return listOf(values, name)[0] ?? '';
}

/** All values of a field that may hold several. */
export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Values as they come from a form body or a query string; a name that occurs twice gives a list. */
export function formValues(entries: Iterable<[string, string]>): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of entries) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}

/** Everything a control needs to be filled and wired: ids, values, the first error. */
export function useField(name: string, description: boolean) {
  const { values, errors } = useContext(FormContext);
  const id = fieldId(name);
  const error = errors.find((each) => each.field === name)?.message;
  const parts = [description ? `${id}--d` : '', error === undefined ? '' : `${id}--e`].filter(
    (part) => part !== '',
  );
  return {
    id,
    error,
    text: textOf(values, name),
    list: listOf(values, name),
    /** Spread on the control (or the fieldset): says what describes it and whether it is wrong. */
    wiring: {
      ...(parts.length > 0 && { 'aria-describedby': parts.join(' ') }),
      ...(error !== undefined && { 'aria-invalid': 'true' as const }),
    },
  };
}
