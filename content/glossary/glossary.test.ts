import { describe, expect, it } from 'vitest';
import { DISCUSSED_TERMS } from './discussed.ts';
import { GLOSSARY } from './glossary.ts';

describe('the glossary', () => {
  it('defines each term once, in three languages and two scripts', () => {
    expect(new Set(GLOSSARY.map((entry) => entry.code)).size).toBe(GLOSSARY.length);
    for (const { code, term, definition } of GLOSSARY) {
      for (const words of [term, definition]) {
        expect(words.ar, code).toMatch(/\p{Script=Arabic}/u);
        expect(words.ar, code).not.toMatch(/\p{Script=Latin}/u);
        expect(words.fr.length * words.en.length, code).toBeGreaterThan(0);
      }
    }
  });

  it('says compelled and enforced as the trade does in Arabic, and names no shore', () => {
    const term = (code: string) => GLOSSARY.find((entry) => entry.code === code)?.term;
    expect(term('compelled_return')?.ar).toBe('العودة الاضطرارية');
    expect(term('enforced_return')?.ar).toBe('العودة القسرية');
    expect(term('side')?.fr).toBe('Partie');
    for (const { term: said, definition } of GLOSSARY) {
      expect(`${said.fr} ${definition.fr}`).not.toMatch(/\brives?\b/i);
      expect(`${said.ar} ${definition.ar}`).not.toContain('المغرب العربي');
    }
  });

  it('keeps the words that must never be swapped apart', () => {
    const words = ['decided_return', 'compelled_return', 'enforced_return', 'readmission', 'removal'].map((code) =>
      GLOSSARY.find((entry) => entry.code === code),
    );
    for (const locale of ['ar', 'fr', 'en'] as const)
      expect(new Set(words.map((entry) => entry?.term[locale])).size).toBe(5);
  });
});

describe('terms on which there is no common definition', () => {
  it('hold several definitions, each with its source, dated, in our words, quoting few of theirs', () => {
    for (const { code, definitions } of DISCUSSED_TERMS) {
      expect(definitions.length, code).toBeGreaterThan(1);
      expect(new Set(definitions.map(({ key }) => key)).size, code).toBe(definitions.length);
      for (const { key, year, source, url, text, quote } of definitions) {
        expect(source, key).toContain(String(year));
        expect(url ?? 'https://', key).toMatch(/^https:\/\//);
        expect(text.ar, key).toMatch(/\p{Script=Arabic}/u);
        expect((quote ?? '').split(/\s+/).length, key).toBeLessThan(20);
      }
    }
  });
});
