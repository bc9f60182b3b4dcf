import { perLocale, locales, type Localized } from '../../platform/language/locale.ts';
import { matchesSearch } from '../../platform/language/search.ts';
import { isWritten, unwritten } from '../../platform/language/localized.ts';
import { withList, withoutIdleLists } from './code-lists.ts';
import { stages, type Codebook, type Variable } from './codebook.contract.ts';

export type StageKey = (typeof stages)[number] | 'none';

/** Everything a variable can be found by, in the three languages: name, label, question, levels. */
const textsOf = ({ name, label, question, levels }: Variable): string[] =>
  [perLocale(() => name), label, question, ...(levels ?? []).map((level) => level.label)].flatMap((text) =>
    text ? locales.map((locale) => text[locale]) : [],
  );

/** Variables that a search in any of the three languages finds, in codebook order. */
export const findVariables = (variables: readonly Variable[], asked: string): Variable[] =>
  asked.trim() ? variables.filter((variable) => matchesSearch(asked, ...textsOf(variable))) : [...variables];

/** Variables by the stage they speak of, in the order of the cycle; stages without one are left out. */
export function byStage(variables: readonly Variable[]): { stage: StageKey; variables: Variable[] }[] {
  return ([...stages, 'none'] as const)
    .map((stage) => ({ stage, variables: variables.filter((variable) => (variable.stage ?? 'none') === stage) }))
    .filter((group) => group.variables.length);
}

/** A text as it was written, in the languages in which it was; undefined when nothing was written. */
export const written = (text: Localized): Localized | undefined =>
  isWritten(text) ? perLocale((locale) => text[locale].trim()) : undefined;

/** The codebook with one variable replaced. Codes that it shares change for all that share them. */
export function withVariable(book: Codebook, index: number, variable: Variable): Codebook {
  const next = { ...book, variables: book.variables.map((old, at) => (at === index ? variable : old)) };
  const { codeList: name, levels = [], missing } = variable;
  const list = name === undefined ? undefined : book.codeLists?.find((one) => one.name === name);
  if (!list) return withoutIdleLists(next);
  return levels === list.levels && missing === list.missing
    ? next
    : withList(next, { name: list.name, levels, ...(missing ? { missing } : {}) });
}

/** A variable with another type: levels belong to categories only, and are kept so that the way back loses nothing. */
export function withType(variable: Variable, type: Variable['type'], codes: readonly string[]): Variable {
  const levels = variable.levels ?? codes.map((code) => ({ code, label: unwritten }));
  return type === 'category' && levels.length ? { ...variable, type, levels } : { ...variable, type };
}

/** Different values of a column among the rows shown, as codes for the levels of a variable made a category. */
export const codesSeen = (rows: readonly (readonly (string | null)[])[], column: number): string[] =>
  [...new Set(rows.flatMap((row) => row[column]?.trim() || []))].slice(0, 40).sort();

/** Whether nobody has described anything yet: no column has a label but the one that the file itself offered. */
export function isUntouched({ variables }: Codebook, offered: readonly (readonly [string, string])[] = []): boolean {
  const own = new Map(offered);
  return variables.every(({ name, label }) =>
    locales.every((locale) => !label[locale].trim() || label[locale] === own.get(name)),
  );
}
