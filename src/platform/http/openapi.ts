import type { Hono } from 'hono';
import { z } from 'zod';
import { answerText } from './answer-text.ts';
import type { Endpoint } from './endpoint.ts';
import type { Env } from './web.ts';

/** Serve `/api/openapi.json`: the description of every public endpoint, made from its own schemas. */
export function mountDescription(app: Hono<Env>, endpoints: readonly Endpoint[]): void {
  const description = JSON.stringify(describe(endpoints));
  app.get('/api/openapi.json', (http) => {
    http.header('Access-Control-Allow-Origin', '*');
    return answerText(http, description, 200, 'application/json');
  });
}

/** OpenAPI 3.1, whose schemas are JSON Schema, which is what zod writes. */
export function describe(endpoints: readonly Endpoint[]): object {
  const open = endpoints.filter((endpoint) => endpoint.access.name === 'anyone');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Saman: open data',
      version: '1',
      description:
        'Everything public in Saman. Lists answer { total, items, next }; the same items come as CSV with Accept: text/csv or .csv at the end of the address.',
      license: { name: 'NLOD 2.0', url: 'https://data.norge.no/nlod/no/2.0' },
    },
    paths: Object.fromEntries(
      open.map((endpoint) => [openPath(endpoint.path), { get: operation(endpoint) }]),
    ),
  };
}

function operation(endpoint: Endpoint): object {
  const item = jsonSchema(endpoint.item);
  const list = {
    type: 'object',
    required: ['total', 'items', 'next'],
    properties: {
      total: { type: 'integer', description: 'All that match' },
      items: { type: 'array', items: item },
      next: { type: ['string', 'null'], description: 'The address of the next part' },
    },
  };
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    parameters: [...pathParameters(endpoint.path), ...queryParameters(endpoint.query)],
    responses: {
      200: {
        description: 'OK',
        content: {
          'application/json': { schema: endpoint.kind === 'list' ? list : item },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      304: { description: 'Not modified since the ETag sent in If-None-Match' },
      400: { description: 'A parameter is faulty (RFC 9457 problem)' },
      404: { description: 'Nothing is known under this address' },
    },
  };
}

function openPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function pathParameters(path: string): object[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject): object[] {
  const schema = jsonSchema(query) as { properties?: Record<string, { description?: string }> };
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

function jsonSchema(schema: z.ZodObject): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
