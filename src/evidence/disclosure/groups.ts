import type { Row } from '@dawra/survey-estimation';
import type { Answered } from './control.ts';
import { names, type Asked, type Estimate, type Measure } from './exposure.ts';

type By = NonNullable<Row['by']>;

/**
 * The rows of an answer with a row for every group that the codebook knows, whether the engine found people in it or not: a group that is not there
 * would tell that nobody is in it. Undefined when the answer has no rows by its kind.
 */
export function completeRows(estimate: Estimate, answered: Answered, asked: Asked): readonly Row[] | undefined {
  const rows = 'error' in answered ? [] : 'rows' in answered ? answered.rows : undefined;
  if (!rows) return undefined;
  const by = 'by' in estimate ? names(estimate.by) : [];
  if (by.length === 0)
    return rows.length > 0 ? rows : shapes(estimate, rows).map((shape) => ({ ...shape, ...unknown }));
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(keyOf(row.by ?? {}), [...(found.get(keyOf(row.by ?? {})) ?? []), row]);
  const all = combinations(by, asked).flatMap((group) => {
    const there = found.get(keyOf(group));
    found.delete(keyOf(group));
    return there ?? shapes(estimate, rows).map((shape) => ({ ...shape, by: group, ...unknown }));
  });
  return [...all, ...[...found.values()].flat()];
}

const unknown = { estimate: null, se: null, ci: [null, null] } as Pick<Row, 'estimate' | 'se' | 'ci'> & {
  ci: [null, null];
};

const keyOf = (by: By): string =>
  JSON.stringify(
    Object.entries(by)
      .map(([name, level]) => [name, String(level)])
      .sort(),
  );

const combinations = (by: readonly string[], asked: Asked): By[] =>
  by.reduce<By[]>(
    (groups, name) =>
      groups.flatMap((group) => (asked.levelsOf(name) ?? []).map((level) => ({ ...group, [name]: level }))),
    [{}],
  );

type Shape = Pick<Row, 'label' | 'prob' | 'time'>;

/** What the rows of one group are of: as in another group, else as the estimate says. */
function shapes(estimate: Estimate, rows: readonly Row[]): Shape[] {
  const seen = new Map<string, Shape>();
  for (const { label, prob, time } of rows) {
    const shape = {
      ...(label === undefined ? {} : { label }),
      ...(prob === undefined ? {} : { prob }),
      ...(time === undefined ? {} : { time }),
    };
    seen.set(JSON.stringify(shape), shape);
  }
  if (seen.size > 0) return [...seen.values()];
  const label = 'of' in estimate && typeof estimate.of !== 'object' ? { label: String(estimate.of) } : {};
  if (estimate.kind === 'quantile') return estimate.probs.map((prob) => ({ ...label, prob }));
  if (estimate.kind === 'km') return estimate.at.map((time) => ({ time }));
  return [label];
}

/** The estimates of one measure each that an estimate of several is made of, so that nobody is left out of one for not answering another. */
export function oneByOne(estimate: Estimate): readonly Estimate[] {
  if (estimate.kind === 'difference') {
    const { of } = estimate;
    if (of.kind === 'ratio' || !Array.isArray(of.of) || of.of.length < 2) return [estimate];
    return (of.of as Measure[]).map((measure) => ({ ...estimate, of: { ...of, of: measure } }));
  }
  if (!('of' in estimate) || !Array.isArray(estimate.of) || estimate.kind === 'correlation') return [estimate];
  return (estimate.of as Measure[]).map((measure) => ({ ...estimate, of: measure }) as Estimate);
}
