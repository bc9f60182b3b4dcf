import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BENCHMARKS, FLOW_SERIES, GLOSSARY, RABAT_RECOMMENDATIONS, RECORDED_MEETINGS } from '../../content/index.ts';
import { updateContent } from '../main/content.ts';
import { loadDemo } from '../main/demo.ts';
import { rows, sql } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { portalRoutes } from './routes.ts';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('a real installation', () => {
  let real: TestApp;
  beforeAll(async () => {
    real = await testApp(portalRoutes({ styles: [] }), { people: [] });
    await updateContent(real.services);
  });
  afterAll(() => real.close());
  const see = async (path: string): Promise<Document> => {
    const reply = await real.as(null).get(path);
    expect(reply.statusCode, path).toBe(200);
    return parseHTML(reply.body).document;
  };

  it('holds what is published and nothing invented: every page stands, without the words synthetic and demonstration', async () => {
    for (const path of [
      '/',
      '/answers',
      '/meetings',
      '/recommendations',
      '/data',
      '/compare',
      '/flows',
      '/method',
      '/glossary',
      '/ask',
    ]) {
      const page = await see(`/en${path}`);
      expect(page.querySelector('.d-synthetic, .d-demonstration'), path).toBeNull();
      expect(page.querySelectorAll('h1').length).toBe(1);
    }
    const meetings = await see('/en/meetings');
    expect(meetings.querySelectorAll('main .p-list > li').length).toBe(RECORDED_MEETINGS.length);
    expect(plain(meetings.querySelector('main')?.textContent)).not.toContain('invented');
    const recommendations = [];
    for (let at: string | null | undefined = '/en/recommendations'; at;) {
      const page: Document = await see(at);
      recommendations.push(...page.querySelectorAll('li[id^=r-rabat]'));
      at = page.querySelector('.p-list-foot a[href*="after="]')?.getAttribute('href');
    }
    expect(recommendations.length).toBe(RABAT_RECOMMENDATIONS.length);
    expect((await see('/en/answers')).querySelectorAll('main .p-list').length).toBe(0);
    const compared = plain((await see('/en/compare')).querySelector('main')?.textContent);
    for (const { survey } of BENCHMARKS) expect(compared).toContain(plain(survey.en));
    const flows = plain((await see('/en/flows')).querySelector('main')?.textContent);
    for (const { title } of FLOW_SERIES) expect(flows).toContain(plain(title.en));
    const glossary = plain((await see('/en/glossary')).querySelector('main')?.textContent);
    for (const { term } of GLOSSARY) expect(glossary).toContain(plain(term.en));
  });

  it('refuses the demonstration before anything of it is written', async () => {
    await expect(loadDemo(real.services, () => undefined)).rejects.toMatchObject({ code: 'database.is-real' });
    const counted = await rows(
      real.db,
      z.object({ n: z.coerce.number() }),
      sql`select count(*) as n from platform.account union all select count(*) from evidence.data_set`,
    );
    expect(counted).toEqual([{ n: 0 }, { n: 0 }]);
  });
});
