import type { Facts, FactValue, RuleSet } from '../src/index.ts';
import type { World } from './generate.ts';

/** Every way in which a world can be. */
export function* cases(world: World): Generator<Record<string, unknown>> {
  const names = Object.keys(world);
  const at = names.map(() => 0);
  for (;;) {
    yield Object.fromEntries(names.map((name, i) => [name, world[name]![at[i]!]]));
    let i = 0;
    while (i < names.length && ++at[i]! >= world[names[i]!]!.length) at[i++] = 0;
    if (i === names.length) return;
  }
}

export const sizeOf = (world: World): number =>
  Object.values(world).reduce((product, values) => product * values.length, 1);

/** A world as facts: what is known of each, in the form in which it is given. */
export function factsOf(world: World, names: Iterable<string> = Object.keys(world)): Facts {
  const facts: Record<string, FactValue> = {};
  const entries: Record<string, FactValue>[] = [];
  for (const name of Object.keys(world)) {
    const item = /^list\[(\d)\]\.(\w)$/.exec(name);
    if (item) entries[Number(item[1])] ??= {};
  }
  for (const name of names) {
    const item = /^list\[(\d)\]\.(\w)$/.exec(name);
    const value = known(world[name]!);
    if (item) entries[Number(item[1])]![item[2]!] = value;
    else facts[name] = value;
  }
  return { ...facts, list: entries };
}

function known(values: readonly unknown[]): FactValue {
  const [first, last] = [values[0], values.at(-1)];
  if (values.length === 1) return first as FactValue;
  if (typeof first === 'boolean') return null;
  if (typeof first === 'number') return { min: first, max: last as number };
  return /^\d/.test(first as string) ? `${first as string}/${last as string}` : { oneOf: values as string[] };
}

/** One case as a world in which everything is known. */
export const settled = (one: Record<string, unknown>): World =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]));

/** The facts that a random rule set speaks of, by way of its rules and tables too. */
export function namesIn({ answer, rules, tables }: RuleSet): Set<string> {
  let text = JSON.stringify(answer);
  for (const [word, part] of [
    ['rule', rules],
    ['table', tables ?? {}],
  ] as const)
    for (const [name, json] of Object.entries(part))
      if (text.includes(`{"${word}":"${name}"}`)) text += JSON.stringify(json);
  return new Set([...text.matchAll(/"(?:fact|in)":"(\w+)"/g)].map(([, name]) => name!));
}

/** A world in which only these facts are open. */
export const pinned = (world: World, names: ReadonlySet<string>): World =>
  Object.fromEntries(
    Object.entries(world).map(([name, values]) => [
      name,
      names.has(name.replace(/\[.*/, '')) ? values : values.slice(0, 1),
    ]),
  );
