import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADDRESSEES, CHARTER_ITEMS, CHARTER_SECTIONS, charterItem, PRINCIPLES } from './charter.ts';

describe('the charter in three languages', () => {
  it('has 106 items of the right kinds, each with its own id', () => {
    const count = (kind: string): number => CHARTER_ITEMS.filter((item) => item.kind === kind).length;
    expect(['recommendation', 'principle', 'finding', 'goal', 'reference', 'context'].map(count)).toEqual([
      60, 7, 14, 18, 5, 2,
    ]);
    expect(new Set(CHARTER_ITEMS.map((item) => item.id)).size).toBe(106);
  });

  it('says every item in Arabic, French and English, and never the same words twice', () => {
    for (const item of CHARTER_ITEMS) {
      expect(item.text.ar, item.id).toMatch(/\p{Script=Arabic}/u);
      expect(item.text.ar, item.id).not.toMatch(/\p{Script=Latin}{6,}/u);
      expect(item.text.fr, item.id).not.toBe(item.text.en);
      for (const words of Object.values(item.text)) expect(words.trim(), item.id).toMatch(/.{15,}[.»]$/su);
      expect(CHARTER_SECTIONS[item.section].ar).toBeTruthy();
      expect(ADDRESSEES[item.addressee].fr).toBeTruthy();
    }
    for (const locale of ['ar', 'fr', 'en'] as const)
      expect(new Set(CHARTER_ITEMS.map((item) => item.text[locale])).size).toBe(106);
  });

  it('does not claim that its translations were reviewed', () => {
    for (const item of CHARTER_ITEMS) expect(item.translation).toEqual({ method: 'project', reviewed: false });
  });

  it('finds an item, refuses an unknown one, and titles the seven principles', () => {
    expect(charterItem('V-14.2').addressee).toBe('both');
    expect(() => charterItem('Z-1')).toThrow(RangeError);
    expect(PRINCIPLES.map((principle) => charterItem(principle.id).kind)).toEqual(Array(7).fill('principle'));
  });
});

const source = new URL('../../../shared/charter/recommendations.json', import.meta.url);

describe.skipIf(!existsSync(source))('against the list of items (skipped: ../shared/charter is not here)', () => {
  it('has the same ids and English summaries, but for one corrected date', () => {
    const { items } = JSON.parse(readFileSync(source, 'utf8')) as { items: { id: string; summary: string }[] };
    expect(CHARTER_ITEMS.map((item) => item.id)).toEqual(items.map((item) => item.id));
    expect(items.filter((item) => charterItem(item.id).text.en !== item.summary).map((item) => item.id)).toEqual([
      'III-6.2',
    ]);
  });
});
