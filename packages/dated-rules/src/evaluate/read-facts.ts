import type { Day } from '../calendar/day.ts';
import { type Json, isPlain, snapshot, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse, refuseWord, shortened } from '../core/refusal.ts';
import type { Compiled } from '../compile/program.ts';
import type { ListInfo } from '../compile/facts.ts';
import { type FactValue, readFact } from './read-fact.ts';
import type { Entries, Run } from './run.ts';

export type Entry = { readonly [field: string]: FactValue };

/** Facts by name; what is absent or null is not known. A list in brackets is whole; `complete: false` says that there may be more. */
export type Facts = {
  readonly [name: string]:
    FactValue | readonly Entry[] | { readonly items: readonly Entry[]; readonly complete: boolean };
};

/** Reads the facts into a run. Refuses facts that the rule set does not have, and values that they cannot have. */
export function readFacts(compiled: Compiled, facts: Facts, asOf: Day): Run {
  if (!isPlain(facts)) refuse('wrong-type', '', `facts are an object, not ${shortened(facts)}`);
  for (const name of Object.keys(facts))
    if (!compiled.facts.has(name))
      refuseWord('unknown-name', within('', name), 'the fact', name, compiled.facts.keys());
  const given: (Json | undefined)[] = [];
  const run = {
    asOf,
    lo: [] as number[],
    hi: [] as number[],
    sets: [] as Run['sets'],
    coded: [] as boolean[],
    lists: [] as Entries[],
    given,
    item: -1,
    full: false,
    warn: undefined,
  };
  const value = (name: string): unknown => (Object.hasOwn(facts, name) ? facts[name] : undefined);
  for (const info of compiled.naming.variables) put(run, info, value(info.name), `/${info.name}`);
  for (const { variable, on } of compiled.dated) if (variable >= 0) choose(run, variable, on(asOf));
  let entries = 1;
  for (const list of compiled.naming.lists) {
    run.lists.push(readList(run, list, value(list.name), `/${list.name}`));
    entries += run.lists.at(-1)!.bases.length;
  }
  if (entries * compiled.size > limits.work) refuse('too-large', '', 'too many entries for rules of this size');
  return run;
}

type Filling = Run & { readonly given: (Json | undefined)[]; readonly lists: Entries[] };

function put(run: Filling, info: ListInfo['fields'][number], value: unknown, place: string, at = info.read): void {
  const { lo, hi, set } = readFact(info, value, place);
  run.lo[at] = lo;
  run.hi[at] = hi;
  run.sets[at] = set;
  run.coded[at] = info.kind === 'boolean' || info.kind === 'choice';
  run.given[at] =
    value === null || value === undefined
      ? undefined
      : typeof value === 'object'
        ? snapshot(value, place)
        : (value as Json);
}

/** Which of several sources is right is open, unless one is followed. */
function choose(
  run: Filling,
  variable: number,
  { state, indices, taken }: { state: string; indices: readonly number[]; taken: number | undefined },
): void {
  const set = state === 'conflict' && taken === undefined ? indices : [taken ?? indices[0] ?? 0];
  run.lo[variable] = set[0]!;
  run.hi[variable] = set.at(-1)!;
  run.sets[variable] = set.length > 1 ? set : undefined;
  run.coded[variable] = true;
}

function readList(run: Filling, list: ListInfo, value: unknown, place: string): Entries {
  if (value === undefined || value === null) return { bases: [], open: true };
  const whole = Array.isArray(value) ? { items: value, complete: true } : wordsOf(value, place, ['items', 'complete']);
  const items: unknown = whole.items;
  const here = Array.isArray(value) ? place : within(place, 'items');
  if (!Array.isArray(items)) return refuse('wrong-type', here, 'a list of entries is expected');
  if (typeof whole.complete !== 'boolean')
    return refuse('wrong-type', within(place, 'complete'), 'true or false is expected');
  if (items.length > limits.items) refuse('too-large', here, `${items.length} entries, at most ${limits.items}`);
  const names = list.fields.map(({ name }) => name);
  const bases = items.map((item: unknown, i) => {
    const entry = wordsOf(isPlain(item) ? item : null, within(here, i), [], names);
    const base = run.lo.length;
    list.fields.forEach((field, j) =>
      put(
        run,
        field,
        Object.hasOwn(entry, field.name) ? entry[field.name] : undefined,
        `${here}/${i}/${field.name}`,
        base + j,
      ),
    );
    return base;
  });
  return { bases, open: !whole.complete };
}
