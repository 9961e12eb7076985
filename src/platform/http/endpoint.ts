import type { z } from 'zod';
import type { Access } from './access.ts';
import type { Example, PageContext } from './page.ts';

/** One part of a long list, and where the next part starts. */
export interface ListPart<T> {
  /** All that match, not only this part. */
  readonly total: number;
  readonly items: readonly T[];
  /** The key the next part starts after, or null at the end. */
  readonly next: string | null;
}

interface Shared<S extends z.ZodObject> {
  /** 'register/municipalities-api': the file `api/municipalities.endpoint.ts` of its module. */
  readonly id: string;
  /** The address without file ending: '/api/v1/municipalities/:number'. */
  readonly path: string;
  readonly access: Access;
  /** One sentence for the API description. */
  readonly summary: string;
  readonly query: S;
  readonly version?: (request: EndpointContext<z.output<S>>) => Promise<string>;
  readonly examples: readonly [Example, ...Example[]];
}

/** An endpoint speaks no language: names come in all their forms. */
export type EndpointContext<Q> = Pick<
  PageContext<Q>,
  'params' | 'query' | 'db' | 'today' | 'now' | 'principal' | 'url' | 'log'
>;

export interface ListDefinition<S extends z.ZodObject, T extends z.ZodObject> extends Shared<S> {
  readonly kind: 'list';
  readonly item: T;
  readonly load: (request: EndpointContext<z.output<S>>) => Promise<ListPart<z.output<T>> | null>;
}

export interface OneDefinition<S extends z.ZodObject, T extends z.ZodObject> extends Shared<S> {
  readonly kind: 'one';
  readonly item: T;
  readonly load: (request: EndpointContext<z.output<S>>) => Promise<z.output<T> | null>;
}

export interface Endpoint extends Omit<Shared<z.ZodObject>, 'version'> {
  readonly kind: 'list' | 'one';
  readonly item: z.ZodObject;
  version?(request: EndpointContext<unknown>): Promise<string>;
  load(request: EndpointContext<unknown>): Promise<unknown>;
}

/** An endpoint that answers `{ total, items, next }` as JSON, and the items as CSV. */
export function defineList<S extends z.ZodObject, T extends z.ZodObject>(
  definition: Omit<ListDefinition<S, T>, 'kind'>,
): Endpoint {
  return { ...definition, kind: 'list' } as unknown as Endpoint;
}

/** An endpoint that answers one object as JSON, or as one row of CSV. */
export function defineOne<S extends z.ZodObject, T extends z.ZodObject>(
  definition: Omit<OneDefinition<S, T>, 'kind'>,
): Endpoint {
  return { ...definition, kind: 'one' } as unknown as Endpoint;
}
