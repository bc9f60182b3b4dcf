import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/language/locale.ts';
import { headOf, oneLine, scriptJson, withMark } from '../page/head.ts';
import { shortOf } from '../page/short.ts';
import { atomOf, hashName, jsonFeedOf, type Feed } from './feed.ts';
import { robotsText, securityText, sitemapOf } from './sitemap.ts';

const origin = 'https://dawra.example';
const Parser = new JSDOM('').window['DOMParser'] as typeof DOMParser;
const xml = (text: string): Document => {
  const document = new Parser().parseFromString(text, 'text/xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
  return document;
};
const any = fc.string({ unit: 'binary', maxLength: 60 });
const feedOf = (words: readonly string[]): Feed => ({
  ...{ id: 'urn:uuid:00000000-0000-8000-a000-000000000000', title: words[0] ?? 'x', author: 'Dawra' },
  ...{ page: '/answers', self: '/feeds/answers' },
  entries: words.map((word, n) => ({
    ...{ id: `urn:uuid:${n}`, title: word, summary: word, path: '/answers/1' },
    updated: `2026-11-2${n % 9}T00:00:00.000Z`,
  })),
});

describe('feeds', () => {
  it('are Atom by its rules (RFC 4287), whatever is written in them', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.constantFrom(...locales), (words, locale) => {
        const { documentElement: feed } = xml(atomOf(feedOf(words), origin, locale));
        const own = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name);
        for (const name of ['id', 'title', 'updated']) expect(own(feed, name).length).toBe(1);
        expect(own(feed, 'author')[0]?.querySelector('name')?.textContent).toBeTruthy();
        expect(own(feed, 'link').map((link) => link.getAttribute('rel'))).toEqual(['self', 'alternate']);
        expect(own(feed, 'entry').length).toBe(words.length);
        const updated = own(feed, 'entry').map((entry) => {
          for (const name of ['id', 'title', 'updated', 'summary']) expect(own(entry, name).length).toBe(1);
          expect(own(entry, 'link').map((link) => link.getAttribute('hreflang'))).toEqual(locales);
          return own(entry, 'updated')[0]!.textContent;
        });
        const said = own(feed, 'updated')[0]!.textContent;
        expect(Number.isNaN(Date.parse(said))).toBe(false);
        if (updated.length) expect(said).toBe([...updated].sort().at(-1));
      }),
      { numRuns: 30 },
    );
  });

  it('are JSON Feed 1.1 by its rules', () => {
    const feed = JSON.parse(jsonFeedOf(feedOf(['a', 'b']), origin, 'ar')) as Record<string, unknown> & {
      items: object[];
    };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a',
      home_page_url: `${origin}/ar/answers`,
      feed_url: `${origin}/ar/feeds/answers.json`,
      language: 'ar',
      authors: [{ name: 'Dawra' }],
    });
    for (const item of feed.items)
      expect(item).toMatchObject({
        id: expect.any(String),
        content_text: expect.any(String),
        url: `${origin}/ar/answers/1`,
        date_modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      });
  });

  it('name what has a hash by it (RFC 6920)', () => {
    expect(hashName('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')).toBe(
      'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    );
  });
});

describe('the head of a page', () => {
  const view = (words: string) => ({
    ...{
      component: {},
      props: {},
      title: words,
      description: words,
      synthetic: false,
      places: false,
      path: '/answers/1',
    },
    structured: () => [{ '@type': 'Answer', text: words, description: words }],
  });
  const document = (words: string, demonstration = false): Document => {
    const head = headOf(view(words), { locale: 'fr', origin, demonstration });
    return new JSDOM(`<!doctype html><html><head>${head}</head><body></body></html>`).window['document'] as Document;
  };

  it('holds whatever is written in it, and ends with it', () => {
    const nasty = fc.oneof(
      any,
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        ']]>',
        '"><img src=x onerror=alert(1)>',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (parts) => {
        const words = parts.join('').replaceAll('\0', '');
        const page = document(words);
        const scripts = [...page.querySelectorAll('script')];
        expect(scripts.map(({ type }) => type)).toEqual(['application/ld+json']);
        expect((JSON.parse(scripts[0]!.textContent) as { text: string }).text).toBe(words);
        expect(page.querySelectorAll('img, body *').length).toBe(0);
      }),
      { numRuns: 12 },
    );
    expect(scriptJson({ a: '</script>' })).not.toContain('<');
  });

  it('says in a demonstration that it is invented, in description, title and structured data', () => {
    const page = document('Une réponse', true);
    for (const selector of ['meta[name=description]', 'meta[property="og:title"]', 'meta[property="og:description"]'])
      expect(page.querySelector(selector)?.getAttribute('content'), selector).toMatch(/inventées/);
    const said = JSON.parse(page.querySelector('script')!.textContent) as Record<string, string>;
    expect([said['description'], said['disambiguatingDescription']].join(' ')).toMatch(/inventées.*inventées/);
    expect(document('Une réponse').head.innerHTML).not.toMatch(/inventée/);
    expect(withMark('[x]', withMark('[x]', 'a'))).toBe('[x] a');
  });

  it('names language, sisters, card and feeds; what is no lasting address says only that', () => {
    const page = document('Une réponse');
    const content = (name: string) =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    expect([content('og:locale'), content('og:url'), content('twitter:card')]).toEqual([
      'fr_FR',
      `${origin}/fr/answers/1`,
      'summary',
    ]);
    expect(page.querySelectorAll('link[type="application/atom+xml"]').length).toBe(3);
    expect(page.querySelectorAll('link[hreflang]').length).toBe(locales.length + 1);
    const passing = headOf({ ...view('x'), lasting: false }, { locale: 'fr', origin, demonstration: false });
    expect(passing).toBe('<meta name="description" content="x"><meta name="robots" content="noindex">');
  });

  it('cuts a description between words', () => {
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (text) => oneLine(text).length <= 240));
    expect(oneLine('a  b\nc')).toBe('a b c');
  });
});

describe('what stands at the root', () => {
  it('lists every language of a page in the sitemap, each naming its sisters', () => {
    const urls = xml(sitemapOf([{ path: '/data/a%20b&c', at: '2026-11-28T10:00:00Z' }, { path: '/' }], origin));
    expect([...urls.querySelectorAll('url > loc')].map((loc) => loc.textContent)).toEqual(
      ['/data/a%20b&c', '/'].flatMap((path) => locales.map((locale) => `${origin}/${locale}${path}`)),
    );
    expect(urls.querySelectorAll('lastmod').length).toBe(locales.length);
  });

  it('leaves the workbench and searches alone, and says who is told of weaknesses for half a year', () => {
    for (const path of ['/app/', '/api/', ...locales.map((locale) => `/${locale}/search`)])
      expect(robotsText(origin)).toContain(`Disallow: ${path}\n`);
    const text = securityText('mailto:a@b.example', origin, new Date('2026-11-28T00:00:00Z'));
    expect(text).toMatch(/^Contact: mailto:a@b\.example\nExpires: 2027-05-27T00:00:00Z\n/);
  });

  it('writes short addresses', () => {
    expect(shortOf('a', '25a17391-4413-4ef6-b7d6-38f6553cc202')).toBe('/a/25a173914413');
    expect(shortOf('d', 'ages')).toBe('/d/ages');
  });
});
