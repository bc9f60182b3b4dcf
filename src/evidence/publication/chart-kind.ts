import { mostSeries, type ChartInput } from '../../platform/chart/spec.ts';
import type { Heading, TableBlock } from './presentation.ts';

/** The kinds by which a table of figures is drawn. */
export type TableKind = 'bars' | 'dots' | 'stacked' | 'pyramid' | 'stages';

/** More parts of a whole are no longer told apart. */
const mostParts = Math.min(8, mostSeries);

/** The one variable of which headings are levels. */
function variableOf(headings: readonly Heading[]): string | undefined {
  const names = new Set(headings.map(({ codes }) => Object.keys(codes).join(' ')));
  const [only] = names;
  return names.size === 1 && only && !only.includes(' ') ? only : undefined;
}
const codesOf = (headings: readonly Heading[]): string[] => headings.flatMap(({ codes }) => Object.values(codes));

/** Two sexes across, ages down, and each figure a number of people or a share of all, or of each sex. */
function isPyramid({ columns, rows, fromZero, crossed }: TableBlock): boolean {
  const across = variableOf(columns);
  const down = variableOf(rows);
  if (!fromZero || columns.length !== 2 || rows.length < 3 || crossed?.percent === 'row') return false;
  return (across === 'sex' || across === 'gender') && /^age(_|$)/.test(down ?? '');
}

/** The same answers asked for twice (before and after), each cell a number or a share of all, none of them absent: what is absent has no width. */
function isStages({ columns, rows, crossed }: TableBlock): boolean {
  if (crossed?.percent !== 'count' && crossed?.percent !== 'total') return false;
  const [down, across] = [new Set(codesOf(rows)), codesOf(columns)];
  const same = across.filter((code) => down.has(code)).length;
  const whole = rows.every(({ cells }) => cells.every((cell) => cell !== null && cell.estimate !== null));
  return whole && same >= 3 && same >= Math.max(rows.length, columns.length) / 2 && rows.length <= mostSeries;
}

/** Parts of a whole: each row of shares is one. */
const isStacked = ({ columns, crossed }: TableBlock): boolean =>
  crossed?.percent === 'row' && columns.length > 1 && columns.length <= mostParts;

/** How a table that was laid out for drawing (`laid`) is drawn. */
export function kindOf(block: TableBlock): TableKind {
  if (isPyramid(block)) return 'pyramid';
  if (isStages(block)) return 'stages';
  if (isStacked(block)) return 'stacked';
  return block.fromZero ? 'bars' : 'dots';
}

/** Rows and columns the other way round; a whole that stood down stands across. */
function turned(block: TableBlock): TableBlock {
  const { rows, columns, crossed, corner } = block;
  const percent = { row: 'column', column: 'row', total: 'total', count: 'count' } as const;
  return {
    ...block,
    columns: rows.map(({ cells: _, ...heading }) => heading),
    rows: columns.map((column, at) => ({ ...column, cells: rows.map(({ cells }) => cells[at] ?? null) })),
    bases: rows.map(() => null),
    ...(crossed
      ? { corner: crossed.across, crossed: { across: corner, percent: percent[crossed.percent] } }
      : { corner: '' }),
  };
}

/** A table as it is drawn: turned where it fits its kind that way only. */
export function laid(block: TableBlock): TableBlock {
  if (['pyramid', 'stages', 'stacked'].includes(kindOf(block))) return block;
  const other = turned(block);
  return ['pyramid', 'stacked'].includes(kindOf(other)) ? other : block;
}

type Rows = Extract<ChartInput, { kind: 'bars' }>;

/** A table of the same answers at two moments as stages: how many stood where, and who went from where to where. */
export function stagesOf(
  { rows, corner, crossed }: TableBlock,
  { rows: drawn, series }: Pick<Rows, 'rows' | 'series'>,
  written: (value: number) => string,
): Pick<Extract<ChartInput, { kind: 'stages' }>, 'stages' | 'links'> {
  const sum = (values: readonly (number | null | undefined)[]): number =>
    values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const node = ({ key, label }: { key: string; label: string }, values: readonly (number | null | undefined)[]) => {
    const value = sum(values);
    return { key, label, figure: { value, text: written(value) } };
  };
  return {
    stages: [
      {
        label: corner,
        nodes: drawn.map((row, at) => node(row, rows[at]?.cells.map((cell) => cell?.estimate) ?? [])),
      },
      {
        label: crossed?.across ?? '',
        nodes: series.map((one, at) =>
          node(
            one,
            rows.map(({ cells }) => cells[at]?.estimate),
          ),
        ),
      },
    ],
    links: drawn.flatMap((row) =>
      series.flatMap((one, at) => {
        const figure = row.figures[at];
        return figure
          ? [{ at: 0, from: row.key, to: one.key, figure, ...(row.meaning ? { meaning: row.meaning } : {}) }]
          : [];
      }),
    ),
  };
}
