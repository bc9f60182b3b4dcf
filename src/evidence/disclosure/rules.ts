import { all, answered, is, not, type Condition } from './condition.ts';
import {
  exposureOf,
  inGroup,
  measured,
  measureOfRow,
  names,
  singleMeasures,
  type Asked,
  type Estimate,
  type EstimateKind,
  type EstimateOf,
  type Exposure,
  type Figure,
  type Measure,
} from './exposure.ts';
import { crossedCells, modelExposures } from './model-rules.ts';

/**
 * What an estimate exposes: each of its rows by itself, or all of it together. `refused`: it is about single people by its nature, or about
 * how they are linked.
 */
export interface Rule<E> {
  readonly rows?: (estimate: E, figure: Figure, asked: Asked) => readonly Exposure[];
  readonly whole?: (estimate: E, asked: Asked) => readonly Exposure[];
  readonly refused?: true;
}

type Rules = { readonly [K in EstimateKind]: Rule<EstimateOf<K>> };

/** Rows of one measure in groups: means, shares, indices. */
const oneMeasure = {
  rows: ({ of }: { of: Measure | readonly Measure[] }, { label, by }: Figure, asked: Asked) => [
    exposureOf(inGroup(by), measureOfRow(of as Measure, label, asked)),
  ],
};

/** The same of people some of whom are below a line: they are a part of their own, and their numbers are told. */
function belowLine(measure: Measure, line: number | undefined, alpha: number, by: Figure['by']): Exposure[] {
  const exposure = exposureOf(inGroup(by), measure);
  const { number } = measured(measure);
  if (number === undefined) return [exposure];
  if (line === undefined) return [{ ...exposure, least: Number.POSITIVE_INFINITY }];
  const poor = all(exposure.base, { lt: [number, line] });
  return [{ ...exposure, parts: [poor] }, ...(alpha === 0 ? [] : [{ base: poor, parts: [], numbers: [number] }])];
}

const tableExposure = (
  rows: string,
  columns: string,
  percent: string | undefined,
  levels: Readonly<Record<string, string>>,
): Exposure => {
  const [row, column] = [is(rows, levels[rows]!), is(columns, levels[columns]!)];
  const base =
    percent === 'row'
      ? all(row, answered(columns))
      : percent === 'column'
        ? all(column, answered(rows))
        : all(answered(rows), answered(columns));
  return { base, parts: [all(base, row, column)], numbers: [] };
};

/** A comparison of groups told as one figure: each group's measure is as good as shown. */
const compared = (of: Measure, groups: readonly Condition[]): Exposure[] =>
  groups.map((group) => exposureOf(group, of));

const groupsBy = (by: string, asked: Asked): Condition[] => (asked.levelsOf(by) ?? []).map((level) => is(by, level));

type Linear = EstimateOf<'difference'>['of'];
const linearMeasures = (of: Linear, asked: Asked): readonly Measure[][] =>
  of.kind === 'ratio' ? [[of.numerator, of.denominator]] : singleMeasures(of.of, asked).map((measure) => [measure]);
const labelOf = (measure: Measure): string =>
  typeof measure === 'string'
    ? measure
    : 'where' in measure
      ? (measure.label ?? 'where')
      : `${measure.column}=${measure.level}`;
const wanted = (of: Linear, label: string | undefined, asked: Asked): readonly Measure[][] =>
  of.kind === 'ratio' || label === undefined
    ? linearMeasures(of, asked)
    : linearMeasures(of, asked).filter(([measure]) => labelOf(measure!) === label);

/**
 * Disclosure rule of each kind of estimate: a kind without one does not compile. Extremes are kept away from by `least`: a quantile needs people on
 * both sides of it, the richest share needs people in it.
 */
export const rules = {
  mean: oneMeasure,
  total: oneMeasure,
  proportion: oneMeasure,
  variance: oneMeasure,
  gini: oneMeasure,
  shareRatio: {
    rows: ({ of, share = 0.2 }, { by }, { threshold }) => [
      { ...exposureOf(inGroup(by), of), least: Math.ceil((2 * threshold) / share) },
    ],
  },
  poverty: { rows: ({ of, line, alpha = 0 }, { by }) => belowLine(of, line, alpha, by) },
  relativePoverty: {
    rows: ({ of, share = 0.6, prob = 0.5, alpha = 0 }, { by }, asked) => {
      const { number } = measured(of);
      const middle = number === undefined ? undefined : asked.quantile(number, prob);
      return belowLine(of, middle === undefined ? undefined : share * middle, alpha, by);
    },
  },
  standardised: {
    rows: ({ of, over }, { label, by }, asked) =>
      crossedCells(names(over), asked).map((cell) =>
        exposureOf(all(inGroup(by), cell), measureOfRow(of as Measure, label, asked)),
      ),
  },
  ratio: { rows: ({ numerator, denominator }, { by }) => [exposureOf(inGroup(by), numerator, denominator)] },
  quantile: {
    rows: ({ of }, { by, prob = 0, estimate }, { threshold }) => {
      const exposure = exposureOf(inGroup(by), of as Measure);
      const side = Math.min(prob, 1 - prob);
      const least = side > 0 ? Math.ceil((2 * threshold) / side) : Number.POSITIVE_INFINITY;
      const [number] = exposure.numbers;
      const parts = number === undefined || estimate === null ? [] : [all(exposure.base, { le: [number, estimate] })];
      return [{ ...exposure, parts: [...exposure.parts, ...parts], least }];
    },
  },
  table: {
    rows: ({ rows, columns, percent }, { levels }) => (levels ? [tableExposure(rows, columns, percent, levels)] : []),
  },
  crosstabTest: {
    whole: ({ rows, columns }, asked) => {
      const base = all(answered(rows), answered(columns));
      const margins = [rows, columns].flatMap((column) => crossedCells([column], asked));
      return [{ base, parts: [], numbers: [], groups: margins, cells: crossedCells([rows, columns], asked) }];
    },
  },
  difference: {
    rows: ({ of, between }, { label }, asked) =>
      between.flatMap((group) => wanted(of, label, asked).map((measures) => exposureOf(inGroup(group), ...measures))),
  },
  contrast: {
    whole: ({ of, contrasts }, asked) =>
      contrasts.flatMap(({ terms }) =>
        terms.flatMap(({ row }) =>
          wanted(of, row.label, asked).map((measures) => exposureOf(inGroup(row.by), ...measures)),
        ),
      ),
  },
  glm: { whole: modelExposures },
  ordinal: { whole: modelExposures },
  multinomial: { whole: modelExposures },
  cox: { whole: modelExposures },
  waldTest: { whole: ({ model }, asked) => modelExposures(model, asked) },
  termTest: { whole: ({ model }, asked) => modelExposures(model, asked) },
  compareModels: {
    whole: ({ models }, asked) => models.flatMap(({ model }) => modelExposures(model, asked)),
  },
  margins: {
    whole: ({ model }, asked) => modelExposures(model, asked),
  },
  km: {
    rows: ({ time, event }, { by, time: at = 0 }) => {
      const { told, part } = measured(event);
      const base = all(inGroup(by), answered(time), told);
      const happened = part ?? is(event as string, 1);
      return [{ base, parts: [all(base, { le: [time, at] }), all(base, happened, { le: [time, at] })], numbers: [] }];
    },
  },
  tTest: {
    whole: ({ of, by }, asked) => compared(of, by === undefined ? [{ and: [] }] : groupsBy(by, asked)),
  },
  rankTest: { whole: ({ of, by }, asked) => compared(of, groupsBy(by, asked)) },
  logrankTest: {
    whole: ({ time, event, by }, asked) =>
      compared(event, groupsBy(by, asked)).map((exposure) => ({
        ...exposure,
        base: all(exposure.base, answered(time)),
        parts: exposure.parts.map((part) => all(part, answered(time))),
        numbers: [time],
      })),
  },
  correlation: {
    rows: ({ of }, { by }) => {
      const both = exposureOf(inGroup(by), ...of);
      const [first, second] = of.map((measure) => measured(measure).part);
      const crossed =
        first && second
          ? [
              all(both.base, first, second),
              all(both.base, first, not(second)),
              all(both.base, not(first), second),
              all(both.base, not(first), not(second)),
            ]
          : [];
      // With the share of the part, the correlation tells the mean of the number among those in the part.
      const inPart = both.numbers.length
        ? both.parts.map((part): Exposure => ({ base: part, parts: [], numbers: both.numbers }))
        : [];
      return [{ ...both, groups: crossed }, ...inPart];
    },
  },
  rds: {
    rows: ({ of }, { label }, asked) => [exposureOf(undefined, levelNamed(of, label, asked))],
  },
  degf: { whole: () => [] },
  // Single records, or who recruited whom.
  weights: { refused: true },
  rdsDiagnostics: { refused: true },
} satisfies Rules;

function levelNamed(of: string, label: string | undefined, asked: Asked): Measure {
  const level = label?.startsWith(`${of}=`) ? label.slice(of.length + 1) : label;
  return asked.levelsOf(of)?.includes(level ?? '') ? { column: of, level: level! } : of;
}

/** The rule of an estimate's kind. */
export const ruleOf = (estimate: Estimate): Rule<Estimate> => rules[estimate.kind] as Rule<Estimate>;
