import type { Log } from '../log.ts';
import { similar } from '../similar.ts';
import type { Sheet, Sheets } from '../sheets.ts';

/** Sheets a questionnaire may have. */
const sheetNames = ['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'] as const;

/** Name of a questionnaire's sheet. */
export type SheetName = (typeof sheetNames)[number];

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
