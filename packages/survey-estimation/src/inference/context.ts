/** The context of the estimators, made from a design. */
import type { GroupedContext, Matrix, Slope, Statistic, Totals } from '../core/context.ts';
import type { BuiltDesign } from '../design/build.ts';
import { countClusters } from '../design/freedom.ts';
import { countRows, type Frame } from '../core/frame.ts';
import { measuresOf } from '../core/measure.ts';
import { refuse } from '../core/refusal.ts';
import { identity } from '../source/build.ts';
import { numbersWhere } from './groups.ts';

/** Binds frame, design and domain together. */
export function contextOf(frame: Frame, design: BuiltDesign, domain: Uint8Array): GroupedContext {
  const { weights, replicates } = design;
  return {
    frame,
    weights,
    domain,
    replicates: replicates?.count ?? null,
    hasNegativeWeight: (used) => hasNegative(design, used),
    measure: (measure) => measuresOf(frame, measure, false)[0]!,
    usedRows: (columns) => usedRows(frame, domain, replicates ? null : weights, columns),
    covariance: design.covariance,
    df: design.df,
    groupedCovariance: (groups, used, wanted) => {
      if (!wanted) return { each: groups.map((group) => design.covariance(group)), whole: null };
      if (groups.length === 1 || design.joins) {
        const whole = design.covariance(groups.length === 1 ? groups[0]! : together(groups, used));
        return { each: diagonalBlocks(whole, groups), whole };
      }
      return {
        each: groups.map((group) => design.covariance(group)),
        whole: design.covariance(together(groups, used)),
      };
    },
    clusters: design.firstStage?.clusters.codes ?? null,
    countClusters: (used) => design.firstStage && countClusters(design.firstStage, weights, used),
    replicateWeights: design.replicateWeights,
    varianceMethod: replicates
      ? `spread of the estimates over ${replicates.count} replicates around ${replicates.mse ? 'the full estimate' : 'their mean'}`
      : 'Taylor linearisation; variance of weighted cluster totals within strata',
  };
}

function hasNegative(design: BuiltDesign, used: Uint8Array): boolean {
  const negative = (w: Float64Array) => w.some((v, i) => v < 0 && used[i] === 1);
  if (negative(design.weights)) return true;
  const count = design.replicates?.count ?? 0;
  for (let r = 0; r < count; r++) if (negative(design.replicateWeights(r))) return true;
  return false;
}

function usedRows(
  frame: Frame,
  domain: Uint8Array,
  weights: Float64Array | null,
  columns: readonly (Float64Array | Int32Array)[],
): Uint8Array {
  const used = domain.slice();
  if (weights) for (let i = 0; i < used.length; i++) if (weights[i] === 0) used[i] = 0;
  for (const column of columns) {
    if (column instanceof Float64Array) {
      for (let i = 0; i < used.length; i++) if (Number.isNaN(column[i]!)) used[i] = 0;
    } else {
      for (let i = 0; i < used.length; i++) if (column[i]! < 0) used[i] = 0;
    }
  }
  if (!used.includes(1)) {
    const inside = countRows(frame, numbersWhere(domain));
    const all = countRows(frame, identity(frame.rows));
    refuse(
      'empty-domain',
      `${inside} of the ${all} rows are in the domain, and none of them has a weight other than 0 and all values`,
    );
  }
  return used;
}

function diagonalBlocks(whole: Matrix, groups: readonly Statistic[]): Matrix[] {
  let from = 0;
  return groups.map(({ estimate }) => {
    const to = from + estimate.length;
    const block = whole.slice(from, to).map((row) => row.slice(from, to));
    from = to;
    return block;
  });
}

/** Several groups as one statistic. */
function together(groups: readonly Statistic[], used: Uint8Array): Statistic {
  return {
    estimate: groups.flatMap((group) => Array.from(group.estimate)),
    used,
    influence: () => groups.flatMap((group) => [...group.influence()]),
    ...(groups.every((group) => group.sparse) ? { sparse: () => groups.flatMap((group) => group.sparse!()) } : {}),
    ...(groups.every((group) => group.slopes) ? { slopes: () => joinedSlopes(groups) } : {}),
    refit: (w) => groups.flatMap((group) => Array.from(group.refit(w))),
    ...(groups.every((group) => group.totals) ? { totals: joinedTotals(groups.map((group) => group.totals!)) } : {}),
  };
}

function joinedSlopes(groups: readonly Statistic[]): Slope[] {
  let at = 0;
  return groups.flatMap((group) => {
    const from = at;
    at += group.estimate.length;
    return group.slopes!().map((slope) => ({ ...slope, estimate: from + slope.estimate }));
  });
}

function joinedTotals(parts: readonly Totals[]): Totals {
  const sizes: number[] = [];
  return {
    columns: () =>
      parts.flatMap((part, k) => {
        const columns = part.columns();
        sizes[k] = columns.reduce((sum, one) => sum + one.columns.length, 0);
        return columns;
      }),
    estimates: (totals) => {
      let at = 0;
      return parts.flatMap((part, k) => Array.from(part.estimates(totals.subarray(at, (at += sizes[k]!)))));
    },
  };
}
