import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, passage, searchedForm, standsIn } from './word.ts';

const word = (text: string, ...stems: string[]) => ({ word: text, forms: [text, ...stems.map((stem) => `=${stem}`)] });
const shown = (text: string, ...words: Parameters<typeof marked>[1]): string =>
  marked(text, words)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('the words found', () => {
  it('are marked as they are written: accents, elision, article, vowels, beginnings and stems', () => {
    expect(shown('L’emploi des Réfugiés, employés', word('emploi'), word('refugies', 'refugi'))).toBe(
      'L’[emploi] des [Réfugiés], employés',
    );
    expect(shown('بعد العَوْدةِ والعودة', word('عوده', 'عود'))).toBe('بعد [العَوْدةِ] [والعودة]');
    expect(shown('Le thé, un theme', word('the'))).toBe('Le [thé], un [theme]');
  });

  it('leave the text as it was, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (whole, asked) => {
        const words = searchedForm(asked)
          .trim()
          .split(/ +/)
          .filter(Boolean)
          .map((one) => word(one));
        expect(
          marked(whole, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
        const part = passage(whole, words);
        if (part)
          expect(whole).toContain(
            part
              .map((piece) => piece.text)
              .join('')
              .replace(/^… | …$/g, ''),
          );
      }),
    );
  });

  it('stand as the index finds them: short forms only whole, but for the last word', () => {
    const text = searchedForm('Un terme de la liste');
    expect(standsIn(text, word('te'), true)).toBe(true);
    expect(standsIn(text, word('te'), false)).toBe(false);
    expect(standsIn(text, word('de'), false)).toBe(true);
    expect(standsIn(text, word('erme'), false)).toBe(false);
  });
});
