import { z } from 'zod';

/** Everything that an import can find wrong or strange; words for each stand in issue.words.ts. */
export const issueCodes = [
  'disk-full',
  'interrupted',
  'slug-taken',
  'data-set-gone',
  'not-a-table',
  'not-a-workbook',
  'password',
  'absent-sheet',
  'too-many-cells',
  'formula-without-value',
  'encoding',
  'empty-file',
  'no-rows',
  'unnamed-column',
  'renamed-column',
  'reserved-name',
  'shortened-name',
  'label-rows',
  'like-labels',
  'heading-again',
  'total-row',
  'like-total',
  'like-note',
  'blank-rows',
  'header-of-numbers',
  'too-many-columns',
  'memory',
  'sheet-guessed',
  'hidden-rows',
  'hidden-columns',
  'merged-cells',
  'error-cells',
  'long-numbers',
  'rounded-numbers',
  'encoding-guessed',
  'rows-above-header',
  'duplicate-column',
  'csv-missing-columns',
  'csv-too-many-columns',
  'csv-unterminated-quote',
  'csv-long-line',
  'csv-broken',
  'bad-codebook',
  'duplicate-variable',
  'unknown-variable',
  'duplicate-level',
  'absent-column',
  'unknown-column',
  'design-column',
  'design-number',
  'eligibility-unstated',
  'fieldwork-unstated',
  'fieldwork-order',
  'undeclared-code',
  'not-a-number',
  'not-a-date',
  'day-first',
  'month-first',
  'two-readings',
  'two-readings-point',
  'two-conventions',
  'contrary-number',
  'marks-proposed',
  'mark-like',
  'duplicate-id',
  'missing-design-value',
  'negative-weight',
  'zero-weights',
  'lonely-psu',
  'unused-level',
  'duplicate-code-list',
  'unknown-code-list',
  'codes-beside-list',
  'duplicate-set',
  'set-option',
  'set-codes',
  'set-proposed',
  'set-code',
  'set-column',
  'replicates-weights',
  'replicates-incomplete',
  'replicates-twice',
  'replicates-value',
  'empty-column',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One finding: where it is (sheet, row and column as the person sees them in the file), what stands there, what was expected, how often. */
export const issue = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum(issueCodes),
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
  /** How many rows share this finding when only the first ones are listed. */
  count: z.number().int().optional(),
});
export type Issue = z.infer<typeof issue>;

export const error = (code: IssueCode, place: Omit<Issue, 'severity' | 'code'> = {}): Issue => ({
  severity: 'error',
  code,
  ...place,
});
export const warning = (code: IssueCode, place: Omit<Issue, 'severity' | 'code'> = {}): Issue => ({
  severity: 'warning',
  code,
  ...place,
});

/** Issues that end a reading at once: nothing sensible can be said of the rest of the file. */
export class Issues extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(', '));
  }
}
