import { evaluate, YES, type Frame, type Source, type Spec, type Variables } from '@dawra/survey-estimation';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { columnsOf, type Condition } from '../disclosure/condition.ts';
import { control, tooFew, type Answered, type Controlled, type Ledger, type Subject } from '../disclosure/control.ts';
import type { Asked } from '../disclosure/exposure.ts';
import { oneByOne } from '../disclosure/groups.ts';
import { calibrated } from '../disclosure/usable.ts';
import { crossedCells } from '../disclosure/model-rules.ts';
import { asCategory, setsOfData, withNone } from '../disclosure/none-of-set.ts';
import { columnSpec } from './analysis-request.ts';

/** The spec in which every estimate is of one measure, and how many of them each estimate of the question has become. */
export function singled(spec: Spec): { spec: Spec; parts: readonly number[] } {
  const each = spec.estimates.map(oneByOne);
  return { spec: { ...spec, estimates: each.flat() }, parts: each.map(({ length }) => length) };
}

/** Rows of the columns that a question and the ledger speak of. */
export async function columnsFor(codebook: Codebook, spec: Spec, ledger: Ledger, source: Source): Promise<Frame> {
  const sets = new Map(setsOfData(codebook).map(({ column, options }) => [column, options]));
  const wanted = new Set(
    [...ledger.statements, ...ledger.selections, ...ledger.numbers.map(({ of }) => of)]
      .flatMap(columnsOf)
      .flatMap((name) => sets.get(name) ?? [name]),
  );
  const variables: Variables = {
    ...Object.fromEntries(
      codebook.variables
        .filter(({ name, type }) => wanted.has(name) && (type === 'category' || type === 'number'))
        .map((variable) => [variable.name, columnSpec(variable)]),
    ),
    ...spec.variables,
  };
  return source.load(variables, new Set(Object.keys(variables)));
}

/**
 * Disclosure control of a whole answer, estimate after estimate: what one says is known when the next is judged. Estimates of several measures
 * become one again.
 * @param answered results of the singled spec, in order
 */
export async function disclose(
  spec: Spec,
  answered: readonly Answered[],
  of: { data: Frame; codebook: Codebook; threshold: number; ledger: Ledger },
): Promise<{ results: Controlled[]; kept: number; said: Ledger }> {
  const { threshold, codebook } = of;
  const sets = setsOfData(codebook).filter(({ options }) => options.every((name) => of.data.columns.has(name)));
  const data = withNone(of.data, sets);
  const { spec: asked, parts } = singled(spec);
  const single = { spec: { ...asked, estimates: asked.estimates.map((one) => asCategory(one, sets)) }, parts };
  const declared = new Map(codebook.variables.map(({ name, levels }) => [name, levels?.map(({ code }) => code)]));
  const levelsOf = (name: string): readonly string[] | undefined => {
    const column = data.columns.get(name);
    return column?.type === 'category' ? (declared.get(name) ?? column.levels) : undefined;
  };
  let ledger = of.ledger;
  let said: Ledger = { statements: [], numbers: [], selections: [] };
  const controlled: { result: Controlled; kept: number }[] = [];
  const unbalanced = calibrationTooFine(single.spec, data, threshold, levelsOf);
  const weighed = spec.calibration?.length
    ? cellsWeighed(single.spec, { threshold, levelsOf, quantile: () => undefined })
    : undefined;
  for (const [index, estimate] of single.spec.estimates.entries()) {
    if (unbalanced || (weighed && weighed.length > mostWeighed)) {
      controlled.push({ result: tooFew(threshold), kept: 1 });
      continue;
    }
    const subject: Subject = {
      data,
      threshold,
      ledger,
      sets,
      levelsOf,
      ...(spec.domain ? { domain: spec.domain } : {}),
      ...(weighed ? { weighed } : {}),
      quantile: (column, prob) => (spec.calibration ? undefined : weightedQuantile(data, spec, column, prob)),
    };
    const one = await control(estimate, answered[index]!, subject);
    controlled.push(one);
    ledger = joined(ledger, one.said);
    said = joined(said, one.said);
  }
  let at = 0;
  const results = single.parts.map((count) =>
    together(controlled.slice(at, (at += count)).map(({ result }) => result)),
  );
  return { results, kept: controlled.reduce((sum, { kept }) => sum + kept, 0), said };
}

const joined = (before: Ledger, more: Ledger): Ledger => ({
  statements: [...before.statements, ...more.statements],
  numbers: [...before.numbers, ...more.numbers],
  selections: [...before.selections, ...more.selections],
});

/** Results of one measure each as the result that was asked for; without the covariances between them. */
function together(parts: readonly Controlled[]): Controlled {
  const [first] = parts;
  if (parts.length === 1 || !first) return first!;
  const whole = parts.find((part) => !('error' in part)) as Extract<Controlled, { rows?: unknown }> | undefined;
  if (!whole) return first;
  const { vcov: _vcov, ...rest } = whole as typeof whole & { vcov?: unknown };
  return { ...rest, rows: parts.flatMap((part) => ('error' in part ? [] : (part.rows ?? []))) } as Controlled;
}

/** Cells of people whom a calibration of the question may weigh apart, at most. */
const mostWeighed = 60;

/** The cells of all columns that a calibration of the question speaks of, crossed: steps and margins multiply. */
const cellsWeighed = ({ calibration = [] }: Spec, asked: Asked): Condition[] =>
  crossedCells([...new Set(calibration.flatMap(calibrated))], asked);

/** Whether a calibration of the question sets the weight of too few people: of any cell of its margins. */
function calibrationTooFine(
  { calibration = [] }: Spec,
  data: Frame,
  threshold: number,
  levelsOf: (name: string) => readonly string[] | undefined,
): boolean {
  return calibration.some((step) => {
    const margins = step.method === 'rake' ? step.margins.map(({ by }) => [by].flat()) : [calibrated(step)];
    return margins.some((columns) => {
      const counts = new Map<string, number>();
      const cells = crossedCells(columns, { threshold, levelsOf, quantile: () => undefined }).length;
      for (let row = 0; row < data.rows; row++) {
        const key = columns.map((name) => {
          const column = data.columns.get(name);
          return column?.type === 'category' ? column.codes[row] : '';
        });
        counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
      }
      return cells > 1000 || [...counts.values()].some((n) => n < threshold);
    });
  });
}

/** The smallest value that a share of the weight of those who answered in the domain does not exceed, as the line of relative poverty has it. */
function weightedQuantile(data: Frame, { design, domain }: Spec, name: string, prob: number): number | undefined {
  const column = data.columns.get(name);
  const weights = design.weights === undefined ? undefined : data.columns.get(design.weights);
  if (column?.type !== 'number') return undefined;
  const inside = domain ? evaluate(domain, data) : undefined;
  const weight = (row: number): number => (weights?.type === 'number' ? weights.values[row]! : 1);
  const rows = [...column.values.keys()].filter(
    (row) => !Number.isNaN(column.values[row]) && weight(row) > 0 && (!inside || inside[row] === YES),
  );
  rows.sort((a, b) => column.values[a]! - column.values[b]!);
  const total = rows.reduce((sum, row) => sum + weight(row), 0);
  let below = 0;
  for (const row of rows) {
    below += weight(row);
    if (below >= prob * total * (1 - 1e-12)) return column.values[row];
  }
  return undefined;
}
