import type { z } from 'zod';

/** A template with the shape of its data. Its source is `letters/<kind>/<kind>.typ` of its module. */
export interface Template<S extends z.ZodType<{ readonly made: string }>> {
  /** '<module>/<kind>'. */
  readonly name: string;
  /** The data hold everything that stands on paper, and the moment the PDF says it was made. */
  readonly data: S;
}

export function defineTemplate<S extends z.ZodType<{ readonly made: string }>>(
  template: Template<S>,
): Template<S> {
  return template;
}
