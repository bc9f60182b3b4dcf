/** Exact sums in DuckDB. */
import { lastPlace, slicesFor } from '../../numeric/slices.ts';
import type { Asked } from './keys.ts';
import { doubleSql } from '../sql/expression.ts';
import type { Term } from '../sql/table.ts';

/**
 * The sum that numeric/slices.ts defines. All that the slices keep of a term is its nearest multiple of the last place of
 * the second slice; where these are whole numbers of 64 bits they are summed as such, which is faster, else slice by slice.
 */
export function termAsked({ sql, largest, rows }: Term): Asked {
  const { first, second } = slicesFor(largest, rows);
  const unit = lastPlace({ first, second });
  if (largest <= unit * 2 ** 62 && unit > 2 ** -1000 && unit < 2 ** 900) {
    return {
      inner: [`sum(((${sql}) * ${doubleSql(1 / unit)})::BIGINT)`],
      outer: (k) => ({
        sql: `(${k}::DOUBLE + (${k} - ${k}::DOUBLE::HUGEINT)::DOUBLE) * ${doubleSql(unit)}`,
        kind: 'double',
      }),
    };
  }
  const high = `((${sql}) + ${doubleSql(first)} - ${doubleSql(first)})`;
  return {
    inner: [`sum(${high})`, `sum((${sql}) - ${high} + ${doubleSql(second)} - ${doubleSql(second)})`],
    outer: (k, l) => ({ sql: `${k} + ${l}`, kind: 'double' }),
  };
}
