import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import {
  isWritten,
  labelled,
  methodLabel,
  missingLocales,
  only,
  pick,
  pickTranslated,
  type TranslatedText,
} from './localized.ts';
import { translatedTextSchema } from './localized.contract.ts';

describe('a text in three languages', () => {
  it('shows what was asked for, and says so when it cannot', () => {
    expect(pick({ fr: 'oui', en: 'yes' }, 'fr')).toEqual({ text: 'oui', locale: 'fr', fallback: false });
    expect(pick({ fr: 'oui', en: 'yes' }, 'ar')).toEqual({ text: 'oui', locale: 'fr', fallback: true });
    expect(pick({ ar: '  ' }, 'ar')).toBeUndefined();
  });

  it('as a plain label carries the mark of its language whenever it is not the reader’s', () => {
    expect(labelled(only('fr', 'Âge'), 'fr')).toBe('Âge');
    expect(labelled(only('fr', 'Âge'), 'en')).toBe('Âge (fr)');
    expect(labelled(only('fr', 'Âge'), 'ar')).toBe('\u2068Âge\u2069 \u2068(fr)\u2069');
    expect(labelled({ ar: 'السن', en: 'Age' }, 'fr')).toBe('Age (en)');
    expect(labelled(only('en', ' '), 'ar', 'age_years')).toBe('age_years');
    expect(isWritten(only('ar', ' '))).toBe(false);
    expect(isWritten(only('ar', 'السن'))).toBe(true);
  });

  it('prefers the original to a translation when the language asked for is missing', () => {
    const text: TranslatedText = { fr: { text: 'oui', method: 'machine' }, en: { text: 'yes', method: 'original' } };
    expect(pickTranslated(text, 'ar')).toMatchObject({
      text: 'yes',
      locale: 'en',
      fallback: true,
      method: 'original',
      from: 'en',
    });
    expect(pickTranslated(text, 'fr')).toMatchObject({ text: 'oui', method: 'machine', from: 'en', fallback: false });
    expect(missingLocales(text)).toEqual(['ar']);
  });

  it('always says that a machine translated, and from what', () => {
    expect(methodLabel('machine', 'en', 'ar')).toBe('Machine translation from Arabic, not reviewed');
    expect(methodLabel('machine', 'ar', 'fr')).toContain('الفرنسية');
    expect(methodLabel('human', 'fr')).toBe('Traduction humaine');
  });

  it('shows some text whenever there is any, and never an empty one', () => {
    const text = fc.record({ ar: fc.string(), fr: fc.string(), en: fc.string() }, { requiredKeys: [] });
    fc.assert(
      fc.property(text, fc.constantFrom(...locales), (some, locale) => {
        const any = Object.values(some).some((value) => value.trim());
        const shown = pick(some, locale);
        expect(shown !== undefined).toBe(any);
        if (shown) {
          expect(shown.text).toBe(some[shown.locale]);
          expect(shown.fallback).toBe(shown.locale !== locale);
        }
      }),
    );
  });

  it('crosses the wire only with a method', () => {
    expect(translatedTextSchema.safeParse({ ar: { text: 'نعم', method: 'original' } }).success).toBe(true);
    expect(translatedTextSchema.safeParse({ ar: { text: 'نعم' } }).success).toBe(false);
  });
});
