import { parseHTML } from 'linkedom';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_LISTS, FLOW_SERIES } from '../../../content/index.ts';
import { loadFlows } from '../../observatory/index.ts';
import { loadCodes } from '../../platform/codes/code.sql.ts';
import { codeWords } from '../../platform/codes/code.words.ts';
import { transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { formatNamed } from '../../platform/language/format.ts';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { mapWords } from '../../platform/map/map.words.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { portalRoutes } from '../routes.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(portalRoutes({ styles: [] }), {
    people: [],
    environment: { DAWRA_DISPUTED_AREAS: 'hatched-neutral' },
  });
  await transact(app.db, { compartment: 'administration', account: null }, (trx) =>
    loadCodes(
      trx,
      CODE_LISTS.map((list, place) => ({ ...list, place })),
      CODE_LISTS,
    ),
  );
  await transact(app.db, { compartment: 'statistical', account: null }, (trx) => loadFlows(trx, FLOW_SERIES));
});
afterAll(() => app.close());

const get = async (path: string) => app.as(null).get(path);
const read = async (path: string): Promise<Document> => parseHTML((await get(path)).body).document;
const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe.each(locales)('coded lists on the public pages in %s', (locale) => {
  const t = speak(codeWords, locale);

  it('are listed, each with what is to be checked', async () => {
    const page = await read(`/${locale}/codes`);
    expect([...page.querySelectorAll('main h2 a')].map((link) => link.getAttribute('href'))).toEqual(
      CODE_LISTS.map(({ id }) => `/${locale}/codes/${id}`),
    );
    expect(plain(page.querySelector('main'))).toContain(formatNamed(locale, t('proposed'), '183').replace(/\s+/g, ' '));
    expect((await read(`/${locale}/glossary`)).querySelector(`main a[href="/${locale}/codes"]`)).not.toBeNull();
  });

  it('say beside every code whether it is to be checked, and name their source', async () => {
    const page = await read(`/${locale}/codes/regions-dz`);
    const states = [...page.querySelectorAll('main tbody tr')].map((row) => plain(row.querySelector('td:last-child')));
    expect(states).toHaveLength(69);
    expect(states.filter((state) => state === t('proposed'))).toHaveLength(5);
    expect(plain(page.querySelector('.d-notice--warning'))).toContain(t('toCheck', { n: 5, of: 69 }));
    expect(plain(page.querySelector('.p-facts'))).toContain('84-09');
    expect(plain(page.querySelector('.d-boundary'))).toBe(speak(boundaryWords, locale)('boundary'));
  });

  it('stand as on the day that is asked for, with the source of that day', async () => {
    const old = await read(`/${locale}/codes/regions-ma?on=2010-01-01`);
    expect(old.querySelectorAll('main tbody tr')).toHaveLength(16);
    expect(plain(old.querySelector('.p-facts'))).toContain('2-97-246');
    expect(plain(old.querySelector('[id="MA-13"]'))).toContain('MA-08, MA-09, MA-10');
    expect((await read(`/${locale}/codes/regions-ma?on=`)).querySelectorAll('main tbody tr')).toHaveLength(12);
  });

  it('are searched in any language and narrowed by parent', async () => {
    const found = async (list: string, query: string) =>
      [...(await read(`/${locale}/codes/${list}?${query}`)).querySelectorAll('main tbody tr')].map((row) => row.id);
    expect(await found('regions-dz', `search=${encodeURIComponent('الاغواط')}`)).toEqual(['DZ-03']);
    expect(await found('languages', `search=${encodeURIComponent('دارجه')}`)).toEqual(['ary', 'arq', 'aeb']);
    expect(await found('countries', 'parent=015')).toEqual(['DZ', 'EG', 'EH', 'LY', 'MA', 'SD', 'TN']);
    expect(await found('sides', 'search=zzz')).toEqual([]);
  });

  it('refuse what is not listed with a page that names the nearest', async () => {
    const list = await get(`/${locale}/codes/regions-dy`);
    expect([list.statusCode, list.body]).toEqual([404, expect.stringContaining('regions-dz')]);
    const day = await get(`/${locale}/codes/regions-dz?on=1962-07-05`);
    expect([day.statusCode, day.body]).toEqual([422, expect.stringContaining('1984-02-04')]);
  });

  it('show flows on a map under the convention of the installation, within the size of a page', async () => {
    const { body } = await get(`/${locale}/flows`);
    const map = parseHTML(body).document.querySelector('#map');
    expect([...map!.querySelectorAll('svg [data-code]')].map((area) => area.getAttribute('data-code')).sort()).toEqual([
      'DZ',
      'MA',
      'TN',
    ]);
    expect(plain(map!.querySelector('.d-map__convention'))).toBe(speak(mapWords, locale)('hatched-neutral'));
    expect(plain(map!.querySelector('.d-map__disclaimer'))).toBe(speak(boundaryWords, locale)('boundary'));
    const morocco = CODE_LISTS.find(({ id }) => id === 'countries')!.codes.find(({ code }) => code === 'MA')!;
    expect([...map!.querySelectorAll('tbody th')].map(plain)).toContain(morocco.label[locale]);
    expect(body).not.toMatch(/ style="/);
    expect(gzipSync(body).length).toBeLessThan(100_000);
    expect(gzipSync((await get(`/${locale}/codes/corridors`)).body).length).toBeLessThan(100_000);
  });
});
