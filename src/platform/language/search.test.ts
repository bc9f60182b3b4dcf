import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './search.ts';

describe('search in three languages', () => {
  it.each([
    ['الاستعداد', 'الإستعداد'],
    ['العودة', 'العوده'],
    ['قسرى', 'قسري'],
    ['مُحَمَّد', 'محمد'],
    ['دورة', 'دورـــة'],
    ['مسؤول', 'مسوول'],
    ['réadmission', 'Readmission'],
    ['œuvre', 'OEUVRE'],
    ['ÉLOIGNEMENT', 'eloignement'],
    ['٢٠٠٧', '2007'],
    ['l’emploi', "l'emploi"],
  ])('%s is found as %s', (one, other) => expect(foldForSearch(one)).toBe(foldForSearch(other)));

  it('wants every word, in any order and any of the texts', () => {
    expect(matchesSearch('emploi retour', 'Le retour', "et l'emploi")).toBe(true);
    expect(matchesSearch('emploi santé', 'Le retour', "et l'emploi")).toBe(false);
    expect(matchesSearch('', 'anything')).toBe(true);
    expect(matchesSearch('x', undefined)).toBe(false);
  });

  it('folds once and for all, and always finds a text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        expect(matchesSearch(text, text)).toBe(true);
      }),
    );
  });
});
