/** Cells of known totals: which rows lie in which, checked both ways. */
import { columnOf, type Frame, placeOf } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import { ExactSums } from '../numeric/sum-groups.ts';
import { refuseInexact } from '../core/keys.ts';
import { refuse } from '../core/refusal.ts';
import type { Margin } from '../core/circumstances.ts';

/** `cell[i]` is the line of `totals` that row i lies in. */
export interface Cells {
  readonly cell: Int32Array;
  readonly totals: Float64Array;
  /** The columns that the cells cross. */
  readonly by: readonly string[];
  readonly name: (cell: number) => string;
}

/** Finds the cell of every row. Refuses `missing-calibration-value`, and rows that no total is for as `calibration-mismatch`. */
export function cellsOf(margin: Margin, frame: Frame): Cells {
  const by = namesOf(margin.by);
  const columns = by.map((name) => columnOf(frame, name));
  const labels = margin.totals.map((line) =>
    by.map((name) => String(line[name] ?? refuse('bad-spec', `a known total lacks the level of "${name}"`))),
  );
  const other = margin.totals
    .flatMap((line) => Object.keys(line))
    .find((name) => name !== 'total' && !by.includes(name));
  if (other !== undefined) refuse('bad-spec', `the totals by ${by.join(', ')} name "${other}"`);
  const lineOf = new Map(labels.map((label, k) => [JSON.stringify(label), k]));
  const negative = margin.totals.findIndex(({ total }) => total < 0);
  if (negative >= 0) refuse('bad-spec', `the known total of ${labels[negative]!.join(', ')} is negative`);
  if (lineOf.size < labels.length) refuse('bad-spec', `the totals by ${by.join(', ')} name a cell twice`);
  const known = new Map<string, number>();
  const cell = new Int32Array(frame.rows);
  for (let i = 0; i < frame.rows; i++) {
    let key = '';
    for (const column of columns) {
      const value = column.type === 'number' ? column.values[i]! : column.codes[i]!;
      if (column.type === 'number' ? isNaN(value) : value < 0) {
        refuse('missing-calibration-value', `"${column.name}" is missing in ${placeOf(frame, i)}`);
      }
      key += `${value} `;
    }
    let line = known.get(key);
    if (line === undefined) {
      for (const c of columns) if (c.type === 'number') refuseInexact(c.name, [c.values[i]!]);
      const label = columns.map((c) => (c.type === 'number' ? String(c.values[i]) : c.levels[c.codes[i]!]!));
      line = lineOf.get(JSON.stringify(label)) ?? -1;
      if (line < 0) refuse('calibration-mismatch', `the sample has the cell ${label.join(', ')}, the totals have not`);
      known.set(key, line);
    }
    cell[i] = line;
  }
  return {
    cell,
    by,
    totals: Float64Array.from(margin.totals, (line) => line.total),
    name: (k) => labels[k]!.join(', '),
  };
}

/** Exactly rounded sums of the weights by cell. */
export function cellWeights(cells: Cells, weights: Float64Array): Float64Array {
  const sums = new ExactSums(cells.totals.length);
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) sums.add(cells.cell[i]!, weights[i]!);
  return sums.values();
}

/** total / sample for each cell. Refuses `calibration-mismatch` where only one of the two is zero. */
export function cellFactors(cells: Cells, sample: Float64Array): Float64Array {
  return sample.map((s, k) => {
    const total = cells.totals[k]!;
    if (s === 0 && total === 0) return 0;
    if (s === 0) refuse('calibration-mismatch', `the totals have the cell ${cells.name(k)}, the sample has not`);
    if (total === 0) refuse('calibration-mismatch', `the sample has the cell ${cells.name(k)}, its total is 0`);
    return total / s;
  });
}
