import type { Spec } from '@dawra/survey-estimation';

/** A condition on people, as the estimation spec writes it. */
export type Condition = NonNullable<Spec['domain']>;
type Comparison = [string, string | number];

/** Those for whom all hold; without conditions everyone. */
export const all = (...conditions: readonly (Condition | undefined)[]): Condition => {
  const parts = conditions.flatMap((condition) =>
    condition === undefined ? [] : 'and' in condition ? condition.and : [condition],
  );
  return parts.length === 1 ? parts[0]! : { and: parts };
};
export const is = (column: string, value: string | number): Condition => ({ eq: [column, value] });
export const not = (condition: Condition): Condition => ({ not: condition });
/** Those who have answered. */
export const answered = (column: string): Condition => not({ missing: column });
/** Those for whom it can be told whether the condition holds. */
export const known = (condition: Condition): Condition => ({ or: [condition, not(condition)] });

/** The comparisons of a condition as conditions, each once. */
export function leaves(condition: Condition): Condition[] {
  const parts = (of: Condition): Condition[] =>
    'and' in of ? of.and.flatMap(parts) : 'or' in of ? of.or.flatMap(parts) : 'not' in of ? parts(of.not) : [of];
  return [...new Map(parts(condition).map((leaf) => [canonicalCondition(leaf), leaf])).values()];
}

/** The comparisons of a condition, in order, each with its operator. */
export function comparisons(
  condition: Condition,
): { op: string; column: string; values: readonly (string | number)[] }[] {
  if ('and' in condition) return condition.and.flatMap(comparisons);
  if ('or' in condition) return condition.or.flatMap(comparisons);
  if ('not' in condition) return comparisons(condition.not);
  if ('missing' in condition) return [{ op: 'missing', column: condition.missing, values: [] }];
  if ('in' in condition) return [{ op: 'in', column: condition.in[0], values: condition.in[1] }];
  const [op, sides] = Object.entries(condition)[0] as [string, Comparison];
  return [{ op, column: sides[0], values: [sides[1]] }];
}

/** Names of the columns that a condition speaks of. */
export const columnsOf = (condition: Condition): string[] => [
  ...new Set(comparisons(condition).map(({ column }) => column)),
];

/** One text for conditions that say the same in another order of `and` and `or`; identity of a statement in the ledger. */
export function canonicalCondition(condition: Condition): string {
  if ('and' in condition || 'or' in condition) {
    const [op, parts] = 'and' in condition ? (['and', condition.and] as const) : (['or', condition.or] as const);
    const texts = [...new Set(parts.map(canonicalCondition))].sort();
    return texts.length === 1 ? texts[0]! : `{"${op}":[${texts.join(',')}]}`;
  }
  if ('not' in condition) return `{"not":${canonicalCondition(condition.not)}}`;
  if ('in' in condition) return JSON.stringify({ in: [condition.in[0], [...condition.in[1]].map(String).sort()] });
  return JSON.stringify(condition);
}
