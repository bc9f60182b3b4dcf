import type { Issue } from './issue.contract.ts';

/** Findings of one column, or of the file as a whole (no column), errors first. */
export interface IssueGroup {
  readonly column: string | undefined;
  readonly errors: number;
  readonly issues: readonly Issue[];
}

/** Puts the findings of a report together by column, in file order; what concerns the whole file comes first. */
export function groupIssues(issues: readonly Issue[], columns: readonly string[]): IssueGroup[] {
  const groups = new Map<string | undefined, Issue[]>();
  for (const found of issues) groups.set(found.column, [...(groups.get(found.column) ?? []), found]);
  const order = (column: string | undefined): number => (column === undefined ? -1 : columns.indexOf(column));
  return [...groups]
    .map(([column, found]) => ({
      column,
      errors: found.filter(({ severity }) => severity === 'error').length,
      issues: [...found].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
    }))
    .sort((a, b) => Number(a.errors === 0) - Number(b.errors === 0) || order(a.column) - order(b.column));
}

export const errorsOf = (issues: readonly Issue[]): number =>
  issues.filter(({ severity }) => severity === 'error').length;

const unopened: readonly Issue['code'][] = ['not-a-workbook', 'not-a-table', 'other-format', 'no-workbook', 'password'];

/** Whether a file could not even be opened, so that no other way of reading helps. */
export const isUnopened = (issues: readonly Issue[]): boolean => issues.some(({ code }) => unopened.includes(code));

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'ا a,أ a,إ i,آ a,ب b,ت t,ث th,ج j,ح h,خ kh,د d,ذ dh,ر r,ز z,س s,ش sh,ص s,ض d,ط t,ظ z,ع a,غ gh,ف f,ق q,ك k,ل l',
    'م m,ن n,ه h,ة a,و w,ؤ u,ي y,ى a,ئ i,ء ',
  ]
    .join(',')
    .split(',')
    .map((pair) => [pair[0] ?? '', pair.slice(2)]),
);

/** A name for addresses made from a title in any of the three languages: small letters, digits, hyphens, at most 60. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u0621-\u064a]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'data';
}

/** A name near the wanted one that is not taken yet. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let at = 2; ; at += 1) if (!taken.has(`${wanted}-${at}`)) return `${wanted}-${at}`;
}

/** A file's name as a title: no ending, no underscores. */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim() || fileName;
