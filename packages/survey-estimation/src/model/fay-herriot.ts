/**
 * Small areas: direct estimates of areas put together with a regression on what is known of them, each by its own precision. The variance between
 * areas by restricted maximum likelihood; mean squared errors of second order.
 *
 * Sources: Fay and Herriot (1979), JASA 74, 269-277; Prasad and Rao (1990), JASA 85, 163-171; Rao and Molina (2015), Small Area Estimation, 6.1-6.2.
 */
import { refuse } from '../core/refusal.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { dot } from '../numeric/matrix.ts';

/** An area: its direct estimate with its standard error (of a sample estimate; null or 0 where there is none), and what is known of it. */
export interface Area {
  /** Name of the area. */
  readonly label: string;
  /** The estimate, in the unit of the data. */
  readonly estimate: number | null;
  /** Its standard error. */
  readonly se: number | null;
  /** Covariates, the same number for each area, without the constant. */
  readonly x?: readonly number[];
}

/** The estimate of an area: direct and regression put together by `weight`, the share of the direct one. */
export interface AreaEstimate {
  /** Name of the area. */
  readonly label: string;
  /** The estimate, in the unit of the data. */
  readonly estimate: number;
  /** Root of the estimated mean squared error. */
  readonly rmse: number;
  /** The direct estimate; null: none. */
  readonly direct: number | null;
  /** The estimate by the regression alone. */
  readonly synthetic: number;
  /** Share of the direct estimate, from 0 to 1. */
  readonly weight: number;
}

/** Estimates of small areas. */
export interface FayHerriot {
  /** The areas, in the order given. */
  readonly areas: readonly AreaEstimate[];
  /** The variance between areas that the covariates leave. */
  readonly variance: number;
  /** Coefficients, the constant first. */
  readonly coefficients: readonly number[];
}

const ROUNDS = 200;

function refuseNoAreas(areas: unknown): void {
  if (!Array.isArray(areas)) refuse('bad-spec', 'areas are a list of { label, estimate, se, x? }');
  const labels = new Set<unknown>();
  for (const area of areas as readonly unknown[]) {
    const { label, estimate, se, x } = (area ?? {}) as { [key in keyof Area]?: unknown };
    const isFigure = (v: unknown) => v === null || (typeof v === 'number' && Number.isFinite(v));
    if (typeof label !== 'string' || labels.has(label))
      refuse('bad-spec', `each area has a label of its own, not ${JSON.stringify(label)}`);
    labels.add(label);
    if (!isFigure(estimate) || !isFigure(se) || (typeof se === 'number' && se < 0))
      refuse('bad-spec', `the area "${String(label)}" needs a finite estimate and standard error, or null`);
    if (x !== undefined && (!Array.isArray(x) || x.some((v) => typeof v !== 'number' || !Number.isFinite(v))))
      refuse('bad-spec', `the covariates of the area "${String(label)}" are a list of finite numbers`);
  }
}

/** Estimates of all areas; areas without a direct estimate have the synthetic one. Refuses `bad-spec` for fewer areas than coefficients plus 2. */
export function fayHerriot(areas: readonly Area[]): FayHerriot {
  refuseNoAreas(areas);
  const design = areas.map(({ x = [] }) => Float64Array.of(1, ...x));
  const p = design[0]?.length ?? 0;
  if (design.some((row) => row.length !== p || row.some((v) => !Number.isFinite(v))))
    refuse('bad-spec', 'every area has the same number of finite covariates');
  const sampled = [...areas.keys()].filter((i) => areas[i]!.estimate !== null && (areas[i]!.se ?? 0) > 0);
  if (sampled.length < p + 2) refuse('bad-spec', `${sampled.length} areas have direct estimates; ${p + 2} are needed`);
  const x = sampled.map((i) => design[i]!);
  const y = sampled.map((i) => areas[i]!.estimate!);
  const d = sampled.map((i) => areas[i]!.se! ** 2);
  const fit = (a: number) => regression(x, y, d, a);
  let variance = Math.max(0, median(d));
  for (let round = 0; ; round++) {
    const { precision, residuals, inverse } = fit(variance);
    // Trace and quadratic form of P = W - W X (X'WX)^-1 X'W.
    const leverage = x.map((row) => dot(row, apply(inverse, row)));
    const trace = sum(precision.map((w, i) => w - w * w * leverage[i]!));
    const square = sum(precision.map((w, i) => w * w * residuals[i]! ** 2));
    const information = traceOfSquare(x, precision, inverse);
    const step = (square - trace) / information;
    const next = Math.max(0, variance + step);
    if (Math.abs(next - variance) <= 1e-13 * (variance + median(d))) break;
    if (round === ROUNDS) refuse('not-converged', `the variance between areas does not settle in ${ROUNDS} rounds`);
    variance = next;
  }
  const { coefficients, inverse, precision } = fit(variance);
  const ofVariance = 2 / sum(precision.map((w) => w * w));
  return {
    variance,
    coefficients: [...coefficients],
    areas: areas.map(({ label, estimate, se }, i) => {
      const row = design[i]!;
      const synthetic = dot(row, coefficients);
      const error = dot(row, apply(inverse, row));
      if (estimate === null || !((se ?? 0) > 0))
        return {
          label,
          estimate: synthetic,
          rmse: Math.sqrt(variance + error),
          direct: estimate,
          synthetic,
          weight: 0,
        };
      const own = se! ** 2;
      const weight = variance / (variance + own);
      const g1 = weight * own;
      const g2 = (1 - weight) ** 2 * error;
      const g3 = (own ** 2 / (variance + own) ** 3) * ofVariance;
      const rmse = Math.sqrt(g1 + g2 + 2 * g3);
      return {
        label,
        estimate: weight * estimate + (1 - weight) * synthetic,
        rmse,
        direct: estimate,
        synthetic,
        weight,
      };
    }),
  };
}

function regression(x: readonly Float64Array[], y: readonly number[], d: readonly number[], a: number) {
  const precision = d.map((v) => 1 / (v + a));
  const p = x[0]!.length;
  const gram = Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: p }, (_c, k) => sum(x.map((row, i) => precision[i]! * row[j]! * row[k]!))),
  );
  const factor = cholesky(gram);
  if (typeof factor === 'number') return refuse('singular', `covariate ${factor} follows from the others`);
  const inverse = factor.inverse();
  const right = Float64Array.from({ length: p }, (_, j) => sum(x.map((row, i) => precision[i]! * row[j]! * y[i]!)));
  const coefficients = factor.solve(right);
  return { precision, inverse, coefficients, residuals: y.map((v, i) => v - dot(x[i]!, coefficients)) };
}

/** tr(PP), P = W - W X G X'W. */
function traceOfSquare(x: readonly Float64Array[], w: readonly number[], inverse: readonly Float64Array[]): number {
  const moved = x.map((row) => apply(inverse, row));
  let total = 0;
  for (let i = 0; i < w.length; i++)
    for (let j = 0; j < w.length; j++) {
      const entry = (i === j ? w[i]! : 0) - w[i]! * w[j]! * dot(x[i]!, moved[j]!);
      total += entry * entry;
    }
  return total;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const apply = (m: readonly Float64Array[], v: Float64Array): Float64Array => Float64Array.from(m, (row) => dot(row, v));
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
