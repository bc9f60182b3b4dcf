import { missing, type Level } from '../../content/codebook.ts';

/** A list with the two answers a person may always give instead: does not know (`-98`), prefers not to say (`-99`). */
export const open = (levels: readonly Level[]): readonly Level[] => [...levels, ...missing('does-not-know', 'refused')];

/** The same for a list of which several answers may be given: each becomes a column of a file, whose name cannot hold a minus sign. */
export const openSeveral = (levels: readonly Level[]): readonly Level[] => [
  ...levels,
  ...missing('does-not-know', 'refused').map(({ kind, label }) => ({
    code: kind === 'refused' ? 'refused' : 'unknown',
    label,
  })),
];

/** Lists of answers by name. */
export type Lists = Readonly<Record<string, readonly Level[]>>;
