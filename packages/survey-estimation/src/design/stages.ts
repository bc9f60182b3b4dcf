/** The skeleton of a design: for every stage its strata and clusters, how many were sampled and out of how many. */
import { numbersOf, type Frame, placeOf } from '../core/frame.ts';
import type { Elements } from '../core/elements.ts';
import { refuse } from '../core/refusal.ts';
import { namesOf } from '../core/measure.ts';
import type { Correction, Design } from '../core/circumstances.ts';
import { columnsKey, crossed, rowKey, singleKey, type Key } from '../core/keys.ts';

export interface Stage {
  readonly strata: Key;
  readonly clusters: Key;
  /** The stratum of each cluster, and the cluster of the stage before that each stratum lies in. */
  readonly stratumOf: Int32Array;
  readonly parentOf: Int32Array;
  /** Where a cluster stands for several (rows of the data that are each one): how many, by cluster, and what their squares add up to. */
  readonly elements?: { readonly count: Float64Array; readonly of: Elements };
  /** Clusters sampled and in the population, by stratum; the population is Infinity where sampling is with replacement. */
  readonly sampled: Float64Array;
  readonly population: Float64Array;
}

/** The stages that count for the variance (the first alone where there is no fpc), and the weights that fpc implies. */
export interface Skeleton {
  readonly stages: readonly Stage[];
  readonly impliedWeights: Float64Array | null;
}

/**
 * Builds the skeleton. Refuses `missing-design-value`, `one-cluster`, `clusters-not-nested`, `bad-fpc`, `fpc-too-small`,
 * and `bad-spec` where the numbers of fpc and stages differ.
 */
export function buildSkeleton(design: Design, frame: Frame): Skeleton {
  const clusters = listOfCrossings(design.clusters);
  const strata = listOfCrossings(design.strata);
  const depth = Math.max(1, clusters.length);
  if (strata.length > depth) refuse('bad-spec', `strata for ${strata.length} stages, clusters for ${depth}`);
  const fpc = design.fpc?.length ? design.fpc : null;
  if (fpc && fpc.length !== depth)
    refuse('bad-spec', `fpc needs one element for each of the ${depth} stages, it has ${fpc.length}`);
  const stages: Stage[] = [];
  for (let k = 0; k < depth; k++) {
    const given = strata[k] ? columnsKey(frame, namesOf(strata[k])) : null;
    const named = clusters[k] ? columnsKey(frame, namesOf(clusters[k])) : rowKey(frame.rows);
    stages.push(oneStage(design, frame, stages[k - 1], given, named, fpc?.[k] ?? null));
  }
  const impliedWeights = fpc?.every((f) => f !== null) ? inverseFractions(stages, frame.rows) : null;
  return { stages: fpc ? stages : stages.slice(0, 1), impliedWeights };
}

function listOfCrossings(
  given: string | readonly (string | readonly string[])[] | undefined,
): readonly (string | readonly string[])[] {
  return given === undefined ? [] : typeof given === 'string' ? [given] : given;
}

function oneStage(
  design: Design,
  frame: Frame,
  before: Stage | undefined,
  given: Key | null,
  named: Key,
  correction: Correction,
): Stage {
  const nest = design.nest === true;
  const strata = before
    ? given
      ? crossed(before.clusters, given)
      : before.clusters
    : (given ?? singleKey(frame.rows));
  const alone = named.count <= 1 && !(frame.elements && (frame.multiplicity?.[0] ?? 1) > 1);
  if (!before && alone && !(nest && given)) refuse('one-cluster', 'the whole design has one cluster');
  let clusters = before ? crossed(before.clusters, named) : named;
  if (given && nest) clusters = crossed(strata, clusters);
  const stratumOf = new Int32Array(clusters.count).fill(-1);
  for (let i = 0; i < frame.rows; i++) {
    const cluster = clusters.codes[i]!;
    const stratum = strata.codes[i]!;
    if (stratumOf[cluster] === -1) stratumOf[cluster] = stratum;
    else if (stratumOf[cluster] !== stratum) {
      const both = `${strata.name(stratumOf[cluster]!)} and ${strata.name(stratum)}`;
      refuse(
        'clusters-not-nested',
        `cluster ${clusters.name(cluster)} lies in the strata ${both}; say nest: true if its name repeats`,
      );
    }
  }
  const parentOf = new Int32Array(strata.count);
  if (before) for (let i = 0; i < frame.rows; i++) parentOf[strata.codes[i]!] = before.clusters.codes[i]!;
  const elements = frame.elements && {
    count: byCode(clusters, frame.multiplicity!),
    of: inOrder(clusters, frame.elements),
  };
  const sampled = new Float64Array(strata.count);
  stratumOf.forEach((stratum, c) => (sampled[stratum]! += elements ? elements.count[c]! : 1));
  return {
    strata,
    clusters,
    stratumOf,
    parentOf,
    ...(elements ? { elements } : {}),
    sampled,
    population: populationSizes(frame, strata, sampled, correction),
  };
}

/** Values of rows as values of clusters, each of which is one row. */
function byCode({ codes }: Key, values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[codes[i]!] = values[i]!;
  return out;
}

function inOrder(clusters: Key, { names, squares, offsets, products }: Elements): Elements {
  const ordered = (values: Float64Array) => byCode(clusters, values);
  return { names, squares: ordered(squares), offsets: offsets.map(ordered), products: products.map(ordered) };
}

function populationSizes(frame: Frame, strata: Key, sampled: Float64Array, correction: Correction): Float64Array {
  const sizes = new Float64Array(strata.count).fill(Infinity);
  if (correction === null) return sizes;
  const isCount = 'count' in correction;
  const name = isCount ? correction.count : correction.fraction;
  const values = numbersOf(frame, name);
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const line = placeOf(frame, i);
    if (isNaN(x)) refuse('missing-design-value', `"${name}" is missing in ${line}`);
    if (isCount ? x < 1 : x > 1 || x <= 0) {
      refuse(
        'bad-fpc',
        `"${name}" is ${x} in ${line}; ${isCount ? 'a count is at least 1' : 'a fraction lies in (0, 1]'}`,
      );
    }
  }
  for (let i = 0; i < values.length; i++) {
    const stratum = strata.codes[i]!;
    const size = isCount ? values[i]! : sampled[stratum]! / values[i]!;
    if (size < sampled[stratum]!) {
      refuse(
        'fpc-too-small',
        `stratum ${strata.name(stratum)} has ${sampled[stratum]} sampled clusters, but "${name}" says ${size}`,
      );
    }
  }
  for (let i = 0; i < values.length; i++) {
    const stratum = strata.codes[i]!;
    const size = isCount ? values[i]! : sampled[stratum]! / values[i]!;
    if (sizes[stratum] === Infinity) sizes[stratum] = size;
    else if (sizes[stratum] !== size) refuse('bad-fpc', `"${name}" varies inside stratum ${strata.name(stratum)}`);
  }
  return sizes;
}

/** Product over the stages of the inverse sampling fractions. */
function inverseFractions(stages: readonly Stage[], rows: number): Float64Array {
  const weights = new Float64Array(rows).fill(1);
  for (const { strata, sampled, population } of stages) {
    for (let i = 0; i < rows; i++) weights[i]! *= population[strata.codes[i]!]! / sampled[strata.codes[i]!]!;
  }
  return weights;
}
