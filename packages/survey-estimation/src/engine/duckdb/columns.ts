/** How DuckDB writes the columns of a table, and what is known of them. */
import { refuse } from '../../core/refusal.ts';
import { DECIMAL } from '../../source/build.ts';
import { identifier, literal } from '../sql/text.ts';
import { doubleSql, type ColumnSql } from '../sql/expression.ts';

const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const FLOATING = /^(DOUBLE|FLOAT)$/;

export class Columns implements ColumnSql {
  readonly #types: ReadonlyMap<string, string>;
  readonly #plain = new Set<string>();

  /** Types by name. */
  constructor(types: ReadonlyMap<string, string>) {
    this.#types = types;
  }

  /** The column was found to have no empty text, or no NaN. */
  setPlain(name: string): void {
    this.#plain.add(name);
  }

  has(name: string): boolean {
    return this.#types.has(name);
  }

  typeOf(name: string): string {
    return this.#types.get(name)!;
  }

  /** The column as text, NULL where missing or empty. */
  readonly text = (name: string): string => {
    const column = identifier(name);
    const type = this.#types.get(name) ?? '';
    const text = type === 'VARCHAR' ? column : `${column}::VARCHAR`;
    if (FLOATING.test(type)) return `CASE WHEN NOT isnan(${column}) THEN ${text} END`;
    return this.#plain.has(name) ? text : `nullif(${text}, '')`;
  };

  /** The column as a double, NULL where missing. */
  readonly number = (name: string): string => {
    const column = identifier(name);
    const type = this.#types.get(name) ?? '';
    if (type === 'VARCHAR')
      return `CASE WHEN regexp_full_match(${column}, ${literal(DECIMAL.source.slice(1, -1))}) THEN try_cast(trim(${column}, ${literal(' \t')}) AS DOUBLE) END`;
    const double = type === 'DOUBLE' ? column : `${column}::DOUBLE`;
    return this.mayHaveNaN(name) ? `CASE WHEN isnan(${column}) THEN NULL ELSE ${double} END` : double;
  };

  /** Whole numbers are compared as such. */
  readonly atMost = (name: string, limit: number): string => {
    const whole = this.isWhole(name) && Math.abs(limit) <= 2 ** 31;
    return whole ? `${identifier(name)} <= ${Math.floor(limit)}` : `${this.number(name)} <= ${doubleSql(limit)}`;
  };

  /** A number as it stands in the file where nothing but NULL is missing there, else as `number` gives it. */
  asStored(name: string): string {
    return this.typeOf(name) === 'VARCHAR' || this.mayHaveNaN(name) ? this.number(name) : identifier(name);
  }

  isWhole(name: string): boolean {
    return WHOLE.test(this.#types.get(name) ?? '');
  }

  isFloating(name: string): boolean {
    return FLOATING.test(this.#types.get(name) ?? '');
  }

  mayHaveNaN(name: string): boolean {
    return this.isFloating(name) && !this.#plain.has(name);
  }

  /** An aggregate: some value of a column of numbers that is none, NULL where all are. Refuses `not-a-number`. */
  wrongNumber(name: string): string {
    const type = this.typeOf(name);
    const column = identifier(name);
    if (this.isFloating(name)) return `any_value(${column}::VARCHAR) FILTER (isinf(${column}))`;
    if (type !== 'VARCHAR') return refuse('not-a-number', `"${name}" is of type ${type}, which is not a number`);
    const x = this.number(name);
    return `any_value(${column}) FILTER (${this.text(name)} IS NOT NULL AND (${x} IS NULL OR NOT isfinite(${x})))`;
  }

  readonly double = doubleSql;
}
