import { z } from 'zod';
import type { Lifecycle } from './lifecycle.ts';

/** One act that was done, as its history shows it. `own` are the columns that this life keeps besides. */
export const actView = <S extends string, A extends string, N extends z.ZodType, X extends z.ZodRawShape>(
  life: Lifecycle<S, A>,
  note: N,
  own: X,
) =>
  z.object({
    sequence: z.number().int(),
    act: life.actSchema,
    state: life.stateSchema,
    note: note.nullable(),
    by: z.string().nullable(),
    at: z.string(),
    ...own,
  });

/** The same for any life: what `ActHistory` needs. */
export interface DoneAct {
  readonly sequence: number;
  readonly act: string;
  readonly state: string;
  readonly note: unknown;
  readonly by: string | null;
  readonly at: string;
}

/** An act by hand as it is asked for: the act, the last act that the person saw, and what the act needs. */
export interface AskedAct<A extends string = string, N = unknown> {
  readonly act: A;
  /** The last act that the person saw, by its number: whoever acts on an older one is told what happened since. */
  readonly sequence: number;
  readonly note?: N | undefined;
}

/**
 * What may be asked of a life by hand, act by act: a required note is there, a field that belongs to another act is refused.
 * @param note schema of a note as it is written
 */
export function actForm<S extends string, A extends string, N extends z.ZodType>(
  life: Lifecycle<S, A>,
  note: N,
): z.ZodType<AskedAct<A, z.output<N>> & Readonly<Record<string, unknown>>> {
  const [first, ...rest] = life.handActs.map((act) => {
    const { note: said, fields = {} } = life.acts[act];
    return z.strictObject({
      act: z.literal(act),
      sequence: z.int32().min(1),
      ...(said === 'required' ? { note } : said === 'optional' ? { note: note.optional() } : {}),
      ...fields,
    });
  });
  if (!first) throw new RangeError('a life without an act by hand has no form');
  return z.discriminatedUnion('act', [first, ...rest]) as never;
}
