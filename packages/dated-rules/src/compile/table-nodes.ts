import { type Truth, NO, UNKNOWN, YES, agreed } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Range, anyNumber, hull, larger, pointOf, smaller, sum } from '../number/range.ts';
import { ZERO, whole } from '../number/rational.ts';
import { merged } from './meta.ts';
import type { ConditionNode, NumberNode } from './nodes.ts';
import type { Naming } from './reasons.ts';
import { type CompiledTable, candidates, matches } from './tables.ts';
import { testNode } from './tests.ts';
import { sameUnit } from './units.ts';

/** A table that gives a number. */
export function numberTable(table: CompiledTable<NumberNode>): NumberNode {
  const { rows, collect, place } = table;
  const values = rows.map(({ then }) => then);
  const unit = sameUnit([table.unit, ...values.map((value) => value.unit)], place);
  const added = collect === 'sum';
  return {
    ...table.meta,
    unit: collect === 'count' ? '' : (unit ?? ''),
    digits: added
      ? values.reduce((total, { digits }) => total + digits, 1)
      : Math.max(8, ...values.map(({ digits }) => digits)),
    decimal: values.every(({ decimal }) => decimal),
    value: collect === undefined ? (run) => single(table, run) : (run) => collected(table, run),
  };
}

function single(table: CompiledTable<NumberNode>, run: Run): Range {
  const { rows, gap } = candidates(table, run);
  if (gap) return anyNumber;
  return rows.map((i) => table.rows[i]!.then.value(run)).reduce(hull);
}

function collected({ rows, collect, ...table }: CompiledTable<NumberNode>, run: Run): Range {
  const held = matches({ rows, collect, ...table }, run);
  const sure = rows.filter((_, i) => held[i] === YES).map(({ then }) => then.value(run));
  const open = rows.filter((_, i) => held[i] === UNKNOWN).map(({ then }) => then.value(run));
  const none = pointOf(ZERO);
  if (collect === 'count') return { lo: whole(sure.length), hi: whole(sure.length + open.length) };
  if (collect === 'sum') return [...sure, ...open.map((value) => hull(value, none))].reduce(sum, none);
  if (sure.length === 0) {
    if (open.length === 0) run.warn?.({ code: 'no-row', name: table.name, label: table.label, citations: [] });
    return anyNumber;
  }
  const choose = collect === 'min' ? smaller : larger;
  const certain = sure.reduce(choose);
  return open.reduce((range, value) => hull(range, choose(range, value)), certain);
}

/** A table that gives yes or no. */
export function conditionTable(naming: Naming, table: CompiledTable<ConditionNode>): ConditionNode {
  const { rows, collect } = table;
  const one = (run: Run): Truth => {
    const found = candidates(table, run);
    return found.gap ? UNKNOWN : found.rows.map((i) => rows[i]!.then.truth(run)).reduce(agreed);
  };
  const joined = (run: Run): Truth => {
    const held = matches(table, run);
    const decides = collect === 'any' ? YES : NO;
    let found: Truth = decides === YES ? NO : YES;
    rows.forEach(({ then }, i) => {
      if (held[i] === NO) return;
      const truth = then.truth(run);
      if (truth === UNKNOWN || (truth === decides && held[i] === UNKNOWN)) found = found === decides ? found : UNKNOWN;
      else if (truth === decides) found = decides;
    });
    return found;
  };
  return testNode(naming, merged([table.meta], table.place, false), collect === undefined ? one : joined);
}
