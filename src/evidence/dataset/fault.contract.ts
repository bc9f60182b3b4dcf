import { z } from 'zod';

/** Everything that an import can find wrong or strange; words for each stand in fault.words.ts. */
export const faultCodes = [
  'disk-full',
  'interrupted',
  'slug-taken',
  'data-set-gone',
  'not-a-table',
  'not-a-workbook',
  'too-many-cells',
  'formula-without-value',
  'encoding',
  'empty-file',
  'no-rows',
  'empty-header',
  'rows-above-header',
  'duplicate-column',
  'csv-missing-columns',
  'csv-too-many-columns',
  'csv-unterminated-quote',
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
  'duplicate-id',
  'missing-design-value',
  'negative-weight',
  'zero-weights',
  'lonely-psu',
  'unused-level',
  'empty-column',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One finding: where it is (sheet, row and column as the person sees them in the file), what stands there, what was expected, how often. */
export const fault = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum(faultCodes),
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
  /** How many rows share this finding when only the first ones are listed. */
  count: z.number().int().optional(),
});
export type Fault = z.infer<typeof fault>;

export const error = (code: FaultCode, place: Omit<Fault, 'severity' | 'code'> = {}): Fault => ({
  severity: 'error',
  code,
  ...place,
});
export const warning = (code: FaultCode, place: Omit<Fault, 'severity' | 'code'> = {}): Fault => ({
  severity: 'warning',
  code,
  ...place,
});

/** Faults that end a reading at once: nothing sensible can be said of the rest of the file. */
export class Faults extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ code }) => code).join(', '));
  }
}
