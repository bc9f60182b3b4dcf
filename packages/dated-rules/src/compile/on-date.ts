import { type Json, within } from '../core/json.ts';
import { type Range, anyNumber, hull } from '../number/range.ts';
import { possible } from '../evaluate/possible.ts';
import type { Run } from '../evaluate/run.ts';
import type { Compiler } from './compiler.ts';
import type { Dated } from './dated.ts';
import { merged } from './meta.ts';
import type { DateNode, NumberNode } from './nodes.ts';

/** A number that changes over time, on the date of the evaluation or on another one. */
export function onDate(c: Compiler, dated: Dated<NumberNode>, on: Json | undefined, place: string): NumberNode {
  const nodes = dated.alternatives.map(({ node }) => node);
  const of = (read: NumberNode['value'], also: Parameters<typeof merged>[0], exact: boolean): NumberNode => ({
    ...merged([...nodes, ...also], place, exact),
    value: read,
    unit: nodes[0]!.unit,
    digits: Math.max(...nodes.map(({ digits }) => digits)),
    decimal: nodes.every(({ decimal }) => decimal),
  });
  const self = {
    reads: dated.variable < 0 ? [] : [dated.variable],
    lists: [],
    dated: [dated],
    size: 1,
    depth: 1,
    exact: true,
  };
  if (on === undefined || on === 'asOf') return of((run) => joined(run, nodes, possible(run, dated)), [self], true);
  const date = c.date(on, within(place, 'on'));
  return of((run) => between(run, dated, date), [{ ...self, reads: [] }, date], false);
}

/** From the least to the most that the possible alternatives say. */
function joined(run: Run, nodes: readonly NumberNode[], indices: readonly number[] | undefined): Range {
  if (!indices) return anyNumber;
  let range = nodes[indices[0]!]!.value(run);
  for (let i = 1; i < indices.length; i++) range = hull(range, nodes[indices[i]!]!.value(run));
  return range;
}

/** What the alternatives say on the days that the date may be: those on which it begins, and on which an alternative begins or ends. */
function between(run: Run, dated: Dated<NumberNode>, date: DateNode): Range {
  const [lo, hi] = [date.lo(run), date.hi(run)];
  const limits = dated.alternatives.flatMap(({ from, to }) => [from.lo, from.hi, to.lo + 1, to.hi + 1]);
  let range: Range | undefined;
  for (const day of new Set([lo, ...limits.filter((limit) => limit > lo && limit <= hi)])) {
    const { state, indices, taken } = dated.on(day);
    const held = state === 'one' || state === 'conflict' ? (taken === undefined ? indices : [taken]) : [];
    if (state !== 'one' && taken === undefined && run.warn)
      run.warn({
        code: state === 'conflict' ? 'sources-conflict' : state === 'gap' ? 'gap' : 'validity-uncertain',
        name: dated.name,
        label: dated.label,
        citations: dated.alternatives.flatMap(({ citations }) => citations),
      });
    if (held.length === 0) range = anyNumber;
    for (const i of held)
      range = range ? hull(range, dated.alternatives[i]!.node.value(run)) : dated.alternatives[i]!.node.value(run);
  }
  return range ?? anyNumber;
}
