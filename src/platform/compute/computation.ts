/**
 * Long work by its name, as both sides of a thread know it: what goes in, what comes out, how long it may take. Only values that can be cloned
 * cross (no functions, no connections).
 */
export interface Computation<I, O> {
  readonly name: string;
  /** Most seconds it may run, without the time it waits for its turn. */
  readonly seconds: number;
  /** Carries the types; never there. */
  readonly of?: (input: I) => O;
}

/** Names a piece of long work. @param seconds most it may run before it is stopped with `compute.too-long` */
export const computation = <I, O>(name: string, seconds = 60): Computation<I, O> => ({ name, seconds });

/** What a thread does for a computation. `signal` is raised when nobody waits for it any more: stop as soon as can be. */
export type Handler = (input: unknown, signal: AbortSignal) => unknown;
export type Handlers = Readonly<Record<string, Handler>>;

/** Says what is done for a computation, in its own types. */
export const handles = <I, O>(
  of: Computation<I, O>,
  work: (input: I, signal: AbortSignal) => O | Promise<O>,
): Handlers => ({ [of.name]: (input, signal) => work(input as I, signal) });
