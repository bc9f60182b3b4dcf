import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADDRESSEES, CHARTER_ITEMS, CHARTER_SECTIONS, charterItem, PRINCIPLES, type Addressee } from './charter.ts';

describe('the charter in three languages', () => {
  it('has 112 items of the right kinds, each with its own id', () => {
    const count = (kind: string): number => CHARTER_ITEMS.filter((item) => item.kind === kind).length;
    expect(['recommendation', 'principle', 'finding', 'goal', 'reference', 'context'].map(count)).toEqual([
      58, 7, 17, 22, 6, 2,
    ]);
    expect(new Set(CHARTER_ITEMS.map((item) => item.id)).size).toBe(112);
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
      expect(new Set(CHARTER_ITEMS.map((item) => item.text[locale])).size).toBe(112);
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

interface SourceItem {
  readonly id: string;
  readonly paragraph: number | null;
  readonly kind: string;
  readonly addressee: string;
  readonly theme: string;
  readonly systems: readonly string[];
  readonly summary: string;
}

/** The addressees as the list of items writes them, and our codes. */
const sourceAddressees: Readonly<Record<string, Addressee>> = {
  both: 'both',
  'not stated': 'not-stated',
  'project team / secretariat': 'secretariat',
  'States and international organisations': 'states-and-organisations',
  'European Commission': 'european-commission',
  'EU & Member States': 'eu-and-member-states',
  'EU institutions': 'eu-institutions',
  'Maghreb countries': 'maghreb',
  "trade unions, employers' associations and public authorities of both sides": 'social-partners',
  'public authorities in countries of origin': 'origin-authorities',
  'public authorities in destination countries': 'destination-authorities',
  'parties to the European Convention': 'convention-parties',
};

const source = new URL('../../../shared/charter/recommendations.json', import.meta.url);

describe.skipIf(!existsSync(source))('against the list of items (skipped: ../shared/charter is not here)', () => {
  it('has the same items in the same order: kind, addressee, theme, systems and English words', () => {
    const { items } = JSON.parse(readFileSync(source, 'utf8')) as { items: SourceItem[] };
    const listed = items.map(({ id, paragraph, kind, addressee, theme, systems, summary }) => ({
      id,
      paragraph,
      kind: kind === 'process goal' ? 'goal' : kind,
      addressee: sourceAddressees[addressee],
      theme,
      systems,
      en: summary,
    }));
    expect(
      CHARTER_ITEMS.map(({ id, paragraph, kind, addressee, theme, systems, text: { en } }) => ({
        id,
        paragraph,
        kind,
        addressee,
        theme,
        systems,
        en,
      })),
    ).toEqual(listed);
  });
});
