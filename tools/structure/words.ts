import { parse as parseMessage, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const locales = ['ar', 'fr', 'en'] as const;

/** Issues of every words file: a missing language, other parameters in one language, Arabic without Arabic, a message that does not parse. */
export async function wordIssues(paths: readonly string[]): Promise<{ words: number; issues: string[] }> {
  const issues: string[] = [];
  let words = 0;
  for (const path of paths) {
    const module = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) {
      for (const [key, word] of Object.entries(exported as Record<string, unknown>)) {
        if (!isWord(word)) continue;
        words += 1;
        issues.push(...faultsOf(word).map((issue) => `${path}: ${key}: ${issue}`));
      }
    }
  }
  return { words, issues };
}

const isWord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  locales.some((locale) => typeof (value as Record<string, unknown>)[locale] === 'string');

/** What is wrong with one word in three languages. */
export function faultsOf(word: Record<string, string>): string[] {
  const missing = locales.filter((locale) => !word[locale]?.trim());
  if (missing.length) return missing.map((locale) => `no ${locale}`);
  const issues: string[] = [];
  const parameters = new Map<string, string>();
  for (const locale of locales) {
    try {
      parameters.set(
        locale,
        [...new Set(namesIn(parseMessage(word[locale] as string, { ignoreTag: true })))].sort().join(','),
      );
    } catch (error) {
      issues.push(`${locale} does not parse: ${(error as Error).message}`);
    }
  }
  if (new Set(parameters.values()).size > 1)
    issues.push(`parameters differ: ${[...parameters].map(([locale, names]) => `${locale}(${names})`).join(' ')}`);
  // What stands in braces is a parameter's name, not a word.
  const spoken = (word['ar'] as string).replace(/\{\w+[^{}]*\}/g, '');
  if (/\p{L}{3}/u.test(spoken) && !/\p{Script=Arabic}/u.test(spoken) && word['ar'] !== word['en'])
    issues.push('the Arabic has no Arabic letter');
  return issues;
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === 0) return [];
    const options =
      'options' in element ? (element.options as Readonly<Record<string, { value: MessageFormatElement[] }>>) : {};
    const nested = Object.values(options).flatMap(({ value }) => namesIn(value));
    return [String(element.value), ...nested];
  });
}
