import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../content/index.ts';
import { conceptOf, loadFlows } from '../../observatory/index.ts';
import { transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { Drawn } from '../../platform/chart/drawn.ts';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { portalRoutes } from '../routes.ts';
import { flowWords } from './flow.words.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(portalRoutes({ styles: [] }), { people: [] });
  await transact(app.db, { compartment: 'statistical', account: null }, (trx) => loadFlows(trx, FLOW_SERIES));
});
afterAll(() => app.close());

const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const read = async (path: string): Promise<Document> => parseHTML((await app.as(null).get(path)).body).document;
const digits = (text: string): string => text.replace(/[\u202f\u00a0,.\s]/g, '');

describe.each(locales)('the page of flows in %s', (locale) => {
  const t = speak(flowWords, locale);

  it('gives a sum the bound of the cells that were added, says how it comes about and which cells are absent', async () => {
    const page = await read(`/${locale}/flows?first=eurostat-eirtn-ma&second=eurostat-eirtn-dz`);
    const row = [...page.querySelectorAll('#sum tbody tr')].find((line) => plain(line.querySelector('th')) === '2019');
    expect(
      page.querySelector('#sum table')?.classList.contains('p-figures'),
      'the bound stands on a line of its own',
    ).toBe(true);
    const [sum, bound] = [...(row?.querySelectorAll('td') ?? [])].map(plain);
    expect(digits(sum ?? '')).toBe('15905');
    expect(bound).toContain(t('within', { n: '82' }));
    expect(bound).toContain(t('term', { n: '41', w: '2' }));
    expect(bound).toContain(t('absentCells', { n: 25 }));
    expect(plain(page.querySelector('#sum'))).toContain(t('boundHow'));
  });

  it('marks the break without the United Kingdom in the table, and warns beside a sum across it', async () => {
    const page = await read(`/${locale}/flows?first=eurostat-eirtn-ma&second=eurostat-eirtn-dz`);
    for (const table of ['#sum', '#returned_after_order']) {
      const mark = page.querySelector(`${table} .p-break`);
      expect(plain(mark)).toBe(t('break', { period: '2020' }));
      expect(plain(mark?.nextElementSibling?.querySelector('th')), 'before the first year without it').toBe('2020');
    }
    const reason = FLOW_SERIES[0]?.breaks[0]?.reason[locale] ?? '';
    expect(plain(page.querySelector('#sum .d-notice--warning'))).toContain(reason);
    const exact = await read(`/${locale}/flows?first=uk-enforced-ma&second=uk-enforced-dz`);
    expect(exact.querySelector('#sum .d-notice--warning, #sum .p-break')).toBeNull();
    expect(plain(exact.querySelector('#sum tbody td:last-child'))).toBe(t('exactSum'));
  });

  it('sets the two sources for Tunisia side by side with the reason, and refuses their sum', async () => {
    const page = await read(`/${locale}/flows`);
    const tables = [...page.querySelectorAll('#beside table')];
    expect(tables).toHaveLength(4);
    const orders = tables.map(plain).find((text) => digits(text).includes('11895')) ?? '';
    expect(digits(orders)).toContain('15242');
    for (const { beside } of FLOW_SERIES)
      if (beside) expect(plain(page.querySelector('#beside'))).toContain(beside.why[locale].replace(/\s+/g, ' '));
    const refused = await read(`/${locale}/flows?first=frontex-tn-orders&second=eurostat-tn-orders`);
    expect(refused.querySelector('#sum .d-notice--error')).not.toBeNull();
    expect(refused.querySelector('#sum table')).toBeNull();
  });

  it('gives the map as files that say what they count, the convention and every hash; no other name is a file', async () => {
    const page = await read(`/${locale}/flows`);
    const paths = [...page.querySelectorAll('#map a[href*="/map/"]')].map((link) => link.getAttribute('href')!);
    expect(paths.map((path) => path.split('.').at(-1))).toEqual(['svg', 'png', 'pdf', 'csv']);
    const svg = await app.as(null).get(paths[0]!);
    expect([svg.statusCode, svg.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    const drawing = new Drawn(svg.body);
    expect(drawing.faults).toEqual([]);
    const said = drawing.texts.map(({ text }) => text).join(' ');
    for (const row of page.querySelectorAll('#map tbody tr')) {
      expect(said).toContain(plain(row.querySelector('th')));
      expect(digits(said)).toContain(digits(plain(row.querySelector('td')).split(' ')[0] ?? ''));
    }
    expect(said).toContain('Natural Earth');
    const csv = await app.as(null).get(paths[3]!);
    expect(csv.headers['content-disposition']).toContain('attachment');
    for (const name of ['returns.exe', 'x.svg', '..%2freturns.svg'])
      expect((await app.as(null).get(`/${locale}/flows/map/${name}`)).statusCode, name).toBe(404);
  });

  it('lists every concept with its definition and source, and what the names of places do not mean', async () => {
    const page = await read(`/${locale}/flows`);
    const { label, definition, source } = conceptOf('apprehension');
    const list = plain(page.querySelector('details.p-section'));
    for (const text of [label[locale], definition[locale], source[locale]]) expect(list).toContain(text);
    expect(page.querySelectorAll('.d-boundary')).toHaveLength(1);
    expect(page.querySelector('.d-synthetic')).toBeNull();
  });
});
