/**
 * Which estimates need no rows: those that sums over alike rows decide. Rows that agree in the design, in the conditions
 * and in all categories of an estimate are put together; numbers enter by the weighted sum of their group.
 */
import { namesOf } from '../measure.ts';
import type { Condition, Plan } from '../plan.ts';
import type { CalibrationStep, Design, EstimateSpec, Expression, Measure, Spec, Term } from '../spec.ts';

/** Expressions as named conditions. */
export function conditionsAfter(expressions: readonly Expression[]): Condition[] {
  return expressions.map((expression, k) => ({ name: `#condition ${k}`, expression }));
}

/** The plans of one estimate, the one of fewer groups first; none where rows are needed. */
export function plansOf(spec: Spec, estimate: EstimateSpec): Plan[] {
  return [planOf(spec, estimate, true), planOf(spec, estimate, false)].filter(
    (plan, k): plan is Plan => plan !== null && (k === 1 || plan.binary !== undefined),
  );
}

function planOf(spec: Spec, estimate: EstimateSpec, asBinary: boolean): Plan | null {
  const { design, calibration, imputations, domain } = spec;
  if (
    imputations ||
    design.rds ||
    design.pps ||
    design.phaseTwo ||
    design.replicates?.weights ||
    !design.clusters?.length ||
    design.weights === undefined
  )
    return null;
  const calibrationKeys = calibration?.map(keysOfStep) ?? [];
  if (calibrationKeys.includes(null)) return null;
  const wanted = columnsOf(estimate, spec, asBinary);
  if (!wanted || (wanted.sums.length > 0 && calibration?.some((step) => step.method === 'rake'))) return null;
  const conditions = [...wanted.conditions];
  const condition = (expression: Expression): Expression => {
    const name = `#condition ${conditions.length}`;
    conditions.push({ name, expression });
    return { eq: [name, '1'] };
  };
  const designKeys = designKeysOf(design);
  const exact = new Set([...calibrationKeys.flatMap((keys) => keys ?? []), ...wanted.keys]);
  for (const key of designKeys) exact.delete(key);
  if ([...designKeys, ...exact, ...wanted.sums].includes(design.weights)) return null;
  const isKey = (name: string) => exact.has(name) || designKeys.includes(name);
  if (wanted.binary?.some(isKey)) return null;
  return {
    weight: design.weights,
    keys: [...exact],
    designKeys,
    sums: wanted.sums.filter((name) => !isKey(name)),
    ...(wanted.binary ? { binary: wanted.binary } : {}),
    circumstances: domain ? { ...spec, domain: condition(domain) } : spec,
    estimate: wanted.estimate,
    conditions,
  };
}

/** The columns of strata, clusters and corrections. */
export function designKeysOf({ strata, clusters, fpc, replicates }: Design): string[] {
  const crossings = [strata ?? [], clusters ?? []].flatMap((list) =>
    typeof list === 'string' ? [list] : list.flatMap((one) => namesOf(one)),
  );
  const corrections = (fpc ?? []).flatMap((f) => (f === null ? [] : 'count' in f ? [f.count] : [f.fraction]));
  const order = replicates?.order === undefined ? [] : [replicates.order];
  return [...new Set([...crossings, ...corrections, ...order])];
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

interface Wanted {
  readonly estimate: EstimateSpec;
  readonly keys: readonly string[];
  readonly sums: readonly string[];
  readonly binary?: readonly string[];
  readonly conditions: readonly Condition[];
}

function columnsOf(estimate: EstimateSpec, spec: Spec, asBinary: boolean): Wanted | null {
  const collector = new Collector(spec);
  const done = (rewritten: EstimateSpec): Wanted => ({ ...collector, estimate: rewritten });
  switch (estimate.kind) {
    case 'mean':
    case 'total':
    case 'proportion': {
      const of = listOf(estimate.of).map((one) => collector.measure(one, estimate.deff === undefined));
      collector.keys.push(...namesOf(estimate.by));
      return done({ ...estimate, of });
    }
    case 'ratio': {
      collector.keys.push(...namesOf(estimate.by));
      const numerator = collector.measure(estimate.numerator, true);
      return done({ ...estimate, numerator, denominator: collector.measure(estimate.denominator, true) });
    }
    case 'table':
    case 'crosstabTest':
      collector.keys.push(estimate.rows, estimate.columns);
      return done(estimate);
    case 'difference':
    case 'contrast': {
      const inner = columnsOf(estimate.of, spec, asBinary);
      return inner && { ...inner, estimate: { ...estimate, of: inner.estimate } as typeof estimate };
    }
    case 'glm': {
      if (estimate.offset !== undefined) return null;
      collector.keys.push(...estimate.terms.flatMap(columnsOfTerm));
      const { response } = estimate;
      const binomial = estimate.family === 'binomial' || estimate.family === 'quasibinomial';
      if (asBinary && binomial && collector.isNumber(response)) {
        collector.sums.push(response);
        return { ...done(estimate), binary: [response] };
      }
      return done({ ...estimate, response: collector.measure(response, false) });
    }
    case 'ordinal':
    case 'multinomial':
      collector.keys.push(estimate.response, ...estimate.terms.flatMap(columnsOfTerm));
      return done(estimate);
    case 'waldTest':
    case 'termTest':
    case 'margins': {
      const { model } = estimate;
      const inner = model.kind === 'cox' ? null : columnsOf(model, spec, asBinary);
      if (!inner) return null;
      const keys = estimate.kind === 'margins' ? [...inner.keys, estimate.of] : inner.keys;
      return { ...inner, keys, estimate: { ...estimate, model: inner.estimate } as typeof estimate };
    }
    case 'degf':
      return done(estimate);
    default:
      return null;
  }
}

/** Collects the columns that measures need; conditions become categories. */
class Collector {
  readonly keys: string[] = [];
  readonly sums: string[] = [];
  readonly conditions: Condition[] = [];
  readonly #spec: Spec;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  isNumber(measure: Measure): measure is string {
    return typeof measure === 'string' && this.#spec.variables[measure]?.type === 'number';
  }

  /** The measure to ask of the groups; `summable`: a number is needed only by its weighted sum. */
  measure(measure: Measure, summable: boolean): Measure {
    if (typeof measure === 'string') {
      (summable && this.isNumber(measure) ? this.sums : this.keys).push(measure);
      return measure;
    }
    if ('column' in measure) {
      this.keys.push(measure.column);
      return measure;
    }
    const name = `#condition ${this.conditions.length}`;
    this.conditions.push({ name, expression: measure.where });
    return { where: { eq: [name, '1'] }, label: measure.label ?? 'where' };
  }
}

function listOf<T>(of: T | T[]): T[] {
  return Array.isArray(of) ? of : [of];
}

function columnsOfTerm(term: Term): string[] {
  return typeof term === 'string' ? [term] : 'column' in term ? [term.column] : [...term.interaction];
}
