import type { ControlledResult, ResultRow } from '../result/result.contract.ts';
import type { EstimateSpec } from '@dawra/survey-estimation';

/** JSON of an estimate without what does not change its base. */
const identity = (estimate: EstimateSpec): string =>
  JSON.stringify(
    Object.entries(estimate)
      .filter(([key]) => !['confidence', 'deff', 'vcov'].includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const sameGroup = (a: ResultRow['by'], b: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(b).every(([name, code]) => String(a?.[name]) === String(code));

/**
 * Gives the rows of a difference the people behind it, where the compared figures stand in the same result: the bases of the two groups together.
 * A row suppressed, or compared with one, gets none.
 */
export function withBases(results: readonly ControlledResult[], asked: readonly EstimateSpec[]): ControlledResult[] {
  return results.map((result, index) => {
    const question = asked[index];
    if (question?.kind !== 'difference' || !result.rows) return result;
    const compared = question.of;
    const rows =
      results[asked.findIndex((other) => other !== question && identity(other) === identity(compared))]?.rows;
    const { between } = question;
    if (!rows) return result;
    return {
      ...result,
      rows: result.rows.map((row) => {
        if (row.suppressed || row.n !== undefined) return row;
        const parts = between.map(
          (group) => rows.find(({ label, by }) => label === row.label && sameGroup(by, group))?.n,
        );
        return parts.every((n) => n !== undefined) ? { ...row, n: parts.reduce((sum, n) => sum + n, 0) } : row;
      }),
    };
  });
}
