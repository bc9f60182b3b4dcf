import type { Figure, TableBlock } from '../../evidence/face.ts';
import { measureOf, type Measure } from '../finding/measure.ts';
import type { ShownResult } from '../finding/shown.ts';

/** A number of an answer with what it is of, and what it is read against. */
export interface KeyFigure {
  readonly text: string;
  /** The same as numbers, shares of one where `unit` is percent or points: for whoever writes or says it otherwise. */
  readonly value: { readonly estimate: number; readonly low: number | null; readonly high: number | null };
  readonly unit: TableBlock['unit'];
  readonly label: string;
  readonly interval: string;
  /** People behind it; null where it is not one group of people. */
  readonly base: number | null;
  /** The result it is of. */
  readonly result: string;
  /** What it measures, where that is told by codes alone. */
  readonly measure: Measure | null;
  /** The other groups of the same table. */
  readonly against: readonly { readonly label: string; readonly text: string }[];
}

const most = 3;
type Standing = Figure & { readonly estimate: number };
const stands = (cell: Figure | null): cell is Standing => cell !== null && !cell.suppressed && cell.estimate !== null;

/** The three numbers of an answer: the first figures of its tables in their order, each with the other groups of its table. Nothing suppressed is among them. */
export function keyFigures(results: readonly ShownResult[]): KeyFigure[] {
  const found: KeyFigure[] = [];
  for (const { id, block, shares } of results.flatMap(({ id, blocks }) => blocks.map((one) => ({ id, ...one })))) {
    if (block.kind !== 'table') continue;
    const only = block.columns.length === 1 && block.rows.length > 1;
    for (const [at, column] of block.columns.entries()) {
      const cells = block.rows.flatMap(({ label, codes, cells: all }) => {
        const cell = all[at] ?? null;
        return stands(cell) ? [{ label, codes, cell }] : [];
      });
      for (const { label, codes, cell } of cells) {
        if (found.length === most) return found;
        const others = cells.filter((other) => other.cell !== cell).slice(0, 2);
        found.push({
          text: cell.text,
          value: { estimate: cell.estimate, low: cell.low, high: cell.high },
          unit: block.unit,
          label: only ? `${label} · ${column.label}` : [label, column.label].join(' · '),
          interval: cell.interval,
          result: id,
          measure: measureOf(shares, { ...column.codes, ...codes }),
          base: block.around ? null : cell.n,
          against: block.around ? [] : others.map((other) => ({ label: other.label, text: other.cell.text })),
        });
      }
    }
  }
  return found;
}
