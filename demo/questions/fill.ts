import type { AnalysisId } from './analyses.ts';

/** The part of a result row that a sentence may quote. */
export interface QuotedRow {
  readonly label?: string;
  readonly by?: Readonly<Record<string, string | number>>;
  readonly levels?: Readonly<Record<string, string>>;
  readonly estimate: number | null;
  readonly ci: readonly (number | null)[];
  readonly n?: number;
}

/** The results of one analysis, estimate by estimate, as the engine gives them. */
export type QuotedResults = readonly { readonly rows?: readonly QuotedRow[] }[];

const PLACEHOLDER = /\{([a-z_]+)\.(\d+)\.([A-Za-z0-9_*/]+)\.(estimate|n|low|high):(percent|points|count)\}/g;

/**
 * Fills the placeholders of a sentence from results. `{analysis.estimate.row.field:format}`: the analysis by key, the estimate by its
 * place, the row by its `by` values (or `levels`) joined with `/`, by the level of its label where it has none of these, or `*` for the only row; `low` and `high` are the limits;
 * `percent` prints a share as a percentage, `points` as percentage points, `count` as a whole number.
 * @param tag language in which numbers are written, BCP 47: `ar-TN-u-nu-latn`, `fr`
 * @throws RangeError when a placeholder finds no figure: a sentence with a hole is never shown
 */
export function fill(
  template: string,
  results: Readonly<Partial<Record<AnalysisId, QuotedResults>>>,
  tag: string,
): string {
  const filled = template.replace(
    PLACEHOLDER,
    (hole: string, analysis: string, place: string, key: string, field: string, format: string) => {
      const rows = Object.entries(results).find(([name]) => name === analysis)?.[1]?.[Number(place)]?.rows ?? [];
      const row =
        key === '*' ? (rows.length === 1 ? rows[0] : undefined) : rows.find((candidate) => keyOf(candidate) === key);
      const value = row ? figureOf(row, field) : null;
      if (value === null) throw new RangeError(`no figure for ${hole}`);
      return print(value, format, tag);
    },
  );
  if (/[{}]/.test(filled)) throw new RangeError(`a placeholder is not understood: ${filled}`);
  return filled;
}

function keyOf(row: QuotedRow): string {
  const groups = Object.values(row.by ?? row.levels ?? {});
  return groups.length ? groups.join('/') : (row.label?.split('=')[1] ?? '');
}

function figureOf(row: QuotedRow, field: string): number | null {
  if (field === 'n') return row.n ?? null;
  if (field === 'low') return row.ci[0] ?? null;
  return field === 'high' ? (row.ci[1] ?? null) : row.estimate;
}

function print(value: number, format: string, tag: string): string {
  if (format === 'count') return new Intl.NumberFormat(tag).format(value);
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  if (format === 'points') return new Intl.NumberFormat(tag, one).format(100 * value);
  return new Intl.NumberFormat(tag, { style: 'percent', ...one }).format(value);
}
