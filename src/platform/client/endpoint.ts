import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One address of the API as both sides know it: the server implements it (`http/implement.ts`), a page calls it (`call.ts`), a wing lends it to
 * another instead of an address. What goes in and what comes out is checked on both sides.
 */
export interface Endpoint<
  P extends z.ZodType | undefined = z.ZodType | undefined,
  Q extends z.ZodType | undefined = z.ZodType | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/api/meetings/:id`. */
  readonly url: string;
  /** What it does, for the description of the API. */
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  readonly status: 200 | 201 | 202;
}

/** Names of the parts of an address that change: `'id' | 'locale'` of `/api/queries/:id/texts/:locale`. */
type Names<U extends string> = U extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | Names<More>
    : Rest
  : never;
type Uuids<U extends string> = [Names<U>] extends [never] ? undefined : z.ZodObject<Record<Names<U>, z.ZodUUID>>;

interface Declared<P, Q, B, R> {
  readonly summary: string;
  /** Parts of the address; each a UUID when absent. */
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  readonly status?: 200 | 201 | 202;
}

const namesIn = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].map(([, name]) => name!);

/** @throws RangeError when the declared parts are not those of the address */
function paramsOf(url: string, declared: z.ZodType | undefined): z.ZodType | undefined {
  const names = namesIn(url);
  if (!declared) return names.length ? z.object(Object.fromEntries(names.map((name) => [name, z.uuid()]))) : undefined;
  const known = declared instanceof z.ZodObject ? Object.keys(declared.shape) : [];
  if (known.toSorted().join() !== names.toSorted().join())
    throw new RangeError(`${url}: its parts are ${names.join(', ') || 'none'}, not ${known.join(', ') || 'none'}`);
  return declared;
}

const declare =
  (method: Method) =>
  <
    const U extends string,
    R extends z.ZodType,
    P extends z.ZodType | undefined = Uuids<U>,
    Q extends z.ZodType | undefined = undefined,
    B extends z.ZodType | undefined = undefined,
  >(
    url: U,
    { summary, params, query, body, reply, status = 200 }: Declared<P, Q, B, R>,
  ): Endpoint<P, Q, B, R> => ({
    method,
    url,
    summary,
    params: paramsOf(url, params) as P,
    query: query as Q,
    body: body as B,
    reply,
    status,
  });

/** Declares an address: `get('/api/meetings/:id', { summary: 'A meeting', reply: meetingView })`. */
export const get = declare('GET');
export const post = declare('POST');
export const put = declare('PUT');
export const patch = declare('PATCH');
export const del = declare('DELETE');

type Part<K extends string, S> = S extends z.ZodType
  ? Record<never, never> extends z.input<S>
    ? { readonly [key in K]?: z.input<S> }
    : { readonly [key in K]: z.input<S> }
  : unknown;
/** What a call of an endpoint needs: `{ params, query, body }` as far as it has them. */
export type Asked<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']>;
export type Replied<E extends Endpoint> = z.output<E['reply']>;

/**
 * The address with its parts and its query put in; a value of the query that is undefined, null or empty is left out.
 * @throws RangeError when a part is missing, empty or a step to another address (`..`), or a value of the query has parts of its own
 */
export function addressOf(
  { url }: Pick<Endpoint, 'url'>,
  { params = {}, query = {} }: { readonly params?: object; readonly query?: object } = {},
): string {
  const parts = new Map(Object.entries(params));
  const path = url.replace(/:(\w+)/g, (_, name: string) => {
    const part = parts.get(name) as unknown;
    if ((typeof part !== 'string' && typeof part !== 'number') || /^\.{0,2}$/.test(String(part)))
      throw new RangeError(`${url} needs ${name}`);
    return encodeURIComponent(part);
  });
  const asked = Object.entries(query).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || value === null || value === '') return [];
    if (typeof value === 'object') throw new RangeError(`${url}: ${name} is not one value`);
    return [[name, String(value as string | number | boolean)]];
  });
  return asked.length ? `${path}?${new URLSearchParams(asked)}` : path;
}
