import { z } from 'zod';
import { get } from '../client/endpoint.ts';

/** Rows of a page, and most of one. */
export const pageSize = 25;
export const largestPage = 200;
/** Rows up to which a list is counted; beyond, it says "more than". */
export const countLimit = 1000;
/** Characters of a text by which a list is ordered: the key of a page must fit into an address. */
export const largestKey = 300;

/**
 * What a list takes and gives: pages by key (not by number, so that a row that is added shifts nothing), a bounded count, a search, filters, an order.
 * Everything stands in the address of the page.
 */
export interface List<
  L extends z.ZodType = z.ZodType,
  F extends Readonly<Record<string, z.ZodType>> = Readonly<Record<string, z.ZodType>>,
  S extends string = string,
> {
  readonly line: L;
  readonly filters: F;
  /** Orders that may be asked for; the first holds unless another is. A `-` before it asks for the other way round. */
  readonly sorts: readonly [S, ...S[]];
  /** The order that holds unless another is asked for: `starts` or `-starts`. */
  readonly usual: S | `-${S}`;
  readonly searched: boolean;
  readonly query: z.ZodType<ListQuery<F, S>, ListAsked>;
  readonly page: z.ZodObject<{
    items: z.ZodArray<L>;
    total: z.ZodNumber;
    more: z.ZodBoolean;
    next: z.ZodNullable<z.ZodString>;
  }>;
}

/** What is asked, parsed. */
export type ListQuery<F extends Readonly<Record<string, z.ZodType>>, S extends string> = {
  readonly [K in keyof F]?: z.output<F[K]> | undefined;
} & {
  readonly search?: string | undefined;
  readonly sort: S | `-${S}`;
  readonly after?: string | undefined;
  readonly limit: number;
};
/** What is asked, as it stands in an address. */
export type ListAsked = Readonly<Record<string, string | number | undefined>>;
export type Page<L extends z.ZodType> = {
  /** The rows of this page. */
  readonly items: z.output<L>[];
  /** How many there are, up to `countLimit`. */
  readonly total: number;
  /** Whether there are more than `total` says. */
  readonly more: boolean;
  /** Key of the next page. */
  readonly next: string | null;
};

/**
 * Declares a list: `defineList({ line: meetingLine, filters: { state: z.enum(states) }, sorts: ['starts', 'edition'], usual: '-starts', searched: true })`.
 * @throws RangeError when a filter has a name that every list uses
 */
export function defineList<
  L extends z.ZodType,
  const S extends string,
  F extends Readonly<Record<string, z.ZodType>> = Record<never, never>,
>(of: {
  readonly line: L;
  readonly filters?: F;
  readonly sorts: readonly [S, ...S[]];
  readonly usual?: NoInfer<S> | `-${NoInfer<S>}`;
  readonly searched?: boolean;
}): List<L, F, S> {
  const { line, sorts, searched = false } = of;
  const filters = of.filters ?? ({} as F);
  const usual = of.usual ?? sorts[0];
  for (const name of ['search', 'sort', 'after', 'limit'])
    if (Object.hasOwn(filters, name)) throw new RangeError(`a filter cannot be named ${name}`);
  const orders = sorts.flatMap((name) => [name, `-${name}` as const]);
  const query = z.strictObject({
    ...Object.fromEntries(Object.entries(filters).map(([name, schema]) => [name, schema.optional()])),
    ...(searched ? { search: z.string().trim().max(200).optional() } : {}),
    sort: z.enum(orders as [string, ...string[]]).default(usual),
    after: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(largestPage).default(pageSize),
  });
  const page = z.object({
    items: z.array(line),
    total: z.number().int(),
    more: z.boolean(),
    next: z.string().nullable(),
  });
  return { line, filters, sorts, usual, searched, query: query as never, page };
}

/** Declares the address of a list. */
export const listOf = <L extends z.ZodType, F extends Readonly<Record<string, z.ZodType>>, S extends string>(
  url: `/api/${string}`,
  list: List<L, F, S>,
  { summary }: { readonly summary: string },
) => ({ ...get(url, { summary, query: list.query, reply: list.page }), list });
