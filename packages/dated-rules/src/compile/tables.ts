import { type Json, type JsonObject, arrayAt, objectAt, oneOf, textAt, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import { type Truth, NO, UNKNOWN, YES } from '../core/truth.ts';
import type { Run } from '../evaluate/run.ts';
import { type Cell, type InputKind, type InputValue, compileCell } from './cells.ts';
import type { Compiler } from './compiler.ts';
import { readNumber } from './numbers.ts';
import { overlap } from './grid.ts';
import { type Meta, bare, merged } from './meta.ts';
import type { ConditionNode, NumberNode } from './nodes.ts';
import { textsAt } from './texts.ts';
import type { Texts } from '../model/text.ts';

export interface Input {
  readonly kind: InputKind;
  readonly meta: Meta;
  read(run: Run): InputValue;
}

export interface TableRow<T> {
  readonly cells: readonly Cell[];
  readonly then: T;
}

/** A table as it is compiled; `sure` where it is proved that no two of its rows hold at once. */
export interface CompiledTable<T> {
  readonly name: string;
  readonly label: Texts;
  readonly hit: 'unique' | 'first' | 'collect';
  readonly collect: string | undefined;
  readonly inputs: readonly Input[];
  readonly rows: readonly TableRow<T>[];
  readonly sure: boolean;
  readonly meta: Meta;
  readonly unit: string | undefined;
  readonly place: string;
}

const words = ['label', 'hit', 'output', 'inputs', 'rows'];

export function compileTable(
  c: Compiler,
  name: string,
  json: Json,
  place: string,
): CompiledTable<ConditionNode> | CompiledTable<NumberNode> {
  const table = wordsOf(json, place, words, ['collect', 'unit', 'citations']);
  const output = oneOf(table.output, within(place, 'output'), ['condition', 'number'] as const);
  const hit = oneOf(table.hit, within(place, 'hit'), ['unique', 'first', 'collect'] as const);
  if ((hit === 'collect') !== (table.collect !== undefined))
    refuse('missing-word', place, '"collect" says how rows are put together where "hit" is "collect", and only there');
  const ways = output === 'number' ? ['sum', 'min', 'max', 'count'] : ['any', 'all'];
  const collect = table.collect === undefined ? undefined : oneOf(table.collect, within(place, 'collect'), ways);
  const given = arrayAt(table.rows, within(place, 'rows'), 1, limits.rows);
  const inputs = arrayAt(table.inputs, within(place, 'inputs'), 1, 100).map((input, i) =>
    inputOf(c, objectAt(input, within(place, 'inputs')), within(within(place, 'inputs'), i)),
  );
  const compile = <T extends Meta>(then: (value: Json, place: string) => T): CompiledTable<T> => {
    const rows = given.map((row, i) => rowOf(row, within(within(place, 'rows'), i), inputs, then));
    const meta = merged(
      [
        ...inputs.map((input) => input.meta),
        ...rows.map((row) => row.then),
        { ...bare, size: rows.length * inputs.length },
      ],
      place,
      false,
    );
    const unit = table.unit === undefined ? undefined : textAt(table.unit, within(place, 'unit'));
    const sure = hit === 'unique' && overlapping(rows, inputs, 1).length === 0;
    return {
      name,
      label: textsAt(table.label, within(place, 'label')),
      hit,
      collect,
      inputs,
      rows,
      sure,
      meta,
      unit,
      place,
    };
  };
  return output === 'number'
    ? compile((value, at) => c.number(value, at))
    : compile((value, at) => c.condition(value, at));
}

function inputOf(c: Compiler, input: JsonObject, place: string): Input {
  wordsOf(input, place, [], ['fact', 'number', 'date']);
  if (Object.keys(input).length !== 1) refuse('missing-word', place, 'one of "fact", "number", "date"');
  if (input.date !== undefined) return dateInput(c.date(input.date, within(place, 'date')));
  if (input.number !== undefined) return numberInput(c.number(input.number, within(place, 'number')));
  const fact = c.fact(input.fact!, within(place, 'fact'));
  if (fact.kind === 'list') return refuse('wrong-type', place, `"${fact.name}" is a list: count its entries`);
  if (fact.kind === 'number') return { ...numberInput(readNumber(fact)), kind: { kind: 'number', fact } };
  if (fact.kind === 'date') return dateInput(c.date({ fact: fact.name }, place));
  const { read } = fact;
  const kind = { kind: fact.kind, fact };
  return {
    kind,
    meta: { ...bare, reads: [read] },
    read: (run) => ({ from: run.lo[read]!, to: run.hi[read]!, set: run.sets[read] }),
  };
}

const numberInput = (node: NumberNode): Input => ({
  kind: { kind: 'number' },
  meta: node,
  read: (run) => node.value(run),
});
const dateInput = (node: ReturnType<Compiler['date']>): Input => ({
  kind: { kind: 'date' },
  meta: node,
  read: (run) => ({ from: node.lo(run), to: node.hi(run) }),
});

function rowOf<T>(
  json: Json,
  place: string,
  inputs: readonly Input[],
  then: (value: Json, place: string) => T,
): TableRow<T> {
  const row = wordsOf(json, place, ['when', 'then']);
  const here = within(place, 'when');
  const cells = arrayAt(row.when, here, inputs.length, inputs.length).map((cell, i) =>
    compileCell(cell, within(here, i), inputs[i]!.kind),
  );
  return { cells, then: then(row.then!, within(place, 'then')) };
}

/** Pairs of rows that can hold at once, at most so many; tables too large to be compared count as overlapping. */
export function overlapping(
  rows: readonly TableRow<unknown>[],
  inputs: readonly Input[],
  most: number,
): [number, number][] {
  const found: [number, number][] = [];
  if ((rows.length * (rows.length - 1) * inputs.length) / 2 > limits.pairs) return [[-1, -1]];
  for (let i = 0; i < rows.length; i++)
    for (let j = i + 1; j < rows.length; j++) {
      if (!inputs.every(({ kind }, k) => overlap(rows[i]!.cells[k]!, rows[j]!.cells[k]!, kind))) continue;
      found.push([i, j]);
      if (found.length >= most) return found;
    }
  return found;
}

/** Whether each row holds. */
export function matches({ inputs, rows }: CompiledTable<unknown>, run: Run): Truth[] {
  const values = inputs.map((input) => input.read(run));
  return rows.map(({ cells }) => {
    let found: Truth = YES;
    for (let i = 0; i < cells.length; i++) {
      const one = cells[i]!.match(values[i]!);
      if (one === NO) return NO;
      if (one === UNKNOWN) found = UNKNOWN;
    }
    return found;
  });
}

/** The rows that may give the answer, and whether none of them may; warns where none or several hold. */
export function candidates(table: CompiledTable<unknown>, run: Run): { rows: number[]; gap: boolean } {
  const held = matches(table, run);
  const sure = held.flatMap((truth, i) => (truth === YES ? [i] : []));
  const about = { name: table.name, label: table.label, citations: [] };
  if (sure.length === 0) {
    const rows = held.flatMap((truth, i) => (truth === UNKNOWN ? [i] : []));
    if (rows.length === 0) run.warn?.({ code: 'no-row', ...about });
    return { rows, gap: true };
  }
  if (table.hit === 'first')
    return { rows: held.flatMap((truth, i) => (truth !== NO && i <= sure[0]! ? [i] : [])), gap: false };
  if (table.sure) return { rows: sure, gap: false };
  if (sure.length > 1) run.warn?.({ code: 'rows-overlap', ...about });
  return { rows: held.flatMap((truth, i) => (truth === NO ? [] : [i])), gap: false };
}
