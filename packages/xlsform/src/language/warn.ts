import { choiceColumns } from '../columns/aliases.ts';
import { table, type Table } from '../columns/table.ts';
import type { Log } from '../log.ts';
import type { Sheet } from '../sheets.ts';
import { hasCode } from './code.ts';

const translatable: ReadonlyMap<string, string> = new Map([
  ['label', 'label'],
  ['hint', 'hint'],
  ['guidance_hint', 'guidance_hint'],
  ['media::image', 'image'],
  ['media::big-image', 'big-image'],
  ['media::audio', 'audio'],
  ['media::video', 'video'],
  ['bind::jr:constraintMsg', 'constraint_message'],
  ['bind::jr:requiredMsg', 'required_message'],
]);

/** Languages of a sheet's columns, each with the translatable columns it has. `default` stands for columns without a language. */
function columnsByLanguage({ headings }: Table): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path } of headings) {
    for (const length of [1, 2]) {
      const column = translatable.get(path.slice(0, length).join('::'));
      if (column === undefined || path.length > length + 1) continue;
      const language = path[length] ?? 'default';
      const columns = found.get(language) ?? new Set<string>();
      columns.add(column);
      found.set(language, columns);
    }
  }
  return found;
}

/** Warns of translated columns that a language lacks, of languages without a code, and of `or_other` in a translated form. */
export function warnLanguages(survey: Table, choices: Sheet | undefined, other: boolean, log: Log): void {
  const tables = choices ? [survey, table(choices, choiceColumns)] : [survey];
  const languages = new Set<string>();
  for (const one of tables) {
    const byLanguage = columnsByLanguage(one);
    for (const language of byLanguage.keys()) languages.add(language);
    if (byLanguage.size === 1 && byLanguage.has('default')) continue;
    const all = new Set([...byLanguage.values()].flatMap((columns) => [...columns]));
    for (const [language, columns] of byLanguage) {
      const missing = [...all].filter((column) => !columns.has(column)).sort();
      if (missing.length > 0)
        log.add('translation-missing', { sheet: one.name, row: 1 }, language, { columns: missing.join(', ') });
    }
  }
  const translated = [...languages].filter((language) => language !== 'default');
  if (other && translated.length > 0) log.add('other-translated', { sheet: survey.name });
  const uncoded = translated.filter((language) => !hasCode(language));
  if (uncoded.length > 0) log.add('language-code', { sheet: survey.name, row: 1 }, uncoded.join(', '));
}
