import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../../content/index.ts';
import { run, sql, transact } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { locales } from '../language/locale.ts';
import type { ListHead, ListOnDay } from './code.contract.ts';
import { codeRoutes } from './code.routes.ts';
import { loadCodes } from './code.sql.ts';

let t: TestApp;
const placed = CODE_LISTS.map((list, place) => ({ ...list, place }));
const asAdministration = <T>(work: Parameters<typeof transact<T>>[2]) =>
  transact(t.db, { compartment: 'administration', account: null }, work);
beforeAll(async () => {
  t = await testApp(codeRoutes, { people: [] });
  await asAdministration((trx) => loadCodes(trx, placed, CODE_LISTS));
});
afterAll(() => t.close());

const get = async (url: string) => t.as(null).get(url);
const lines = async (query: string): Promise<string[]> =>
  (await get(`/api/codes?${query}`)).json<{ items: { list: string; code: string }[] }>().items.map(({ code }) => code);

describe('coded lists on the wire', () => {
  it('are read by anyone, with their days and what is to be checked', async () => {
    const heads = (await get('/api/code-lists')).json<ListHead[]>();
    expect(heads.map(({ id }) => id)).toEqual(CODE_LISTS.map(({ id }) => id));
    expect(heads.find(({ id }) => id === 'regions-dz')).toMatchObject({
      size: 69,
      proposed: 5,
      turns: ['1984-02-04', '2019-12-18', '2026-04-05'],
    });
    expect(heads.find(({ id }) => id === 'isco-08')).toMatchObject({ size: 183, proposed: 183 });
  });

  it('stand as on the day that is asked for, with what each was made from', async () => {
    const then = (await get('/api/code-lists/regions-dz?on=2020-01-01')).json<ListOnDay>();
    expect(then.codes).toHaveLength(58);
    expect(then.codes.find(({ code }) => code === 'DZ-49')?.madeFrom).toEqual(['DZ-01']);
    const [old, today] = await Promise.all(
      ['2000-01-01', '2020-01-01'].map(
        async (on) =>
          (await get(`/api/code-lists/regions-ma?on=${on}`))
            .json<ListOnDay>()
            .codes.find(({ code }) => code === 'MA-01')?.label.fr,
      ),
    );
    expect([old, today]).toEqual(['Tanger-Tétouan', 'Tanger-Tétouan-Al Hoceïma']);
    const countries = (await get('/api/code-lists/countries')).json<ListOnDay>();
    expect(countries.codes.find(({ code }) => code === 'MA')?.parentLabel?.en).toBe('Northern Africa');
    expect(countries.parentsOf.map(({ code }) => code)).toContain('015');
  });

  it('carry the mapping of types of return', async () => {
    const { codes } = (await get('/api/code-lists/return-types')).json<ListOnDay>();
    const eurostat = (code: string) => codes.find((one) => one.code === code)?.mapping[2]?.codes;
    expect(eurostat('R4')).toEqual(['VOLU', 'ASSI_VOLU', 'NASSI_VOLU']);
    expect(eurostat('X2')).toEqual(['FORC', 'ASSI_FORC']);
    expect(eurostat('R1')).toEqual([]);
  });

  it('are searched in any language, in Arabic as people type it', async () => {
    expect(await lines(`search=${encodeURIComponent('الاغواط')}&list=regions-dz`)).toEqual(['DZ-03']);
    expect(await lines(`search=${encodeURIComponent('اغواط')}`)).toEqual(['DZ-03']);
    expect(await lines('search=beja&list=regions-dz')).toEqual(['DZ-06']);
    expect(await lines(`search=${encodeURIComponent('تشلحيت')}`)).toEqual(['shi']);
    expect(await lines('parent=145&list=countries&limit=200')).toContain('QA');
    expect(await lines('list=regions-ma&on=2010-01-01&limit=200')).toHaveLength(16);
  });

  it('name a value under the list of another day, or say that it may be several', async () => {
    const asked = (query: string) => get(`/api/code-lists/regions-ma/restated?${query}`);
    expect((await asked('code=MA-02&from=2010-01-01')).json()).toMatchObject({ code: 'MA-04' });
    const refused = await asked('code=MA-13&from=2010-01-01&on=2020-01-01');
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { code: 'codes.ambiguous', items: ['MA-08', 'MA-09', 'MA-10'] },
    ]);
  });

  it.each([
    ['/api/code-lists/regions-dy', 404, 'regions-dz'],
    ['/api/codes?list=contries', 404, 'countries'],
    ['/api/code-lists/regions-dz?on=1962-07-05', 422, '1984-02-04'],
    ['/api/codes?list=regions-dz&on=1962-07-05', 422, '1984-02-04'],
    ['/api/code-lists/regions-ma/restated?code=MA02&from=2020-01-01', 404, 'MA-02'],
  ])('refuse what they do not know and name the nearest: %s', async (url, status, nearest) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json<{ title: string }>().title]).toEqual([
      status,
      expect.stringContaining(nearest),
    ]);
  });

  it('are downloaded with every language, source and state of review', async () => {
    const answer = await get('/api/code-lists/regions-tn/csv?on=2026-01-01&lang=fr');
    expect(answer.headers['content-disposition']).toContain('regions-tn-2026-01-01.csv');
    const [head, first] = answer.body.replace('\ufeff', '').split('\r\n');
    expect(head).toContain(locales.map((locale) => `label_${locale}`).join(','));
    expect(first).toContain('regions-tn,TN-11,تونس,Tunis,Tunis');
    expect(first).toContain('à vérifier');
    expect(answer.body.split('\r\n').filter((line) => line.startsWith('regions-tn,'))).toHaveLength(24);
  });
});

describe('lists that are wrong', () => {
  it('are not loaded, and what was there stays', async () => {
    const wrong = placed.map((list) => (list.id === 'regions-mr' ? { ...list, parents: 'sides' } : list));
    await expect(asAdministration((trx) => loadCodes(trx, wrong, wrong))).rejects.toThrow(/regions-mr MR-01/);
    expect(await lines('list=regions-mr&limit=200')).toHaveLength(15);
  });

  it('are refused by the database too: one code has one meaning a day', async () => {
    await expect(
      asAdministration((trx) =>
        run(
          trx,
          sql`insert into platform.code (list, code, valid_from, place, label) values ('regions-ma', 'MA-01', '2020-01-01', 999, '{}')`,
        ),
      ),
    ).rejects.toThrow(/two meanings/);
  });

  it('can be written by no visitor', async () => {
    await expect(
      transact(t.db, { compartment: 'public', account: null }, (trx) => run(trx, sql`delete from platform.code_list`)),
    ).rejects.toThrow(/permission denied/);
  });
});
