import { expect, it } from 'vitest';
import { localizedSchema } from './localized.contract.ts';
import { tidyLines, tidyText } from './tidy.ts';

it.each([
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['\u2066a\u2069\u200b\ufeffb\u200f', 'ab'],
  ['a\u0000\u0007\tb\r\nc ', 'a b c'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['\u200cx\u200d', 'x'],
  ['عودة طوعية', 'عودة طوعية'],
  ['Fès – « 3 »', 'Fès – « 3 »'],
])('%j becomes %j', (given, tidy) => expect(tidyText(given)).toBe(tidy));

it('keeps lines, and labels come in tidy', () => {
  expect(tidyLines('a\r\nb\u202e\tc')).toBe('a\nb\tc');
  expect(localizedSchema.parse({ ar: 'ا\u202e', fr: 'b\u0007', en: 'c' })).toEqual({ ar: 'ا', fr: 'b', en: 'c' });
});
