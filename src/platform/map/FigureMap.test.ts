import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { direction, locales, type Locale } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import { boundaryWords } from '../ui/boundary.words.ts';
import { provideLocale } from '../ui/index.ts';
import { disputedAreas, type DisputedAreas } from './disputed.ts';
import { drawMap } from './drawing.ts';
import FigureMap from './FigureMap.vue';
import type { MapFigure } from './map.ts';
import { mapWords } from './map.words.ts';
import { maghreb } from './view.ts';

const labelled = (code: string, ar: string, fr: string, en: string) => ({ code, label: { ar, fr, en } });
const figures: MapFigure[] = [
  { ...labelled('MA', 'المغرب', 'Maroc', 'Morocco'), value: 1234, note: '±82' },
  { ...labelled('DZ', 'الجزائر', 'Algérie', 'Algeria'), value: 0 },
  { ...labelled('TN', 'تونس', 'Tunisie', 'Tunisia'), value: null, suppressed: true },
  { ...labelled('LY', 'ليبيا', 'Libye', 'Libya'), value: null },
  { ...labelled('FR', 'فرنسا', 'France', 'France'), value: 7 },
];

async function rendered(how: DisputedAreas, locale: Locale, of: readonly MapFigure[] = figures): Promise<Document> {
  const app = createSSRApp({
    render: () => h(FigureMap, { drawing: drawMap(maghreb, how), figures: of, title: 'Title', measure: 'Persons' }),
  });
  provideLocale(app, locale);
  const html = await renderToString(app);
  return parseHTML(`<html dir="${direction(locale)}"><body>${html}</body></html>`).document;
}
const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe.each(locales)('a map in %s', (locale) => {
  const t = speak(mapWords, locale);

  it.each(disputedAreas)('says its convention and the disclaimer under itself: %s', async (how) => {
    const page = await rendered(how, locale);
    expect(plain(page.querySelector('.d-map__convention'))).toBe(t(how));
    expect(plain(page.querySelector('.d-map__disclaimer'))).toBe(speak(boundaryWords, locale)('boundary'));
    const others = disputedAreas.filter((one) => one !== how);
    for (const other of others) expect(plain(page.querySelector('.d-map'))).not.toContain(t(other));
  });

  it('draws the territory as the setting says: named apart, hatched without a name, or not at all', async () => {
    const [apart, hatched, declared] = await Promise.all(disputedAreas.map((how) => rendered(how, locale)));
    const names = (page: Document | undefined) => [...page!.querySelectorAll('svg text')].map(plain);
    expect(names(apart)).toContain(t('western'));
    expect(names(hatched)).not.toContain(t('western'));
    expect(names(declared)).not.toContain(t('western'));
    expect(hatched!.querySelectorAll('.d-map__neutral')).toHaveLength(2);
    expect(plain(hatched!.querySelector('.d-map__legend'))).toContain(t('neutral'));
    for (const page of [apart, declared]) {
      expect(page!.querySelector('.d-map__neutral')).toBeNull();
      expect(plain(page!.querySelector('.d-map__legend'))).not.toContain(t('neutral'));
    }
    expect(apart!.querySelector('.d-map__dashed')).not.toBeNull();
    expect(hatched!.querySelector('.d-map__dashed')).not.toBeNull();
    expect(declared!.querySelector('.d-map__dashed')).toBeNull();
  });

  it('shows zero, suppressed and no figure as three things, on the map, in the legend, in the table and in words', async () => {
    const page = await rendered('separate', locale);
    const fill = (code: string) => page.querySelector(`[data-code="${code}"]`)?.getAttribute('class');
    expect(fill('DZ')).toContain('d-map__class-0');
    expect(fill('MA')).toContain('d-map__class-2');
    expect(fill('TN')).toContain('d-map__suppressed');
    expect(fill('LY')).toContain('d-map__none');
    expect(page.querySelector('[data-code="TN"]')?.getAttribute('fill')).toMatch(/^url\(#.+-suppressed\)$/);
    const rows = [...page.querySelectorAll('tbody tr')].map(plain);
    expect(rows).toHaveLength(figures.length);
    expect(rows[0]).toMatch(/1.?234 ±82$/);
    expect(rows[1]).toMatch(/0$/);
    expect(rows[2]).toContain(t('suppressed'));
    expect(rows[3]).toContain(t('none'));
    const said = plain(page.querySelector('svg desc'));
    for (const { label } of figures) expect(said).toContain(label[locale]);
    expect(said).toContain(t('suppressed'));
  });

  it('says which figures have no place on it', async () => {
    const page = await rendered('separate', locale);
    expect(plain(page.querySelector('.d-map'))).toContain(t('unplaced', { names: figures[4]!.label[locale] }));
    expect(
      plain(await rendered('separate', locale, figures.slice(0, 4)).then((one) => one.querySelector('.d-map'))),
    ).not.toContain(figures[4]!.label[locale]);
  });

  it('is never mirrored: the drawing is the same in every direction of writing', async () => {
    const [here, there] = await Promise.all([rendered('separate', locale), rendered('separate', 'fr')]);
    const paths = (page: Document) =>
      [...page.querySelectorAll('.d-map__picture > path')].map((path) => path.getAttribute('d'));
    expect(paths(here)).toEqual(paths(there));
    expect(here.querySelector('.d-map__picture')?.getAttribute('direction')).toBe('ltr');
    expect(here.querySelector('.d-map__picture')?.outerHTML).not.toMatch(/scale\(-1/);
  });
});
