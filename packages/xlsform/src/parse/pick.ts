import type { Log } from '../log.ts';
import type { Sheet, Sheets } from '../sheets.ts';

/** Sheets a questionnaire may have. */
const sheetNames = ['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'] as const;

/** Name of a questionnaire's sheet. */
export type SheetName = (typeof sheetNames)[number];

/** Edit distance between two words (insert, delete, replace). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replace = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The words nearest to one that is not known, at most two edits away. */
export const similar = (word: string, known: Iterable<string>): string[] =>
  [...known].filter(
    (candidate) =>
      Math.abs(word.length - candidate.length) <= 2 && distance(word.toLowerCase(), candidate.toLowerCase()) <= 2,
  );

/** Finds the sheets of a questionnaire by name, whatever the case; sheets that begin with `_` are the author's own. The only sheet of a
 * file is the survey, whatever its name. */
export function pickSheets({ sheets }: Sheets): ReadonlyMap<SheetName, Sheet> {
  const picked = new Map<SheetName, Sheet>();
  for (const name of sheetNames) {
    const sheet = sheets.find((candidate) => candidate.name.trim().toLowerCase() === name);
    if (sheet) picked.set(name, sheet);
  }
  const [only] = sheets;
  if (only && sheets.length === 1 && picked.size === 0 && only.columns.length > 0) picked.set('survey', only);
  return picked;
}

/** Names of sheets that look like a misspelt one, quoted; empty when none does. */
export function misspelt({ sheets }: Sheets, name: SheetName): string {
  const names = sheets.map((sheet) => sheet.name).filter((candidate) => !candidate.startsWith('_'));
  const others = names.filter((candidate) => !sheetNames.some((known) => known === candidate.trim().toLowerCase()));
  return similar(name, others)
    .map((candidate) => `'${candidate}'`)
    .join(', ');
}

/** Warns of sheets that look like an optional one that is not there. */
export function warnMisspelt(sheets: Sheets, picked: ReadonlyMap<SheetName, Sheet>, log: Log): void {
  for (const name of ['settings', 'entities'] as const) {
    const found = picked.has(name) ? '' : misspelt(sheets, name);
    if (found) log.add('sheet-misspelt', { sheet: name }, found, { name });
  }
}
