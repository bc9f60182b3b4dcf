/**
 * Which estimates need no rows: those that sums over alike rows decide. Rows that agree in the design, in the conditions
 * and in all categories of an estimate are put together; numbers enter by the weighted sum of their group.
 */
import type { CalibrationStep, Circumstances } from '../core/circumstances.ts';
import { namesOf } from '../core/measure.ts';
import type { Plan } from '../core/plan.ts';
import { planEstimate, type EstimateSpec } from '../estimators/registry.ts';
import { Collector, designKeysOf } from '../inference/collect.ts';

/** A plan with what is to be asked of its groups. */
export interface AskedPlan extends Plan {
  readonly circumstances: Circumstances;
  readonly estimate: EstimateSpec;
}

/** The plans of one estimate, the one of fewer groups first; none where rows are needed. */
export function plansOf(spec: Circumstances, estimate: EstimateSpec): AskedPlan[] {
  return [planOf(spec, estimate, true), planOf(spec, estimate, false)].filter(
    (plan, k): plan is AskedPlan => plan !== null && (k === 1 || plan.binary !== undefined),
  );
}

/** The plan of the groups that the design alone tells apart; null where it needs rows. */
export function designPlan(spec: Circumstances): Plan | null {
  const { design, calibration } = spec;
  if (needsRows(spec) || calibration?.length || design.replicates) return null;
  const designKeys = designKeysOf(design);
  if (designKeys.includes(design.weights!)) return null;
  const elements = design.clusters?.length ? {} : { elements: true };
  return { weight: design.weights!, keys: [], designKeys, sums: [], conditions: [], ...elements };
}

/** Designs in which each row stands by itself. */
function needsRows({ design, imputations }: Circumstances): boolean {
  const { rds, pps, phaseTwo, replicates, weights } = design;
  return Boolean(imputations ?? rds ?? pps ?? phaseTwo ?? replicates?.weights) || weights === undefined;
}

function planOf(spec: Circumstances, estimate: EstimateSpec, asBinary: boolean): AskedPlan | null {
  const { design, calibration, domain, variables } = spec;
  const elements = !design.clusters?.length;
  if (needsRows(spec) || design.weights === undefined || (elements && design.replicates)) return null;
  const calibrationKeys = calibration?.map(keysOfStep) ?? [];
  if (calibrationKeys.includes(null)) return null;
  if (elements && asBinary) return null;
  const collect = new Collector(variables, { asBinary, elements });
  const wanted = planEstimate(estimate, collect);
  const { keys, sums, binary, conditions } = collect;
  if (!wanted || (sums.length > 0 && calibration?.some((step) => step.method === 'rake'))) return null;
  const designKeys = designKeysOf(design);
  const exact = new Set([...calibrationKeys.flatMap((names) => names ?? []), ...keys]);
  for (const key of designKeys) exact.delete(key);
  if ([...designKeys, ...exact, ...sums].includes(design.weights)) return null;
  const isKey = (name: string) => exact.has(name) || designKeys.includes(name);
  if (binary?.some(isKey)) return null;
  return {
    weight: design.weights,
    keys: [...exact],
    designKeys,
    sums: sums.filter((name) => !isKey(name)),
    ...(binary ? { binary } : {}),
    ...(elements ? { elements } : {}),
    circumstances: domain ? { ...spec, domain: collect.condition(domain) } : spec,
    estimate: wanted,
    conditions,
  };
}

function keysOfStep(step: CalibrationStep): string[] | null {
  switch (step.method) {
    case 'poststratify':
      return [...namesOf(step.by)];
    case 'rake':
      return step.margins.flatMap((margin) => [...namesOf(margin.by)]);
    case 'trim':
    case 'nonresponse':
      return null;
    default:
      if (step.constraints.some((constraint) => constraint.where)) return null;
      return step.constraints.flatMap(({ column }) => (column === undefined ? [] : [column]));
  }
}
