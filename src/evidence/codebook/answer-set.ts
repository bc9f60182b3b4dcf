import { perLocale, type Localized } from '../../platform/language/locale.ts';
import { isWritten, unwritten } from '../../platform/language/localized.ts';
import type { AnswerSet, ProposedSet } from './answer-set.contract.ts';
import { withCodeLists, type Codebook, type CodeList, type Variable } from './codebook.contract.ts';
import { setWords } from './set.words.ts';

const wordOf = (key: 'chosen' | 'notChosen'): Localized => perLocale((locale) => setWords[key][locale]);

/** Name of the list of codes that options made from a column share. */
const optionCodes = 'chosen-or-not';

/**
 * The codebook with a set that a person has confirmed. Options that are made from a column become variables of two codes, which stand in one list; options that
 * lack the code for not chosen are given it.
 */
export function withAnswerSet(book: Codebook, proposed: ProposedSet, label: Localized): Codebook {
  const { chosen, options, from } = proposed;
  const known = new Map(book.variables.map((variable) => [variable.name, variable]));
  const parent = from && known.get(from.column);
  const made = from ? options.filter(({ variable }) => !known.has(variable)) : [];
  const list = made.length ? listFor(book, chosen, parent) : undefined;
  const named = new Set(options.map(({ variable }) => variable));
  const variables = book.variables.flatMap((variable) =>
    variable.name === from?.column
      ? [variable, ...made.map((option) => optionOf(option, list!.name, parent))]
      : [named.has(variable.name) ? withBothCodes(variable, chosen) : variable],
  );
  const all = from && !parent ? [...variables, ...made.map((option) => optionOf(option, list!.name))] : variables;
  const set: AnswerSet = { ...proposed, label };
  return withCodeLists({
    ...book,
    ...(list && !book.codeLists?.includes(list) ? { codeLists: [...(book.codeLists ?? []), list] } : {}),
    variables: all,
    answerSets: [...(book.answerSets ?? []), set],
  });
}

/** The codebook without a set; options that were made for it alone go with it. */
export function withoutAnswerSet(book: Codebook, name: string): Codebook {
  const gone = book.answerSets?.find((set) => set.name === name);
  const made = new Set(gone?.from ? gone.options.map(({ variable }) => variable) : []);
  const variables = book.variables.filter((variable) => !made.has(variable.name));
  const used = new Set(variables.flatMap(({ codeList }) => codeList ?? []));
  const sets = (book.answerSets ?? []).filter((set) => set !== gone);
  const lists = (book.codeLists ?? []).filter((list) => used.has(list.name) || list.name !== optionCodes);
  const { answerSets: _sets, codeLists: _lists, ...rest } = book;
  return {
    ...rest,
    variables,
    ...(sets.length ? { answerSets: sets } : {}),
    ...(lists.length ? { codeLists: lists } : {}),
  };
}

/** The label of the people who answered the question of a set and chose nothing. */
export const noneLabel = (set: Pick<AnswerSet, 'name'>): string => `${set.name} (none)`;

/**
 * The people who answered the question of a set and chose nothing, as a condition on its options; undefined where the codebook does not know how it is
 * said that an option was not chosen.
 */
export function noneOf(
  set: Pick<AnswerSet, 'chosen' | 'options'>,
  variables: Codebook['variables'],
): { and: { eq: [string, string] }[] } | undefined {
  const and = set.options.flatMap(({ variable: name }) => {
    const other = variables.find((variable) => variable.name === name)?.levels?.find(({ code }) => code !== set.chosen);
    return other ? [{ eq: [name, other.code] as [string, string] }] : [];
  });
  return and.length === set.options.length ? { and } : undefined;
}

/** Options of sets that stand in no file but are made from a column of it. */
export const madeVariables = ({ answerSets = [] }: Pick<Codebook, 'answerSets'>): Set<string> =>
  new Set(answerSets.flatMap(({ from, options }) => (from ? options.map(({ variable }) => variable) : [])));

function listFor(book: Codebook, chosen: string, parent: Variable | undefined): CodeList {
  const list: CodeList = {
    name: optionCodes,
    levels: [
      { code: chosen, label: wordOf('chosen') },
      { code: '0', label: wordOf('notChosen') },
    ],
    ...(parent?.missing ? { missing: parent.missing } : {}),
  };
  const known = book.codeLists ?? [];
  const same = known.find(
    ({ levels, missing }) =>
      JSON.stringify([levels, missing ?? null]) === JSON.stringify([list.levels, list.missing ?? null]),
  );
  if (same) return same;
  const names = new Set(known.map(({ name }) => name));
  let name = optionCodes;
  for (let n = 2; names.has(name); n++) name = `${optionCodes}-${n}`;
  return { ...list, name };
}

const optionOf = ({ variable, code }: AnswerSet['options'][number], codeList: string, parent?: Variable): Variable => ({
  name: variable,
  type: 'category',
  label: parent?.levels?.find((level) => level.code === code)?.label ?? unwritten,
  ...(parent?.stage ? { stage: parent.stage } : {}),
  codeList,
});

function withBothCodes(variable: Variable, chosen: string): Variable {
  const levels = variable.levels ?? [];
  if (levels.length > 1 || variable.codeList) return variable;
  return {
    ...variable,
    levels: [
      ...levels.map((level) => (isWritten(level.label) ? level : { ...level, label: wordOf('chosen') })),
      { code: chosen === '0' ? '1' : '0', label: wordOf('notChosen') },
    ],
  };
}
