/** What `check` finds. */
export type FindingCode =
  | 'unreachable-branch'
  | 'constant-rule'
  | 'gap'
  | 'overlapping-validity'
  | 'table-gap'
  | 'table-overlap'
  | 'not-examined'
  | 'unreachable-row'
  | 'unused-fact'
  | 'unused-rule'
  | 'unused-parameter'
  | 'unused-table'
  | 'unused-source'
  | 'missing-language'
  | 'missing-citation';

export interface Finding {
  readonly code: FindingCode;
  /** JSON pointer. */
  readonly place: string;
  /** In English, for who writes rules. */
  readonly message: string;
}
