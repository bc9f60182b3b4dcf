import { descend } from '../emit/writing.ts';
import type { Form, Item } from '../form.ts';
import { at } from '../log.ts';
import type { Problem } from '../problem.ts';
import { references } from '../reference/find.ts';
import { checkProblem } from './words.ts';

/** Whether `${name}` stands outside every `if(…)`, `min(…)` and `coalesce(…)`, which may stop the growth. */
function unguarded(expression: string, name: string): boolean {
  let rest = expression;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\b(?:if|min|coalesce)\((?:[^()]|\([^()]*\))*\)/g, '0');
  }
  return references(rest).some((reference) => reference.name === name);
}

/** What a count reads: references of the expression, and those of the calculations it refers to. */
function reads(count: string, named: ReadonlyMap<string, Item>, seen: Set<string>): Set<string> {
  for (const { name } of references(count)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const calculate = named.get(name)?.bind.get('calculate');
    if (typeof calculate === 'string') reads(calculate, named, seen);
  }
  return seen;
}

/**
 * Repeats whose number of turns grows with the repeat itself and that nothing stops: `count(${r}) + 1` without a condition, or
 * a count read from a question that every turn asks anew.
 */
export function endlessRepeat(form: Form): Problem[] {
  const items = descend(form.items);
  const named = new Map(items.map((item) => [item.name, item]));
  return items.flatMap((item) => {
    const count = item.kind === 'repeat' ? item.control.get('jr:count') : undefined;
    if (count === undefined) return [];
    const inside = new Set(descend(item.children).map(({ name }) => name));
    const read = [...reads(count, named, new Set())];
    const own = read.find((name) => name === item.name || inside.has(name));
    if (own === undefined) return [];
    const calculations = read.map((name) => named.get(name)?.bind.get('calculate'));
    const growth = [count, ...calculations].find((text) => typeof text === 'string' && unguarded(text, own));
    if (typeof growth !== 'string') return [];
    return [checkProblem('endless-repeat', at(item.origin, 'control::jr:count'), growth, { name: item.name, own })];
  });
}
