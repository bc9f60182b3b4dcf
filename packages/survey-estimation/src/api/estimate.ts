/** From a spec and a source to the answer. */
import { collapse } from '../engine/resident/collapse.ts';
import { designGrouping } from '../engine/resident/design-groups.ts';
import { looseFrame } from '../engine/resident/loose-frame.ts';
import type { LooseColumns, UsedInBlock } from '../core/loose.ts';
import { checkLevels } from '../core/expression.ts';
import { designPlan, plansOf } from './plans.ts';
import type { Plan } from '../core/plan.ts';
import { contextFor } from '../inference/prepare.ts';
import { answerOne, estimatorOf, withAbsentFigures } from '../estimators/registry.ts';
import { pool } from '../inference/pool.ts';
import { columnAt, columnOf, type Column, type Frame } from '../core/frame.ts';
import { neededColumns } from '../core/needed.ts';
import { Refusal, SpecError, refuse } from '../core/refusal.ts';
import type { GroupedContext } from '../core/context.ts';
import { NotFinite } from '../numeric/sum.ts';
import { hasMissingCodes, withCodes, withoutCodes } from '../source/missing.ts';
import { canonicalOrder } from '../source/order.ts';
import { refuseNoSource, type Source } from '../source/source.ts';
import {
  validateSpec,
  type Answer,
  type EstimateResult,
  type EstimateSpec,
  type Result,
  type Spec,
  type SpecInput,
} from './spec.ts';

/** Answers may name the engine that gave them. */
export const ENGINE_VERSION = '0.3.0';

/**
 * Answers every estimate of the spec, in order. What cannot be estimated is refused in its place:
 * `{error: {code, message}}`; a fault of the data, the design or the calibration is the result of every estimate.
 * The same spec and rows give the same bits on every run, in whatever order the rows come and whatever else is asked.
 * Rejects with `SpecError` where the spec is not in the format.
 */
export async function estimate(given: SpecInput, source: Source): Promise<Answer> {
  refuseNoSource(source, 'the second argument');
  const spec = validateSpec(given);
  const data = new Data(spec, source);
  const results: Result[] = [];
  for (const one of spec.estimates) results.push(await answered(() => answerFrom(data, spec, one)));
  return { results };
}

/** From sums over alike rows where they are enough, else from rows in any order, else from rows in the engine's own. */
async function answerFrom(data: Data, spec: Spec, one: EstimateSpec): Promise<EstimateResult> {
  const summed = await estimatorOf(one).fromSums?.(spec, one, (plan) => data.groups(plan));
  if (summed) return summed;
  const fromGroups = async (find: (plan: Plan) => Promise<Frame | null>) => {
    for (const plan of plansOf(spec, one)) {
      const groups = await find(plan);
      if (groups) return answerOne(contextFor(plan.circumstances, groups), plan.estimate, spec);
    }
    return null;
  };
  // Where the data give columns in few bytes, rows are not loaded before it is known that they must be.
  const plan = estimatorOf(one).fromRows && designPlan(spec);
  const early = plan && data.givesLoose ? await fromGroups((asked) => data.groupsThere(asked)) : null;
  const answer =
    early ??
    (plan && data.givesLoose ? await fromLooseRows(data, spec, one, plan) : null) ??
    (await fromGroups((asked) => data.groups(asked))) ??
    (plan && !data.givesLoose ? await fromLooseRows(data, spec, one, plan) : null);
  if (answer) return answer;
  const each = (await data.contexts(one)).map((ctx) => answerOne(ctx, one, spec));
  return spec.imputations ? pool(each, spec.imputations, 'confidence' in one ? one.confidence : undefined) : each[0]!;
}

/** Fewer rows are put in order and looked at one by one. */
const MANY_ROWS = 20_000;

/** From rows in the order of the source; null where they are few, or an estimator cannot work on them so. */
export async function fromLooseRows(
  data: Data,
  spec: Spec,
  one: EstimateSpec,
  plan: Plan,
  few = MANY_ROWS,
): Promise<EstimateResult | null> {
  const columns = await data.loose(one);
  const grouped = columns.rows >= few ? designGrouping(columns, plan) : null;
  if (!grouped) return null;
  const { domain, ...circumstances } = spec;
  const names = [...neededColumns(spec.variables, domain, one, plan.weight)];
  if (domain) checkLevels(domain, columns.block(0, 0, names));
  const designFor = (used: UsedInBlock | null) => {
    const { groups, groupOf } = grouped(used);
    return { ctx: contextFor(circumstances, groups), groupOf };
  };
  const found = estimatorOf(one).fromRows!(one, { columns, domain, names, weight: plan.weight, designFor });
  return found && withAbsentFigures(found);
}

/** Contexts of different columns that are kept at once. */
const KEPT_CONTEXTS = 2;

/** What is read of the data, read once. */
export class Data {
  readonly #spec: Spec;
  readonly #source: Source;
  #also: readonly unknown[] = [];
  #loaded: Promise<Frame> | undefined;
  readonly #contexts = new Map<string, Promise<GroupedContext[]>>();

  constructor(spec: Spec, source: Source) {
    this.#spec = spec;
    this.#source = source;
  }

  async groups(plan: Plan): Promise<Frame | null> {
    const { variables } = this.#spec;
    const there = this.#loaded || hasMissingCodes(variables) ? null : await this.#source.groups?.(variables, plan);
    return there ?? collapse(await this.#load(), plan);
  }

  /** Whether the source gives columns in few bytes. */
  get givesLoose(): boolean {
    return !this.#loaded && this.#source.loose !== undefined && !hasMissingCodes(this.#spec.variables);
  }

  /** The groups of a plan where the data are; null where rows must be loaded. */
  async groupsThere(plan: Plan): Promise<Frame | null> {
    return (await this.#source.groups?.(this.#spec.variables, plan)) ?? null;
  }

  /** The columns that an estimate speaks of, in the order of the source. */
  async loose(estimate: EstimateSpec): Promise<LooseColumns> {
    if (this.givesLoose) return this.#source.loose!(this.#spec.variables, this.#needed([estimate]));
    return looseFrame(await this.#load());
  }

  /** One context for each imputed data set, of the columns that an estimate speaks of, or of those named. */
  contexts(estimate: EstimateSpec | readonly string[]): Promise<GroupedContext[]> {
    const needed = this.#needed([estimate]);
    if (!this.#loaded) this.#also = [estimate];
    const key = [...needed].sort().join('\u0000');
    const known = this.#contexts.get(key);
    if (known) return known;
    // Rows are ordered by the columns of this estimate alone, so that its neighbours change no bit.
    const made = this.#load().then((frame) =>
      imputedFrames(this.#spec, canonicalOrder(onlyNeeded(frame, needed))).map((one) => contextFor(this.#spec, one)),
    );
    if (this.#contexts.size >= KEPT_CONTEXTS) this.#contexts.clear();
    this.#contexts.set(key, made);
    return made;
  }

  #needed(estimates: readonly unknown[]): Set<string> {
    const { variables, design, calibration, domain, imputations } = this.#spec;
    return neededColumns(variables, design, calibration, domain, imputations, estimates);
  }

  #load(): Promise<Frame> {
    const needed = this.#needed([this.#spec.estimates, ...this.#also]);
    const { variables } = this.#spec;
    this.#loaded ??= framed(this.#source, withCodes(variables), needed).then((frame) =>
      withoutCodes(onlyNeeded(frame, needed), variables),
    );
    return this.#loaded;
  }
}

/** The rows of a source. Refuses `bad-spec` for what gives none. */
async function framed(source: Source, variables: Spec['variables'], needed: ReadonlySet<string>): Promise<Frame> {
  const frame: Partial<Frame> | null | undefined = await source.load(variables, needed);
  if (!(frame?.columns instanceof Map) || typeof frame.rows !== 'number')
    refuse('bad-spec', 'the source gives no rows: load() resolves to { rows, columns, line }');
  return frame as Frame;
}

function onlyNeeded(frame: Frame, needed: ReadonlySet<string>): Frame {
  const columns = new Map<string, Column>();
  for (const [name, column] of frame.columns) if (needed.has(name)) columns.set(name, column);
  return { ...frame, columns };
}

/** The completed data sets, one frame each; the frame itself where there are no imputations. */
function imputedFrames(spec: Spec, frame: Frame): Frame[] {
  if (!spec.imputations) return [frame];
  const column = columnOf(frame, spec.imputations.column);
  const key = column.type === 'number' ? column.values : column.codes;
  const sets = [...new Set(key)].filter((k) => k >= (column.type === 'number' ? -Infinity : 0)).sort((a, b) => a - b);
  if (sets.length < 2)
    refuse('bad-spec', `"${column.name}" tells ${sets.length} imputed data sets apart; two are needed`);
  return sets.map((set) => {
    const rows = Uint32Array.from(key.keys()).filter((i) => key[i] === set);
    return {
      rows: rows.length,
      columns: mapValues(frame.columns, (c) => columnAt(c, rows)),
      line: rows.map((i) => frame.line[i]!),
    };
  });
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, f: (a: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, f(value)]));
}

async function answered(answer: () => Promise<EstimateResult>): Promise<Result> {
  try {
    return await answer();
  } catch (e) {
    return refusalOf(e);
  }
}

/** The result that a refusal becomes; anything else is a bug and goes on. */
export function refusalOf(e: unknown): Result {
  if (e instanceof SpecError) return { error: { code: e.code, message: e.message, path: e.path } };
  if (e instanceof Refusal) return { error: { code: e.code, message: e.message } };
  if (e instanceof NotFinite) return { error: { code: 'not-a-number', message: e.message } };
  throw e;
}
