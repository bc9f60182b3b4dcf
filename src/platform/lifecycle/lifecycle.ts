import { z } from 'zod';
import type { Localized } from '../language/locale.ts';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

export interface StateOf {
  readonly label: Localized;
  readonly tone: Tone;
  /** Something is still to be done in this state. */
  readonly open?: true;
}

export interface ActOf {
  readonly label: Localized;
  /** Line of the permission table that opens it, whatever the state. Where that reaches `own`, `implementActs` asks whose the thing is (`see`). */
  readonly permission: string;
  /** Whether who does it says why. Without it there is no note. */
  readonly note?: 'required' | 'optional';
  /** Done by a rule of another thing, or by an endpoint of its own: no button, not among the acts by hand. */
  readonly by?: 'rule';
  /** It cannot be taken back, or takes something from public view. */
  readonly danger?: true;
  /** What an act by hand needs besides, by field: `{ into: z.uuid() }`. */
  readonly fields?: z.ZodRawShape;
}

interface Declared<S extends string, A extends string> {
  /** The act that begins a life, and the state it gives. */
  readonly first: { readonly act: NoInfer<A>; readonly state: NoInfer<S> };
  readonly states: Readonly<Record<S, StateOf>>;
  readonly acts: Readonly<Record<A, ActOf>>;
  /** State x act -> next state. What is not here is refused. */
  readonly steps: Readonly<Record<NoInfer<S>, Readonly<Partial<Record<NoInfer<A>, NoInfer<S>>>>>>;
}

/** The life of one kind of thing: the only statement of its states, its acts and the steps between them. */
export interface Lifecycle<S extends string = string, A extends string = string> extends Declared<S, A> {
  readonly stateNames: readonly [S, ...S[]];
  readonly actNames: readonly [A, ...A[]];
  /** Acts that a person does by hand on something that exists: neither a rule's nor the first one, also where it may be done again. */
  readonly handActs: readonly [A, ...A[]];
  readonly stateSchema: z.ZodEnum<Record<S, S>>;
  readonly actSchema: z.ZodEnum<Record<A, A>>;
  /** The state after an act, or undefined when the act is not possible from here. */
  next(state: S, act: A): S | undefined;
  /** Acts by hand that are possible from a state, in the order in which they are declared. */
  possible(state: S): readonly A[];
  /** State as a fold over acts in order. @throws RangeError when an act was not possible where it stands, or the first is another */
  fold(acts: readonly { readonly act: A }[]): S;
  isOpen(state: S): boolean;
}

const namesOf = <N extends string>(given: Readonly<Record<N, unknown>>, what: string): [N, ...N[]] => {
  const [first, ...rest] = Object.keys(given) as N[];
  if (first === undefined) throw new RangeError(`a life without ${what}`);
  return [first, ...rest];
};
const schemaOf = <N extends string>(names: readonly [N, ...N[]]) =>
  z.enum(Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>);

/**
 * Declares a life.
 * @throws RangeError when a step names something undeclared, a state cannot be reached, or an act leads nowhere: a table with a hole is no table
 */
export function defineLifecycle<const S extends string, const A extends string>(
  declared: Declared<S, A>,
): Lifecycle<S, A> {
  const { first, states, acts, steps } = declared;
  const stateNames = namesOf(states, 'states');
  const actNames = namesOf(acts, 'acts');
  const reached = new Set<string>([first.state]);
  const used = new Set<string>([first.act]);
  for (const state of reached)
    for (const [act, next] of Object.entries((steps as Record<string, object>)[state] ?? {}) as [string, string][]) {
      if (!Object.hasOwn(acts, act) || !Object.hasOwn(states, next))
        throw new RangeError(`the step ${state} → ${act} → ${next} names something that is not declared`);
      reached.add(next);
      used.add(act);
    }
  const lost = [...stateNames.filter((name) => !reached.has(name)), ...actNames.filter((name) => !used.has(name))];
  if (lost.length) throw new RangeError(`no step leads to ${lost.join(', ')}`);
  const next = (state: S, act: A): S | undefined => steps[state]?.[act];
  const byHand = (act: A): boolean => acts[act].by !== 'rule' && act !== first.act;
  return {
    ...declared,
    stateNames,
    actNames,
    handActs: actNames.filter(byHand) as [A, ...A[]],
    stateSchema: schemaOf(stateNames),
    actSchema: schemaOf(actNames),
    next,
    possible: (state) => actNames.filter((act) => byHand(act) && next(state, act) !== undefined),
    fold: ([begun, ...rest]) => {
      if (begun?.act !== first.act) throw new RangeError(`a life begins with ${first.act}`);
      return rest.reduce<S>((state, { act }) => {
        const then = next(state, act);
        if (then === undefined) throw new RangeError(`${act} is not possible on something that is ${state}`);
        return then;
      }, first.state);
    },
    isOpen: (state) => states[state].open === true,
  };
}
