/** A selection type as written: `select_one fruits or_other`. */
export interface Selection {
  readonly type: 'select_one' | 'select_multiple' | 'rank' | 'select_one_external';
  readonly from: 'list' | 'file' | 'repeat' | 'external';
  /** List name, file name, or question name. */
  readonly source: string;
  readonly other: boolean;
}

const commands: readonly (readonly [string, Selection['type'], 'list' | 'file' | 'external'])[] = [
  ['select_one_from_file', 'select_one', 'file'],
  ['select one from file', 'select_one', 'file'],
  ['select_multiple_from_file', 'select_multiple', 'file'],
  ['select multiple from file', 'select_multiple', 'file'],
  ['select_one_external', 'select_one_external', 'external'],
  ['select one external', 'select_one_external', 'external'],
  ['add select one prompt using', 'select_one', 'list'],
  ['add select multiple prompt using', 'select_multiple', 'list'],
  ['select all that apply from', 'select_multiple', 'list'],
  ['select all that apply', 'select_multiple', 'list'],
  ['select_multiple', 'select_multiple', 'list'],
  ['select multiple', 'select_multiple', 'list'],
  ['select one from', 'select_one', 'list'],
  ['select_one', 'select_one', 'list'],
  ['select one', 'select_one', 'list'],
  ['select1', 'select_one', 'list'],
  ['rank', 'rank', 'list'],
];

/** Whether a text is, or begins with, some words. */
const startsWith = (text: string, words: string): boolean =>
  text.startsWith(words) && (text.length === words.length || text[words.length] === ' ');
const begins = /^(?:select|add select|rank)/;

/** Every way to begin a selection type. */
export const selectionCommands: readonly string[] = commands.map(([words]) => words);

/** Reads a selection type; undefined for any other type, and for a selection without a source. */
export function selection(written: string): Selection | undefined {
  const command = begins.test(written) ? commands.find(([words]) => startsWith(written, words)) : undefined;
  if (!command) return undefined;
  const [words, type, from] = command;
  const other = /\s(or specify other|or_other|or other)$/.exec(written);
  const source = written.slice(words.length, other?.index).trim();
  if (source === '') return undefined;
  const reference = /^\$\{(.*)\}$/.exec(source);
  if (from === 'list' && reference) return { type, from: 'repeat', source: reference[1] ?? '', other: other !== null };
  return { type, from, source, other: other !== null };
}

/** Element that shows a selection. */
export const selectionTag: Readonly<Record<Selection['type'], string>> = {
  select_one: 'select1',
  select_multiple: 'select',
  rank: 'odk:rank',
  select_one_external: 'input',
};

/** Whether a type is a selection that says nothing of what it offers. */
export const isSelectionAlone = (written: string): boolean => commands.some(([words]) => words === written);
