import { z } from 'zod';
import { get } from '../client/endpoint.ts';

const parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() });
const shape = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
const operation = z.object({
  summary: z.string().optional(),
  tags: z.array(z.string()).optional(),
  'x-permission': z.string().optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: shape.optional() })) }).optional(),
});

/** The part of an OpenAPI 3.1 document that the list of operations shows. Source: OpenAPI Specification 3.1, 4.8.8 to 4.8.14. */
export const openApiSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });
/** Where the document is published. */
export const openApi = get('/api/openapi.json', { summary: 'The description of the API', reply: openApiSchema });

/** One way in: a method on a path. */
export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Lines of the permission table, of which one is enough. */
  readonly permissions: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly body: readonly { readonly name: string; readonly required: boolean }[];
}

/** The operations of a document, by path, then in the order in which a thing lives: read, made, changed, removed. */
export function operationsOf(document: z.output<typeof openApiSchema>): ApiOperation[] {
  const life = ['get', 'post', 'put', 'patch', 'delete'];
  return Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, given]): ApiOperation & { rank: number } => {
        const body = Object.values(given.requestBody?.content ?? {})[0]?.schema;
        return {
          rank: life.indexOf(method),
          method: method.toUpperCase(),
          path,
          summary: given.summary ?? '',
          permissions: given['x-permission']?.split(' ') ?? [],
          parameters: (given.parameters ?? []).map(({ name, required = false }) => ({ name, required })),
          body: Object.keys(body?.properties ?? {}).map((name) => ({
            name,
            required: body?.required?.includes(name) ?? false,
          })),
        };
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.rank - b.rank))
    .map(({ rank: _rank, ...operation }) => operation);
}
