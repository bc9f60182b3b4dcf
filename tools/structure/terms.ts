import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { foldForSearch } from '../../src/platform/language/search.ts';
import { languages, type Language, type ReadText } from './strings.ts';

const inLanguages = <T extends z.ZodType>(of: T) => z.strictObject({ ar: of, fr: of, en: of }).partial();
const avoided = z.strictObject({
  word: z.string().min(2),
  why: z.string().min(5),
  /** Discouraged only where it is the whole text: a heading, a button. */
  alone: z.boolean().optional(),
  /** Phrases in which it is right. */
  unless: z.array(z.string()).optional(),
});
const termSchema = z.strictObject({
  id: z.string(),
  ar: z.string(),
  fr: z.string(),
  en: z.string(),
  definition: z.string().optional(),
  /** Other forms of the term (plural, definite, adjective) that are as good. */
  also: inLanguages(z.array(z.string())).optional(),
  /** Texts that are the term itself, `file#key`. */
  labels: z.array(z.string()).optional(),
  /** Where one language has one of its forms, the others have one of theirs. */
  together: inLanguages(z.array(z.string())).optional(),
  avoid: inLanguages(z.array(avoided)).optional(),
});
const termsSchema = z.strictObject({
  address: z.record(
    z.enum(languages),
    z.strictObject({ form: z.string(), why: z.string(), avoid: z.array(z.string()) }),
  ),
  terms: z.array(termSchema),
  exceptions: z.array(
    z.strictObject({
      file: z.string(),
      word: z.string(),
      language: z.enum(languages).optional(),
      why: z.string().min(10),
    }),
  ),
});
export type Terms = z.output<typeof termsSchema>;
export type Term = z.output<typeof termSchema>;

export const termsPath = 'src/platform/language/terms.json';
export const readTerms = (): Terms => termsSchema.parse(JSON.parse(readFileSync(termsPath, 'utf8')));

/** Letters that Arabic writes before a word without a space (and, so, by, as, to, the) and pronouns that it writes after one. */
const before = '(?:[وف]?(?:[بكل]?ال|لل|[بكل])?)';
const after = '(?:ها|هم|هن|كم|نا|ه)?';

/** A text as it is compared: what ICU fills in is taken out, Arabic is folded, case and apostrophes are one. */
export function comparable(text: string, language: Language): string {
  const words = text.replace(/\{\s*\w+\s*\}|\{\s*\w+\s*,\s*\w+\s*(?:,(?=\s*\w+\s*\{)|\})/g, ' ');
  if (language === 'ar') return ` ${foldForSearch(words)} `;
  return ` ${words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim()} `;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new Map<string, RegExp>();
function patternOf(word: string, language: Language): RegExp {
  const key = `${language} ${word}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const inner = escaped(comparable(word, language).trim());
    pattern =
      language === 'ar'
        ? new RegExp(`(?<= )${before}${inner}${after}(?= )`, 'gu')
        : new RegExp(`(?<= |[\\p{L}]')${inner}(?= |'s )`, 'gu');
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Whether a word or phrase stands in a text as whole words, outside the phrases in which it is right. */
export function holds(text: string, word: string, language: Language, unless: readonly string[] = []): boolean {
  let read = comparable(text, language);
  for (const phrase of unless) read = read.replace(patternOf(phrase, language), '+');
  return read.search(patternOf(word, language)) >= 0;
}

const same = (one: string, other: string, language: Language): boolean => {
  const bare = (text: string): string =>
    language === 'ar' ? comparable(text, 'ar').replace(/ ال/g, ' ') : comparable(text, language);
  return bare(one) === bare(other);
};
const formsOf = (term: Term, language: Language): readonly string[] => [
  term[language],
  ...(term.also?.[language] ?? []),
];

/** What is wrong with the texts that a user reads: discouraged words, labels that are not the term, terms that part company between languages. */
export function termIssues(texts: readonly ReadText[], list: Terms): string[] {
  const used = new Set<object>();
  const excepted = (text: ReadText, word: string): boolean => {
    const found = list.exceptions.find(
      ({ file, word: named, language }) =>
        text.path === file && named === word && (language === undefined || language === text.language),
    );
    if (found) used.add(found);
    return found !== undefined;
  };
  const issues = texts.flatMap((text) => discouraged(text, list, excepted));
  const groups = grouped(
    texts.filter(({ group }) => group !== undefined),
    ({ group, path }) => `${path} ${group}`,
  );
  for (const group of groups.values()) issues.push(...partings(group, list, excepted));
  const keys = grouped(texts, ({ path, key }) => `${path}#${key}`);
  for (const term of list.terms)
    for (const label of term.labels ?? []) issues.push(...labelIssues(term, label, keys.get(label) ?? []));
  for (const exception of list.exceptions)
    if (!used.has(exception))
      issues.push(`${termsPath}: the exception for “${exception.word}” in ${exception.file} is not needed`);
  return issues;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function discouraged(text: ReadText, list: Terms, excepted: (text: ReadText, word: string) => boolean): string[] {
  const { language } = text;
  const at = `${text.path}:${text.line}: `;
  const issues: string[] = [];
  for (const term of list.terms)
    for (const { word, why, alone, unless } of term.avoid?.[language] ?? []) {
      const found = alone ? same(text.text, word, language) : holds(text.text, word, language, unless);
      if (found && !excepted(text, word)) issues.push(`${at}“${word}” (${language}): ${why}; use “${term[language]}”`);
    }
  for (const word of list.address[language].avoid)
    if (holds(text.text, word, language) && !excepted(text, word))
      issues.push(`${at}“${word}” (${language}): the reader is addressed as “${list.address[language].form}”`);
  return issues;
}

/** Where one language says a term, the others say the same term. */
function partings(
  group: readonly ReadText[],
  list: Terms,
  excepted: (text: ReadText, word: string) => boolean,
): string[] {
  const whole = (language: Language): string =>
    group
      .filter((text) => text.language === language)
      .map(({ text }) => text)
      .join(' ');
  const first = group[0] as ReadText;
  const spoken = languages.filter((language) => whole(language).trim());
  const issues: string[] = [];
  for (const term of list.terms) {
    for (const language of spoken) {
      const here = group.find((text) => text.language === language) as ReadText;
      const says = same(whole(language), term[language], language);
      const names = (term.together?.[language] ?? []).some((form) => holds(whole(language), form, language));
      for (const other of spoken) {
        if (other === language || excepted(here, term.id)) continue;
        const there = whole(other);
        if (says && !formsOf(term, other).some((form) => same(there, form, other)))
          issues.push(
            `${first.path}:${first.line}: “${whole(language)}” (${language}) is “${term[other]}” (${other}), not “${there}”`,
          );
        if (names && !(term.together?.[other] ?? []).some((form) => holds(there, form, other)))
          issues.push(
            `${first.path}:${first.line}: the ${language} speaks of “${term[language]}”, the ${other} does not (“${term[other]}”)`,
          );
      }
    }
  }
  return issues;
}

function labelIssues(term: Term, label: string, texts: readonly ReadText[]): string[] {
  if (!texts.length) return [`${termsPath}: ${term.id}: there is no text ${label}`];
  return languages.flatMap((language) => {
    const of = texts.filter((text) => text.language === language);
    if (of.some(({ text }) => same(text, term[language], language))) return [];
    const { path, line, text } = of[0] ?? (texts[0] as ReadText);
    return [`${path}:${line}: “${text}” is the label of ${term.id}; use “${term[language]}” (${language})`];
  });
}
