import { expect, it } from 'vitest';
import { convert } from '../convert.ts';
import { readMarkdown } from '../read/markdown.ts';
import { checkCodes, checkForm } from './index.ts';

const read = readMarkdown(`
| survey |
| | type | name | label | required | relevant |
| | note | with | A | yes | false() |
| choices |
| | list_name | name | label |
| | l | 1 | One |
`);
const form = read.ok ? convert(read.sheets, {}).form : undefined;

it('runs all, none, or the checks named', () => {
  if (!form) throw new Error('no form');
  const codes = (wanted: boolean | readonly string[]) => checkForm(form, wanted).map(({ code }) => code);
  expect(codes(true)).toEqual(['never-shown', 'unused-list', 'required-note', 'refused-name']);
  expect(codes(false)).toEqual([]);
  expect(codes(['required-note', 'nothing'])).toEqual(['required-note']);
  expect(checkForm(form, true).every(({ severity }) => severity === 'warning')).toBe(true);
});

it('has a code for each check, without repetition', () => {
  expect(new Set(checkCodes).size).toBe(checkCodes.length);
  expect(checkCodes).toHaveLength(10);
});
