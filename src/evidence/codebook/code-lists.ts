import { languages, locales, perLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { isWritten, only, unwritten } from '../../platform/language/localized.ts';
import { withCodeLists, type Codebook, type CodeList, type Variable } from './codebook.contract.ts';

/** What is declared for many variables at once; what is absent stays as it is with each. */
export interface Declaration {
  readonly list?: CodeList;
  /** Codes for missing answers, where no list brings them. */
  readonly missing?: Variable['missing'];
  readonly type?: Variable['type'];
  readonly ordered?: boolean;
  readonly unit?: Localized;
}

/**
 * The codebook with the same declared for many variables: they name one list, which they share. A list of that name that is there already is replaced for all
 * that name it.
 */
export function declaredTogether(book: Codebook, names: ReadonlySet<string>, of: Declaration): Codebook {
  const { list, missing, type, ordered, unit } = of;
  const kept = list ? withList(book, list) : book;
  return withCodeLists({
    ...kept,
    variables: kept.variables.map((variable): Variable => {
      if (!names.has(variable.name)) return variable;
      const { levels, missing: own, codeList, ...rest } = variable;
      // A list brings its own codes for missing answers.
      const kinds = codeList === undefined ? (missing ?? own) : own;
      const before = { codeList, levels, missing: kinds };
      const codes = list
        ? { codeList: list.name }
        : Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));
      return {
        ...rest,
        ...codes,
        type: list ? 'category' : (type ?? rest.type),
        ...(ordered === undefined ? {} : { ordered }),
        ...(unit ? { unit } : {}),
      };
    }),
  });
}

/** The codebook with a list added, or with other codes in it for all variables that name it. */
export function withList(book: Codebook, list: CodeList): Codebook {
  const lists = book.codeLists ?? [];
  const known = lists.some(({ name }) => name === list.name);
  return withCodeLists({
    ...book,
    codeLists: known ? lists.map((old) => (old.name === list.name ? list : old)) : [...lists, list],
    variables: book.variables.map((variable) => {
      if (variable.codeList !== list.name) return variable;
      const { levels: _levels, missing: _missing, ...rest } = variable;
      return rest;
    }),
  });
}

/** Lists that no variable names any more are gone. */
export function withoutIdleLists(book: Codebook): Codebook {
  const used = new Set(book.variables.flatMap(({ codeList }) => codeList ?? []));
  const lists = (book.codeLists ?? []).filter(({ name }) => used.has(name));
  const { codeLists: _lists, ...rest } = book;
  return lists.length ? { ...rest, codeLists: lists } : rest;
}

/** Variables that have the same codes and share no list yet: two at least. The codes come first. */
export function alikeCodes(variables: readonly Variable[]): { codes: readonly string[]; names: readonly string[] }[] {
  const groups = new Map<string, { codes: string[]; names: string[] }>();
  for (const { name, type, levels, codeList } of variables) {
    if (type !== 'category' || !levels?.length || codeList !== undefined) continue;
    const codes = levels.map(({ code }) => code);
    const key = JSON.stringify([...codes].sort());
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { codes, names: [name] });
  }
  return [...groups.values()].filter(({ names }) => names.length > 1).sort((a, b) => b.names.length - a.names.length);
}

/**
 * Codes and labels pasted from a spreadsheet or a list: a code and up to one label for each language in a row, between tabs, semicolons or an equals sign. A
 * first row that names languages says which column is which; else Arabic script is Arabic and the rest is the language of who pastes.
 */
export function pastedCodes(pasted: string, reader: Locale): CodeList['levels'] {
  const lines = pasted
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim());
  const rows = lines.map((line) => {
    const mark = ['\t', ';', '='].find((one) => line.includes(one));
    const cells = mark === undefined ? [line] : mark === '=' ? cutOnce(line) : line.split(mark);
    return cells.map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"'),
    );
  });
  const named = rows[0]?.map(languageOf) ?? [];
  const headed = named.some((locale) => locale !== undefined);
  const seen = new Set<string>();
  return rows.slice(headed ? 1 : 0).flatMap(([code = '', ...labels]) => {
    if (!code || seen.has(code)) return [];
    seen.add(code);
    const label = headed
      ? perLocale((locale) => labels[named.slice(1).indexOf(locale)] ?? '')
      : labels.reduce((all: Localized, text) => joined(all, text, reader), unwritten);
    return [{ code, label }];
  });
}

const cutOnce = (line: string): string[] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];

/** The language that the heading of a column names: `label_fr`, `fr`, `Français`, `label::Arabic (ar)`. */
function languageOf(heading: string): Locale | undefined {
  const word = heading.trim().toLowerCase();
  return locales.find(
    (locale) => new RegExp(`(^|[_: (])${locale}\\)?$`).test(word) || word === languages[locale].name.toLowerCase(),
  );
}

/** A label in the language that its script and the reader suggest; the first one of a language stays. */
function joined(all: Localized, text: string, reader: Locale): Localized {
  if (!text) return all;
  const script = /\p{Script=Arabic}/u.test(text) ? 'Arab' : 'Latn';
  const free = [reader, ...locales].find((locale) => languages[locale].script === script && !all[locale]);
  if (free === undefined) return all;
  return isWritten(all) ? { ...all, [free]: text } : only(free, text);
}
