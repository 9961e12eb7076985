import type { z } from 'zod';

/** A template with the shape of its data. Its source is `letters/<kind>/<kind>.typ` of its module. */
export interface Template<D> {
  /** '<module>/<kind>'. */
  readonly name: string;
  readonly data: z.ZodType<D>;
}

/** Define a template. The schema stays as it is, so that its type can be taken from it. */
export function defineTemplate<S extends z.ZodType>(template: {
  readonly name: string;
  readonly data: S;
}): { readonly name: string; readonly data: S } {
  return template;
}
