import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Words } from '../problem.ts';
import { catalogue } from './index.ts';

const placeholders = ({ message, expected, remedy }: Words): string[] =>
  [...`${message} ${expected} ${remedy}`.matchAll(/(?<!\$)\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

const folder = new URL('../../test/cases/', import.meta.url);
const cases = [
  '../limits.test.ts',
  '../kinds.test.ts',
  '../expressions.test.ts',
  ...readdirSync(folder).filter((file) => file.endsWith('.md')),
]
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

describe.each(Object.entries(catalogue))('%s', (code, { words }) => {
  it('is worded in three languages, with the same details in each', () => {
    for (const { message, expected, remedy } of Object.values(words)) {
      for (const sentence of [message, expected, remedy]) expect(sentence.trim().length).toBeGreaterThan(3);
    }
    expect(placeholders(words.fr)).toEqual(placeholders(words.en));
    expect(placeholders(words.ar)).toEqual(placeholders(words.en));
    expect(words.ar.message).toMatch(/\p{Script=Arabic}/u);
    expect(new Set([words.en.message, words.fr.message, words.ar.message]).size).toBe(3);
  });

  it('occurs in a case', () => {
    expect(cases).toMatch(new RegExp(`^${code}( ·|$)|['\`]${code}[ ']`, 'm'));
  });
});
