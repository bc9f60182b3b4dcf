import type { Variable } from '../codebook/codebook.contract.ts';

/** How a filter compares. `in` takes levels of a category; the others take one number. */
export const operators = ['in', 'ge', 'le', 'gt', 'lt', 'eq', 'ne'] as const;
export type Operator = (typeof operators)[number];

/** One condition of who is counted; several are joined by "and". */
export interface Filter {
  readonly variable: string;
  readonly operator: Operator;
  readonly values: readonly (string | number)[];
}

/** The operators that suit a variable: levels are chosen, numbers compared. */
export const operatorsOf = (variable: Pick<Variable, 'type'>): readonly Operator[] =>
  variable.type === 'number' ? operators.filter((operator) => operator !== 'in') : ['in'];

/** Whether a condition says something yet; an unfinished one does not count. */
const finished = ({ variable, values }: Filter): boolean => variable !== '' && values.length > 0;

/** The domain of a spec that the filters describe; undefined when there is none. */
export function domainOf(filters: readonly Filter[]): unknown {
  const parts = filters.filter(finished).map(({ variable, operator, values }) => {
    if (operator !== 'in') return { [operator]: [variable, values[0]] };
    return values.length === 1 ? { eq: [variable, values[0]] } : { in: [variable, [...values]] };
  });
  return parts.length > 1 ? { and: parts } : parts[0];
}

/** The filters that a domain describes, when filters can: a condition, or several joined by "and". */
export function filtersOf(domain: unknown): Filter[] | undefined {
  if (domain === undefined || domain === null) return [];
  const joined = entry(domain);
  const parts = joined?.[0] === 'and' && Array.isArray(joined[1]) ? joined[1] : [domain];
  const filters = parts.map(filterOf);
  return filters.every((filter) => filter !== undefined) ? filters : undefined;
}

const entry = (value: unknown): [string, unknown] | undefined =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 ? Object.entries(value)[0] : undefined;

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function filterOf(expression: unknown): Filter | undefined {
  const [kind, of] = entry(expression) ?? [];
  const operator = operators.find((known) => known === kind);
  if (!operator || !Array.isArray(of) || of.length !== 2) return undefined;
  const [variable, wanted] = of as [unknown, unknown];
  if (typeof variable !== 'string') return undefined;
  if (operator === 'in')
    return Array.isArray(wanted) && wanted.every(isScalar) ? { variable, operator, values: wanted } : undefined;
  if (operator === 'eq' && typeof wanted === 'string') return { variable, operator: 'in', values: [wanted] };
  return typeof wanted === 'number' ? { variable, operator, values: [wanted] } : undefined;
}
