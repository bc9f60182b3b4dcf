import { within } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { YES } from '../core/truth.ts';
import type { InputValue } from '../compile/cells.ts';
import { samples } from '../compile/grid.ts';
import { type CompiledTable, overlapping } from '../compile/tables.ts';
import { dayText } from '../calendar/day.ts';
import { decimalText } from '../number/decimal.ts';
import type { Finding } from './finding.ts';

/** Rows that overlap where one should hold, what no row covers, rows that never come to hold. */
export function tableFindings(table: CompiledTable<unknown>): Finding[] {
  const place = within('/tables', table.name);
  const found: Finding[] = [];
  const { inputs, rows, hit } = table;
  if (hit === 'unique' && !table.sure)
    for (const [i, j] of overlapping(rows, inputs, 20))
      found.push(
        i < 0
          ? { code: 'not-examined', place, message: `${rows.length} rows are too many to be compared` }
          : { code: 'table-overlap', place, message: `rows ${i + 1} and ${j + 1} can hold at once` },
      );
  const reached = new Set<number>();
  let left: number = limits.checks;
  let gap: InputValue[] | undefined;
  const cut = (column: number, held: readonly number[], at: InputValue[]): void => {
    left -= 1 + held.length;
    if (left < 0 || (held.length === 0 && gap)) return;
    if (held.length === 0 || column === inputs.length) {
      if (held.length === 0) gap = at;
      else reached.add(held[0]!);
      return;
    }
    const { kind } = inputs[column]!;
    for (const sample of samples(
      held.map((i) => rows[i]!.cells[column]!),
      kind,
    ))
      cut(
        column + 1,
        held.filter((i) => rows[i]!.cells[column]!.match(sample) === YES),
        [...at, sample],
      );
  };
  cut(
    0,
    rows.map((_, i) => i),
    [],
  );
  if (left < 0) return [...found, { code: 'not-examined', place, message: 'too many cases to look for gaps' }];
  if (gap && hit !== 'collect')
    found.push({
      code: 'table-gap',
      place,
      message: `no row holds where ${gap.map((value, i) => written(table, i, value)).join(', ') || 'anything is'}`,
    });
  if (hit === 'first')
    rows.forEach((_, i) => {
      if (!reached.has(i))
        found.push({
          code: 'unreachable-row',
          place: within(within(place, 'rows'), i),
          message: 'rows before it always hold first',
        });
    });
  return found;
}

function written({ inputs }: CompiledTable<unknown>, at: number, value: InputValue): string {
  const { kind } = inputs[at]!;
  const name = `input ${at + 1}`;
  if ('from' in value) {
    if (kind.kind === 'date') return `${name} is ${dayText(value.from)}`;
    return `${name} is ${kind.kind === 'choice' ? kind.fact.codes[value.from] : value.from === 1}`;
  }
  return `${name} is ${value.lo ? decimalText(value.lo) : 'anything'}`;
}
