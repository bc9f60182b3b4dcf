/** Ceilings of what a workbook may cost before it is refused. All are checked before the costly step they protect. */
export interface Limits {
  /** Size of the file itself, in bytes. */
  readonly fileBytes: number;
  /** Size of an .xls file, in bytes: its cells take as little as six bytes and cannot be counted before they are parsed. */
  readonly compoundBytes: number;
  /** Sum of the sizes of the archive's XML parts once inflated, in bytes. */
  readonly inflatedBytes: number;
  /** Number of entries in the archive. */
  readonly entries: number;
  /** Cells with content, repeated cells counted as often as they repeat. */
  readonly cells: number;
  /** Sum of the lengths of all cell texts, in characters, after repetition. */
  readonly characters: number;
  /** Columns that carry a header, in any one sheet. */
  readonly columns: number;
}

/** Fifteen times the largest questionnaire workbook met in the field, and within reach of a 256 MB process. */
export const defaultLimits: Limits = {
  fileBytes: 32 * 2 ** 20,
  compoundBytes: 8 * 2 ** 20,
  inflatedBytes: 64 * 2 ** 20,
  entries: 2_000,
  cells: 1_500_000,
  characters: 32 * 2 ** 20,
  columns: 1_000,
};
