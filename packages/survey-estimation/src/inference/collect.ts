/** Which columns the groups of alike rows need, collected estimate by estimate; conditions become categories. */
import type { Expression, Measure, Variables, Design } from '../core/circumstances.ts';
import { namesOf } from '../core/measure.ts';
import type { Condition } from '../core/plan.ts';

/** Names of the engine's own have a zero character, which no column has. */
const conditionName = (k: number): string => `\u0000condition ${k}`;
export const BIN = '\u0000bin';

/** Expressions as named conditions. */
export function conditionsAfter(expressions: readonly Expression[]): Condition[] {
  return expressions.map((expression, k) => ({ name: conditionName(k), expression }));
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

/** Collects the columns that measures need. */
export class Collector {
  readonly keys: string[] = [];
  readonly sums: string[] = [];
  readonly conditions: Condition[] = [];
  /** Columns that must hold nothing but 0 and 1, where the plan is of that sort. */
  binary: readonly string[] | undefined;
  /** Whether numbers may be taken for such columns. */
  readonly asBinary: boolean;
  /** Whether each row is a cluster of its own. */
  readonly elements: boolean;
  readonly #variables: Variables;

  constructor(variables: Variables, { asBinary, elements }: { asBinary: boolean; elements: boolean }) {
    this.#variables = variables;
    this.asBinary = asBinary;
    this.elements = elements;
  }

  isNumber(measure: Measure): measure is string {
    return typeof measure === 'string' && this.#variables[measure]?.type === 'number';
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
    return { where: this.condition(measure.where), label: measure.label ?? 'where' };
  }

  /** The condition as a category of the groups. */
  condition(expression: Expression): Expression {
    const name = conditionName(this.conditions.length);
    this.conditions.push({ name, expression });
    return { eq: [name, '1'] };
  }
}
