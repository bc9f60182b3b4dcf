/** From a frame and the circumstances of a spec to the context of its estimates. */
import type { GroupedContext } from '../core/context.ts';
import { buildDesign } from '../design/build.ts';
import { checkLevels, evaluate, YES } from '../core/expression.ts';
import type { Frame } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import { pseudoSample } from '../rds/pseudo-weights.ts';
import type { RdsDesign } from '../rds/recruitment.ts';
import type { Circumstances } from '../core/circumstances.ts';
import { contextOf } from './context.ts';

/** Builds design, calibration and domain. Refuses as README says of them. */
export function contextFor(spec: Circumstances, frame: Frame): GroupedContext {
  if (frame.rows === 0) refuse('empty-domain', 'the data have no rows');
  if (spec.domain) checkLevels(spec.domain, frame);
  const domain = spec.domain
    ? evaluate(spec.domain, frame).map((t) => (t === YES ? 1 : 0))
    : new Uint8Array(frame.rows).fill(1);
  if (spec.design.rds) return referred(spec, spec.design.rds, frame, domain);
  const built = buildDesign(spec, frame);
  const warnings = [...unlikeTotals(spec.calibration), ...negativeWeights(built.weights, spec.calibration)];
  const ctx = withWarnings(contextOf(frame, built, domain), warnings);
  return spec.design.nonprobability ? modelBased(ctx) : ctx;
}

/** A referral sample: with pseudo-weights where the spec calibrates it, else without weights. */
function referred(spec: Circumstances, rds: RdsDesign, frame: Frame, domain: Uint8Array): GroupedContext {
  if (!spec.calibration?.length) return modelBased(contextOf(frame, unweighted(frame), domain));
  const made = pseudoSample(spec.design, rds, frame);
  return modelBased(contextOf(made.frame, buildDesign({ ...spec, design: made.design }, made.frame), domain));
}

/** A sample without known probabilities says so in every result. */
function modelBased(ctx: GroupedContext): GroupedContext {
  const warning =
    'model-based, not design-based: the sample has no known probabilities, so errors and limits hold only if it is like a random sample given the calibration';
  const based = { ...ctx, varianceMethod: `as if drawn at random: ${ctx.varianceMethod}` };
  return withWarnings(based, [warning]);
}

function withWarnings(ctx: GroupedContext, more: readonly string[]): GroupedContext {
  return more.length === 0 ? ctx : { ...ctx, warnings: [...(ctx.warnings ?? []), ...more] };
}

/** Margins of different sums cannot all be met: raking ends with the last one met. */
function unlikeTotals(calibration: Circumstances['calibration']): string[] {
  return (calibration ?? []).flatMap((step) => {
    if (step.method !== 'rake') return [];
    const sums = step.margins.map(({ totals }) => totals.reduce((sum, { total }) => sum + total, 0));
    const [first] = sums;
    if (sums.every((sum) => Math.abs(sum - first!) <= 1e-9 * Math.abs(first!))) return [];
    return [`the margins have the sums ${sums.join(', ')}: they cannot all be met, the last one is`];
  });
}

/** Negative weights are no numbers of people: who reads the results must know of them. */
function negativeWeights(weights: Float64Array, calibration: Circumstances['calibration']): string[] {
  const count = weights.reduce((n, w) => (w < 0 ? n + 1 : n), 0);
  if (count === 0) return [];
  const why = calibration?.length ? 'after calibration: set bounds, or take the method "raking"' : 'in the data';
  return [`${count} weights are negative ${why}`];
}

/** Samples without a frame have no design weights; their estimators take network sizes instead. */
function unweighted(frame: Frame): ReturnType<typeof buildDesign> {
  const none = () =>
    refuse('bad-spec', 'a referral sample without calibration answers only kinds "rds" and "rdsDiagnostics"');
  return {
    weights: new Float64Array(frame.rows).fill(1),
    replicates: null,
    firstStage: null,
    joins: false,
    covariance: none,
    df: none,
    replicateWeights: none,
  };
}
