/** What a reader must know of a result whose figures do not all exist. */
import type { AnyResult, Row, TermRow } from '../core/result.ts';

/** Numbers beyond this, or below its inverse, have squares that doubles do not hold. */
const LARGE = 1e150;

/** A sentence for each kind of figure that is absent, with the first few names. */
export function absentFigures(result: AnyResult & { readonly statistic?: number | null }): string[] {
  const { rows = [], terms = [] } = result;
  const told = (found: readonly (Row | TermRow)[], what: string) =>
    found.length === 0 ? [] : [`${what}: ${listOfNames(found)}`];
  const without = (all: readonly Row[]) =>
    all.filter(({ se, estimate, df }) => estimate !== null && se === null && df !== undefined);
  return [
    ...told(
      rows.filter(({ estimate }) => estimate === null),
      'no estimate, since what it is divided by is 0 or nobody is there',
    ),
    ...told(without(rows), 'no standard error'),
    ...told(
      terms.filter(({ estimate }) => estimate === null),
      'no coefficient, since others determine the column',
    ),
    ...told(
      rows.filter(({ df, se }) => se !== null && typeof df === 'number' && df <= 0),
      'no degrees of freedom are left for limits',
    ),
    ...(terms.length > 0 && typeof result.df === 'number' && result.df <= 0
      ? ['no degrees of freedom are left for limits and tests: as many coefficients as clusters less strata']
      : []),
    ...told(
      rows.filter(({ estimate }) => isExtreme(estimate)),
      'numbers so large or small that their squares are beyond doubles, take another unit',
    ),
    ...(result.statistic === null ? ['no test statistic, since there is no variation to hold it against'] : []),
  ];
}

function isExtreme(estimate: number | null): boolean {
  const size = Math.abs(estimate ?? 0);
  return size > LARGE || (size > 0 && size < 1 / LARGE);
}

function listOfNames(found: readonly (Row | TermRow)[]): string {
  const names = found.map((one) =>
    'name' in one
      ? one.name
      : [one.label ?? '', ...Object.entries({ ...one.levels, ...one.by }).map(([name, level]) => `${name}=${level}`)]
          .filter((text) => text !== '')
          .join(' '),
  );
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return names.slice(0, 5).join(', ') + more;
}
