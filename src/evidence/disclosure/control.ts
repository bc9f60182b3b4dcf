import type { EstimateResult, Row } from '@dawra/survey-estimation';
import { suppress, type Cell } from './suppress.ts';

/** A result on its way out: rows may be kept back, and then say so and nothing else. */
export type ControlledRow = Row & { keptBack?: true };
export type Controlled =
  (Omit<EstimateResult, 'rows'> & { rows?: ControlledRow[] }) | { error: { code: string; message: string } };
type Answered = EstimateResult | { error: { code: string; message: string } };

/** Identity of a row among the rows of its estimate. */
const keyOf = ({ label, levels, by }: Pick<Row, 'label' | 'levels' | 'by'>): string =>
  JSON.stringify([label ?? null, Object.entries(levels ?? {}).sort(), Object.entries(by ?? {}).sort()]);

/** The variable that a row counts a level of: `status=unemployed` counts a level of `status`; undefined for numbers. */
const countedVariable = (label: string | undefined): string | undefined =>
  label?.includes('=') ? label.slice(0, label.indexOf('=')) : undefined;

/**
 * Disclosure control of one answered estimate: rows that rest on fewer people than the threshold are kept back, and others with them so that
 * they cannot be worked out. A covariance matrix goes when any row goes. An estimate without rows is refused when its base is too small.
 * @param counts the same estimate as unweighted totals: people in each cell, for estimates that count levels; absent otherwise
 * @param of what the rows are of: names of the variables that are numbers (their totals count nobody), groups that a difference compares
 */
export function control(
  result: Answered,
  counts: Answered | undefined,
  threshold: number,
  of: Subject = { numbers: new Set() },
): { result: Controlled; kept: number } {
  if ('error' in result) return { result: { error: result.error }, kept: 0 };
  if (!('rows' in result)) {
    const small = 'n' in result && result.n < threshold;
    return small ? { result: tooFew(threshold), kept: 1 } : { result, kept: 0 };
  }
  const people = peopleOf(counts, of);
  const compared = result.kind === 'difference' || result.kind === 'contrast';
  const groups = new Map<string, number[]>();
  for (const [index, row] of result.rows.entries()) {
    const table = row.levels
      ? 'table'
      : `${countedVariable(row.label) ?? row.label ?? ''}|${row.prob ?? ''}|${row.time ?? ''}`;
    groups.set(table, [...(groups.get(table) ?? []), index]);
  }
  const kept = new Set<number>();
  for (const indices of groups.values()) {
    const cells = indices.map((index) =>
      compared ? comparedCell(result.rows[index]!, people, threshold) : cellOf(result.rows[index]!, people, threshold),
    );
    for (const at of suppress([...cells, ...restsOf(cells)], threshold).kept) {
      if (at < indices.length) kept.add(indices[at]!);
    }
    for (const [at, cell] of cells.entries())
      if (cell.base !== undefined && cell.base < threshold) kept.add(indices[at]!);
  }
  if (kept.size === 0) return { result, kept: 0 };
  const { vcov: _vcov, ...rest } = result;
  const rows = result.rows.map((row, index): ControlledRow => (kept.has(index) ? silent(row) : row));
  return { result: { ...rest, rows }, kept: kept.size };
}

export const tooFew = (threshold: number): { error: { code: string; message: string } } => ({
  error: { code: 'kept-back', message: `fewer than ${threshold} people` },
});

/** People in a cell and in the group it belongs to. */
interface People {
  readonly label: string | undefined;
  readonly cell: number;
  readonly base: number;
  /** Whether the cell counts a part of the group (a level), not the group itself. */
  readonly part: boolean;
}
export interface Subject {
  readonly numbers: ReadonlySet<string>;
  readonly between?: readonly Readonly<Record<string, unknown>>[];
}

function peopleOf(counts: Answered | undefined, { numbers, between }: Subject): ReadonlyMap<string, People> {
  if (!counts || 'error' in counts || !('rows' in counts)) return new Map();
  const wanted = between?.map((group) => JSON.stringify(Object.entries(group).sort()));
  const rows = counts.rows.filter(
    ({ by }) => !wanted || wanted.includes(JSON.stringify(Object.entries(by ?? {}).sort())),
  );
  return new Map(
    rows.map((row) => {
      const part = row.label !== undefined && !numbers.has(row.label);
      const base = row.n ?? 0;
      return [keyOf(row), { label: row.label, cell: part ? Math.round(row.estimate ?? 0) : base, base, part }];
    }),
  );
}

type Counted = Cell & { base?: number; counted?: true };

/** People behind a row: those counted in its cell when levels are counted, its base otherwise. Unknown is treated as none to show. */
function cellOf(row: Row, people: ReadonlyMap<string, People>, threshold: number): Counted {
  const found = people.get(keyOf(row));
  const place = [
    ...(row.levels ? Object.values(row.levels) : found?.part || countedVariable(row.label) ? [row.label ?? ''] : []),
    ...Object.values(row.by ?? {}).map(String),
  ];
  return {
    place,
    n: found?.cell ?? row.n ?? threshold - 1,
    ...(row.n === undefined || row.levels ? {} : { base: row.n }),
    ...(found?.part ? { counted: true as const } : {}),
  };
}

/** A difference or contrast rests on the smallest of the cells it compares, or of what they leave of their groups. */
function comparedCell(row: Row, people: ReadonlyMap<string, People>, threshold: number): Counted {
  const cells = [...people.values()].filter(
    ({ label }) => row.label === undefined || label === undefined || label === row.label,
  );
  const counts = cells
    .flatMap(({ cell, base, part }) => (part ? [cell, base - cell, base] : [base]))
    .filter((n) => n > 0);
  return { place: [row.label ?? ''], n: counts.length ? Math.min(...counts) : threshold - 1 };
}

/** Cells that are not asked for but follow from those that are: the people of a group who are in none of its listed levels. */
function restsOf(cells: readonly Counted[]): Cell[] {
  const groups = new Map<string, { place: readonly string[]; base: number; listed: number }>();
  for (const { place, n, base, counted } of cells) {
    if (!counted || base === undefined) continue;
    const group = groups.get(place.slice(1).join('\t')) ?? { place: place.slice(1), base, listed: 0 };
    group.listed += n;
    groups.set(place.slice(1).join('\t'), group);
  }
  const rests = [...groups.values()].map(({ place, base, listed }): Cell => ({
    place: ['rest', ...place],
    n: Math.max(0, base - listed),
  }));
  return rests.some(({ n }) => n > 0) ? rests : [];
}

const silent = ({ label, levels, by, prob, time }: Row): ControlledRow => ({
  ...(label === undefined ? {} : { label }),
  ...(levels === undefined ? {} : { levels }),
  ...(by === undefined ? {} : { by }),
  ...(prob === undefined ? {} : { prob }),
  ...(time === undefined ? {} : { time }),
  estimate: null,
  se: null,
  ci: [null, null],
  keptBack: true,
});
