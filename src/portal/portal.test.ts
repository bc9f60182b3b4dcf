import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BENCHMARKS, PUBLISHED_CELLS, RABAT_RECOMMENDATIONS, RECORDED_MEETINGS } from '../../content/index.ts';
import {
  ANSWERS,
  INVENTED_MEETINGS,
  INVENTED_RECOMMENDATIONS,
  PROBABILITY_CODEBOOK,
  RETURNEES_CODEBOOK,
  RETURNEES_FILE,
} from '../../demo/index.ts';
import {
  agreementLabel,
  evidenceLabel,
  releasedAnswers,
  releasedRecommendations,
  unratedLabel,
} from '../dialogue/index.ts';
import { methodLabel } from '../platform/language/localized.ts';
import { present, viewOf, getReleasedResult, releasedVersions, type ResultView } from '../evidence/index.ts';
import { updateContent } from '../main/content.ts';
import { loadDemo } from '../main/demo.ts';
import { rows, run, sql, transact } from '../platform/database/transaction.ts';
import { testApp, type Client, type TestApp } from '../platform/http/testing.ts';
import { direction, locales, type Locale } from '../platform/language/locale.ts';

import { warningWords } from '../evidence/publication/publication.words.ts';
import { speak } from '../platform/language/words.ts';
import { compareWords } from './compare/compare.words.ts';
import { beginsWithFinding, leadsEveryReader } from './first-page.testing.ts';
import { printsOnTwoSheets } from './print.testing.ts';
import { readers } from './reader/reader.ts';
import { portalRoutes } from './routes.ts';
import { faultsOfHtml } from './valid-html.testing.ts';
import { weighsLittle } from './weight.testing.ts';

const publicly = { compartment: 'public', account: null } as const;
let app: TestApp;
let visitor: Client;
let result: ResultView;
let paths: string[];

beforeAll(async () => {
  app = await testApp(portalRoutes({ styles: ['/assets/portal.css'] }), {
    people: [],
    environment: { DAWRA_DEMO: '1' },
  });
  visitor = app.as(null);
  await updateContent(app.services);
  await loadDemo(app.services, () => undefined);
  const [answer, view] = await transact(app.db, publicly, async (trx) => {
    const [first] = await releasedAnswers(trx);
    const found = await getReleasedResult(trx, first?.results[0]?.id ?? '');
    const version = (await releasedVersions(trx)).find(({ id }) => id === found?.data);
    return [first, found && version && viewOf(version, found)] as const;
  });
  if (!answer || !view) throw new Error('the demonstration has no released answer');
  result = view;
  paths = [
    '/',
    ...readers.map((reader) => `/for/${reader}`),
    '/answers',
    `/answers/${answer.id}`,
    `/results/${view.id.slice(0, 12)}`,
    '/meetings',
    '/meetings/rabat-2008',
    '/meetings/invented-questions-2026',
    '/recommendations',
    '/recommendations?section=V&cites=any',
    '/data',
    `/data/${RETURNEES_FILE}`,
    `/data/${RETURNEES_FILE}?q=chomage&stage=after`,
    `/data/${RETURNEES_FILE}/status_after`,
    '/compare',
    '/flows',
    '/flows?first=uk-enforced-ma&second=uk-voluntary-ma',
    '/method',
    '/glossary',
    '/codes',
    '/codes/return-types',
    '/search?q=chomage',
    '/ask',
    '/consultations',
    '/consultations/preparing-the-return',
    '/consultations/preparing-the-return/contributions',
    '/consultations/preparing-the-return/mine',
    '/statements',
    '/statements/invented-what-helps',
    '/statements/invented-on-arrival',
    '/statements/invented-on-arrival/vote',
  ];
});
afterAll(() => app.close());

const read = async (path: string, status = 200): Promise<Document> => {
  const reply = await visitor.get(path);
  expect(reply.statusCode, path).toBe(status);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  return parseHTML(reply.body).document;
};
/** What stands in all pages of a list. */
async function allOf(path: string, selector: string): Promise<Element[]> {
  const found: Element[] = [];
  for (let at: string | undefined | null = path; at;) {
    const page: Document = await read(at);
    found.push(...page.querySelectorAll(selector));
    at = page.querySelector('.p-list-foot a[href*="after="]')?.getAttribute('href');
  }
  return found;
}
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(locales)('every page in %s', (locale: Locale) => {
  it('is whole: valid HTML, language, landmarks, one heading, no script, no inline style', async () => {
    for (const path of paths) {
      const { body } = await visitor.get(`/${locale}${path}`);
      expect(await faultsOfHtml(body), path).toEqual([]);
      const page: Document = parseHTML(body).document;
      const one = (selector: string) => page.querySelectorAll(selector).length;
      expect(page.documentElement.getAttribute('lang'), path).toBe(locale);
      expect(page.documentElement.getAttribute('dir')).toBe(direction(locale));
      expect([one('h1'), one('main'), one('body > header'), one('body > footer')], path).toEqual([1, 1, 1, 1]);
      expect(one('nav[aria-label]'), path).toBeGreaterThanOrEqual(2);
      expect(one('.d-demonstration'), path).toBe(1);
      expect(
        one('script:not([type="application/ld+json"])') + one('style') + one('[style]') + one('[onclick]'),
        path,
      ).toBe(0);
      expect(page.querySelector('.skip-link')?.getAttribute('href')).toBe('#main');
      expect(plain(page.title).length).toBeGreaterThan(12);
      expect(page.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(15);
      for (const field of page.querySelectorAll('input:not([type=hidden]), select, textarea'))
        expect(page.querySelector(`label[for="${field.id}"]`), `${path} ${field.id}`).not.toBeNull();
    }
  });

  it('says that data are synthetic where it shows them and nowhere else', async () => {
    const banner = async (path: string) => (await read(`/${locale}${path}`)).querySelector('.d-synthetic') !== null;
    for (const path of paths.filter((one) => /^\/($|for|answers|results|data|compare)/.test(one)))
      expect(await banner(path), path).toBe(true);
    for (const path of ['/flows', '/flows?first=uk-enforced-ma&second=uk-voluntary-ma', '/method', '/glossary', '/ask'])
      expect(await banner(path), path).toBe(false);
    expect((await read(`/${locale}/nowhere`, 404)).querySelector('.d-synthetic')).toBeNull();
    for (const path of ['/meetings', '/meetings/rabat-2008', '/recommendations', '/recommendations?section=V']) {
      const page = await read(`/${locale}${path}`);
      const linked = [
        ...page.querySelectorAll(`main a[href^="/${locale}/answers/"], main a[href^="/${locale}/results/"]`),
      ];
      expect(page.querySelector('.d-synthetic') !== null, path).toBe(linked.length > 0);
    }
  });

  it('says, where countries or regions are shown, that names and boundaries imply no acceptance, and nowhere else', async () => {
    const note = async (path: string) => (await read(`/${locale}${path}`)).querySelectorAll('.d-boundary').length;
    for (const path of paths.filter((one) => /^\/($|answers\/|results|data|compare|flows)/.test(one)))
      expect(await note(path), path).toBe(1);
    for (const path of ['/method', '/ask']) expect(await note(path), path).toBe(0);
  });

  it('says, where an interval stands, that people were not drawn at random', async () => {
    for (const path of paths) {
      const page = await read(`/${locale}${path}`);
      if (page.querySelector('td .figure-table__interval'))
        expect(plain(page.querySelector('main')?.textContent), path).toContain(
          plain(warningWords['not-random'][locale]),
        );
    }
    expect((await read(`/${locale}/`)).querySelector('td .figure-table__interval')).not.toBeNull();
  });

  it('shows the figures of the released result, to the letter', async () => {
    const { blocks, source } = present(result, locale);
    const page = await read(`/${locale}/results/${result.id}`);
    const cells = [...page.querySelectorAll('.figure-table tbody td bdi:first-child')].map(({ textContent }) =>
      plain(textContent),
    );
    const wanted = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => plain(cell?.text))) : [],
    );
    expect(cells).toEqual(wanted);
    const text = plain(page.querySelector('main')?.textContent);
    for (const fact of source) expect(text).toContain(plain(fact.text));
    expect(text).toContain(result.id);
  });

  it('names its sisters in the other languages', async () => {
    const page = await read(`/${locale}/method`);
    const links = [...page.querySelectorAll('link[rel=alternate][hreflang]')].map((link) =>
      link.getAttribute('hreflang'),
    );
    expect(links.sort()).toEqual(['ar', 'en', 'fr', 'x-default']);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(new RegExp(`/${locale}/method$`));
  });

  it('refuses a sum across concepts in words', async () => {
    const page = await read(`/${locale}/flows?first=uk-enforced-ma&second=uk-voluntary-ma`);
    expect(page.querySelector('#sum .d-notice--error')).not.toBeNull();
    const allowed = await read(`/${locale}/flows?first=uk-enforced-ma&second=uk-enforced-dz`);
    expect(plain(allowed.querySelector('#sum tbody tr td')?.textContent)).toBe('232');
  });

  it('answers a wrong address with a page in three languages', async () => {
    for (const path of [`/${locale}/nowhere`, `/${locale}/answers/none`, `/${locale}/results/0123456789ab`]) {
      const page = await read(path, 404);
      expect([...page.querySelectorAll('.p-problem')].map((item) => item.getAttribute('lang')).sort()).toEqual([
        'ar',
        'en',
        'fr',
      ]);
      expect(page.documentElement.getAttribute('lang')).toBe(locale);
    }
  });
});

const recommendations = RABAT_RECOMMENDATIONS.length + INVENTED_RECOMMENDATIONS.length;
const counted = { answers: ANSWERS.length, recommendations };
const credit = /(Source|المصدر)\s*:\s*MIREM/u;

describe('the credit of the survey of 2006', () => {
  it.each(locales)('stands on published figures and nowhere else: %s', async (locale) => {
    for (const path of paths) {
      const page = await read(`/${locale}${path}`);
      // A printed figure that is read beside one of an answer bears its credit.
      for (const printed of page.querySelectorAll('.p-beside-figure')) {
        expect(plain(printed.textContent), path).toMatch(credit);
        printed.remove();
      }
      const text = plain(page.documentElement.textContent);
      if (path === '/compare') expect(text, path).toMatch(credit);
      else expect(text, path).not.toMatch(credit);
    }
    const page = await read(`/${locale}/results/${result.id}`);
    const said = {
      ar: 'معايَر على أرقام نشرها',
      fr: 'Calée sur des chiffres publiés',
      en: 'Calibrated on figures published',
    };
    expect(plain(page.querySelector('main')?.textContent)).toContain(said[locale]);
    for (const file of ['csv', 'json', 'svg'])
      expect((await visitor.get(`/${locale}/results/${result.id}/file/${file}`)).body, file).not.toMatch(credit);
    expect((await visitor.get(`/${locale}/results/${result.id}/chart/0.svg`)).body).not.toMatch(credit);
    const text = await visitor.get(`/${locale}/results/${result.id}/file/csv`);
    expect(text.body).toContain(said[locale]);
  });

  it('is claimed by no synthetic codebook', () => {
    for (const { synthetic, citation } of [RETURNEES_CODEBOOK, PROBABILITY_CODEBOOK]) {
      expect(synthetic).toBe(true);
      for (const locale of locales) expect(citation[locale]).not.toMatch(credit);
    }
  });
});

describe('published figures beside others', () => {
  it.each(locales)(
    'say which base we inferred and which is not published, on the page and in its files: %s',
    async (locale) => {
      const t = speak(compareWords, locale);
      const page = await read(`/${locale}/compare`);
      const rows = [...page.querySelectorAll('.p-figures')].flatMap((table) => [...table.querySelectorAll('tbody tr')]);
      const told = rows.map((row) => plain(row.textContent));
      const of = (status: string) => PUBLISHED_CELLS.filter(({ baseStatus }) => baseStatus === status).length;
      expect(told.filter((text) => text.includes(t('inferred'))).length).toBe(of('inferred'));
      expect(told.filter((text) => text.includes(t('not-given'))).length).toBe(of('not-given'));
      expect(of('inferred')).toBeGreaterThan(40);
      const csv = (await visitor.get(`/${locale}/compare/file/csv`)).body.split('\r\n');
      expect(csv.filter((line) => line.includes(`,${t('inferred')},`)).length).toBe(of('inferred'));
      const json = (await visitor.get(`/${locale}/compare/file/json`)).json<{
        notes: string[];
        tables: { cells: { baseStatus: string }[] }[];
      }>();
      const statuses = json.tables.flatMap(({ cells }) => cells.map(({ baseStatus }) => baseStatus));
      expect(statuses.filter((status) => status === 'inferred').length).toBe(of('inferred'));
      for (const note of ['credit', 'calibrated', 'bases'] as const) {
        expect(json.notes).toContain(t(note));
        expect(csv.join(' ')).toContain(t(note).slice(0, 20));
      }
    },
  );

  it.each(locales)(
    'stand beside those of ENMI and HIMS with year, definition, sample, source and a caution: %s',
    async (locale) => {
      const page = await read(`/${locale}/compare`);
      expect(plain(page.querySelector('main')?.textContent)).toContain(plain(compareWords.benchmarksCaution[locale]));
      for (const { id, survey, returnee, sample, year, figures } of BENCHMARKS) {
        const block = page.querySelector(`#${id}`);
        const text = plain(block?.textContent);
        for (const words of [survey[locale], returnee[locale], sample[locale], year])
          expect(text, id).toContain(plain(words));
        expect(block?.querySelectorAll('tbody tr').length).toBe(figures.length);
        for (const { url } of figures) expect(block?.querySelector(`a[href="${url}"]`), url).not.toBeNull();
      }
      expect(BENCHMARKS.map(({ id }) => id)).toEqual(['enmi', 'hims']);
    },
  );
});

describe('what is released', () => {
  it('is all there: four answers, every recommendation; none rests on an answer on synthetic data', async () => {
    expect((await read('/en/answers')).querySelectorAll('main .p-list > li h2').length).toBe(ANSWERS.length);
    expect((await allOf('/en/recommendations', 'li[id^=r-]')).length).toBe(recommendations);
    expect((await read('/en/recommendations?cites=any')).querySelectorAll('li[id^=r-]').length).toBe(0);
  });

  it.each(locales)('has no rating where it is on synthetic data, on any page that shows it: %s', async (locale) => {
    for (const path of paths.filter((one) => one === '/' || one.startsWith('/answers'))) {
      const text = plain((await read(`/${locale}${path}`)).querySelector('main')?.textContent);
      expect(text, path).toContain(unratedLabel[locale]);
      for (const label of [...Object.values(evidenceLabel), ...Object.values(agreementLabel)])
        expect(text, path).not.toContain(label[locale]);
    }
  });

  it.each(locales)(
    'of meetings of the past is what print gives, of invented ones says that it is invented: %s',
    async (locale) => {
      for (const { id, title, note } of RECORDED_MEETINGS) {
        const main = (await read(`/${locale}/meetings/${id}`)).querySelector('main');
        expect(plain(main?.textContent)).toContain(plain(note[locale]));
        expect(plain(main?.querySelector('h1')?.textContent)).toBe(title[locale]);
        expect(main?.querySelectorAll('table, blockquote, .p-counter').length, id).toBe(0);
      }
      const word = { ar: 'مختلق', fr: 'inventée', en: 'invented' }[locale];
      for (const { id } of INVENTED_MEETINGS)
        expect(plain((await read(`/${locale}/meetings/${id}`)).querySelector('h1')?.textContent)).toContain(word);
      for (const path of paths.filter((one) => one === '/' || one.startsWith('/answers')))
        for (const at of (await read(`/${locale}${path}`)).querySelectorAll(
          '.p-finding, .p-story > section:first-child',
        ))
          expect(plain(at.textContent), path).toContain(word);
      const list = await allOf(`/${locale}/recommendations`, 'li[id^=r-invented]');
      expect(list.length).toBe(INVENTED_RECOMMENDATIONS.length);
      for (const one of list) expect(plain(one.querySelector('a:not(.p-number)')?.textContent)).toContain(word);
    },
  );

  it.each(locales)(
    'is called an original nowhere but in the words of a question or of a wording that was voted, and never a machine translation: %s',
    async (locale) => {
      for (const path of paths) {
        const page = await read(`/${locale}${path}`);
        for (const quote of page.querySelectorAll('blockquote, [data-wording]')) quote.remove();
        const text = plain(page.querySelector('main')?.textContent);
        expect(text, path).not.toContain(methodLabel('original', locale));
        expect(text, path).not.toContain(methodLabel('machine', locale));
      }
      expect(plain((await read(`/${locale}/recommendations`)).querySelector('main')?.textContent)).toContain(
        methodLabel('project', locale),
      );
    },
  );

  it('is all that is there: an unreleased result or version is not found, nor its chart, files, recomputation', async () => {
    const all = await rows(
      app.db,
      z.object({ id: z.string() }),
      sql`select id from evidence.result where id <> ${result.id} limit 1`,
    );
    const id = all[0]?.id ?? '';
    expect((await visitor.get(`/fr/results/${id}`)).statusCode).toBe(200);
    await run(app.db, sql`update evidence.result set released_at = null where id = ${id}`);
    for (const path of ['', '/chart/0.svg', '/file/csv', '/file/json']) await read(`/fr/results/${id}${path}`, 404);
    expect((await visitor.post(`/fr/results/${id}/recompute`)).statusCode).toBe(404);
    await run(app.db, sql`update evidence.result set released_at = now() where id = ${id}`);
    await run(app.db, sql`update evidence.data_version set released_at = null where id = ${result.data.id}`);
    await read(`/fr/data/${RETURNEES_FILE}`, 404);
    await read(`/fr/data/${RETURNEES_FILE}/status_after`, 404);
    await read(`/fr/results/${result.id}`, 404);
    expect((await read('/fr/compare')).querySelectorAll('.p-figures').length).toBe(BENCHMARKS.length);
    await run(app.db, sql`update evidence.data_version set released_at = now() where id = ${result.data.id}`);
  });

  it('is recomputed by a plain form: the same hash', async () => {
    const reply = await visitor.inject({
      method: 'POST',
      url: `/ar/results/${result.id.slice(0, 12)}/recompute`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });
    expect(reply.statusCode).toBe(200);
    const { document: page } = parseHTML(reply.body);
    expect(page.querySelector('.d-notice--success')?.textContent).toContain(result.id);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('leaves as files and charts that name it', async () => {
    const csv = await visitor.get(`/en/results/${result.id}/file/csv`);
    expect(csv.headers['content-disposition']).toContain(result.id.slice(0, 12));
    expect(csv.body).toContain('SYNTHETIC');
    const svg = await visitor.get(`/en/results/${result.id}/chart/0.svg?width=360`);
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(svg.body).toContain('<svg');
    expect((await visitor.get(`/en/results/${result.id}/chart/99.svg`)).statusCode).toBe(404);
  });
});

describe('a question from anyone', () => {
  const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    visitor.inject({
      method: 'POST',
      url: '/fr/ask',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });

  it('gets a reference under which it is followed, and is shown as text', async () => {
    const sent = await ask({ text: 'هل <b>تُحتسب</b> سنوات العمل في الخارج للتقاعد؟', language: 'ar' });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers['location']).toMatch(/^\/fr\/asked\/[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const reply = await visitor.get(String(sent.headers['location']));
    expect(reply.headers['cache-control']).toBe('no-store');
    const { document: page } = parseHTML(reply.body);
    const quote = page.querySelector('blockquote');
    expect([quote?.getAttribute('lang'), quote?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(plain(quote?.textContent)).toContain('<b>تُحتسب</b>');
    const reference = String(sent.headers['location']).slice(10).toLowerCase().replace('-', ' ');
    const found = await visitor.get(`/en/asked?reference=${encodeURIComponent(reference)}`);
    expect(found.statusCode).toBe(303);
  });

  it('is given back with the reason when it is too short, and refused from another site', async () => {
    const short = await ask({ text: '  ? ', language: 'fr' });
    expect(short.statusCode).toBe(422);
    expect(parseHTML(short.body).document.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    expect((await ask({ text: 'Une question ?' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await visitor.get('/fr/asked/ZZZZ-ZZZZ')).statusCode).toBe(404);
  });

  it('is limited: the sixth within an hour is answered with a page', async () => {
    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await ask({ text: `Question numéro ${n} ?` })).statusCode);
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the first page and its readers', () => {
  it.each(locales)(
    'begins with a finding made from the released figures, and says that it is invented: %s',
    async (locale) => beginsWithFinding(await read(`/${locale}/`), result, locale, counted),
  );

  it('gives every reader three things, and every way on leads to something', () => leadsEveryReader(visitor));

  it.each(locales)('has a brief of a released answer on one sheet, and of nothing else: %s', async (locale) => {
    const [answer] = await transact(app.db, publicly, (trx) => releasedAnswers(trx));
    const reply = await visitor.get(`/${locale}/answers/${answer!.id}/brief.pdf`);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
    await read(`/${locale}/answers/${crypto.randomUUID()}/brief.pdf`, 404);
    const [recommendation] = await transact(app.db, publicly, (trx) => releasedRecommendations(trx));
    const asked = await visitor.get(`/${locale}/recommendations/${recommendation!.id}/brief.pdf`);
    expect([asked.statusCode, asked.headers['content-type']]).toEqual([200, 'application/pdf']);
    await read(`/${locale}/recommendations/${crypto.randomUUID()}/brief.pdf`, 404);
  });
});

describe('arriving', () => {
  it('leads to the reader’s language', async () => {
    const to = async (accept: string) =>
      (await visitor.inject({ method: 'GET', url: '/', headers: { 'accept-language': accept } })).headers['location'];
    expect(await to('ar-MA,ar;q=0.9,fr;q=0.5')).toBe('/ar/');
    expect(await to('en-GB')).toBe('/en/');
    expect(await to('de')).toBe('/fr/');
    expect((await visitor.get('/ar')).headers['location']).toBe('/ar/');
    expect((await visitor.get('/api/none')).headers['content-type']).toContain('problem+json');
  });

  it('costs nothing twice: an unchanged page is not sent again', async () => {
    const first = await visitor.get('/en/method');
    const again = await visitor.inject({
      method: 'GET',
      url: '/en/method',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
    expect(first.headers['content-security-policy']).toContain("style-src 'self'");
  });

  it('weighs less than 100 kB in any language: page with its charts, style sheet, fonts and scripts', () =>
    weighsLittle(visitor, paths));

  it('fits an answer on two sheets in every language, each with its short address and what names its state', async ({
    skip,
  }) => {
    const answers = await transact(app.db, publicly, (trx) => releasedAnswers(trx));
    if (!(await printsOnTwoSheets(visitor, answers))) return skip('Chromium is not installed');
  });

  it('sends pages compressed as the reader accepts', async () => {
    for (const encoding of ['gzip', 'br']) {
      const reply = await visitor.inject({ method: 'GET', url: '/ar/', headers: { 'accept-encoding': encoding } });
      expect(reply.headers['content-encoding']).toBe(encoding);
      expect(reply.rawPayload.length).toBeLessThan(30_000);
    }
  });
});
