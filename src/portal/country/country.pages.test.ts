import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { localized, openMeeting, publish, raise } from '../../dialogue/testing.ts';
import { loadSpaces, settleTerms } from '../../dialogue/index.ts';
import { promised } from '../../dialogue/plan/plan.testing.ts';
import { INVENTED_TERMS } from '../../../demo/index.ts';
import { demoSpaces } from '../../main/demo-spaces.ts';
import { transact } from '../../platform/database/transaction.ts';
import { updateContent } from '../../main/content.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales } from '../../platform/language/locale.ts';
import { portalRoutes } from '../routes.ts';
import { faultsOfHtml } from '../valid-html.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
});
afterAll(() => t.close());
const page = async (url: string) => (await t.as(null).get(url)).body;
/** The number beside a kind of deed on a page. */
const counted = (html: string, kind: string): string | undefined =>
  new RegExp(`href="#${kind}"[^>]*>[^<(]*\\((\\d+)\\)`).exec(html)?.[1];

describe('what each country and each stakeholder group did', () => {
  it('is a page in every language before anything is on record, and none for what is no country or group', async () => {
    for (const locale of locales)
      for (const path of ['countries', 'countries/MA', 'families/science']) {
        const html = await page(`/${locale}/${path}`);
        expect(await faultsOfHtml(html), path).toEqual([]);
      }
    expect(await page('/en/countries/MA')).toContain('Nothing on record');
    for (const path of ['countries/XX', 'countries/ma', 'families/kings'])
      expect((await t.as(null).get(`/en/${path}`)).statusCode, path).toBe(404);
  });

  it('counts a meeting and a question for the country of an authority, and names nobody', async () => {
    const meeting = await openMeeting(t, { title: localized('Table of deeds') });
    const question = await raise(t, meeting.id, 'Combien reviennent ?');
    const hidden = await raise(t, meeting.id, 'Une autre');
    await publish(t, [question.id]);
    const france = await page('/en/countries/FR');
    expect(counted(france, 'took_part')).toBe('1');
    expect(counted(france, 'asked')).toBe('1');
    expect(france).toContain(`/en/meetings/${meeting.slug}#q${question.number}`);
    expect(france).not.toContain(`#q${hidden.number}"`);
    expect(france).not.toContain('Claire');
    expect(counted(france, 'answered')).toBeUndefined();
    const authorities = await page('/en/families/public_authority');
    expect(Number(counted(authorities, 'asked'))).toBeGreaterThan(0);
    expect(await page('/en/families/science')).toContain('Nothing on record');
    const index = await page('/fr/countries');
    expect(index).toContain('/fr/countries/FR');
    expect(await faultsOfHtml(index)).toEqual([]);
  });

  it('tells propositions, votes, positions and promises with the body that spoke; found, in the sitemap and in feeds', async () => {
    await updateContent(t.services);
    await transact(t.db, { compartment: 'dialogue', account: t.people.youssef }, async (trx) => {
      await loadSpaces(trx, t.services.files, demoSpaces(t.people, new Date()), t.people.youssef);
      await settleTerms(trx, INVENTED_TERMS, t.people.youssef);
    });
    await promised(t);
    const [morocco, france, unions] = await Promise.all(
      ['countries/MA', 'countries/FR', 'families/trade_union'].map((path) => page(`/en/${path}`)),
    );
    expect(counted(morocco!, 'tabled')).toBe('2');
    expect(counted(morocco!, 'adopted')).toBe('1');
    expect(counted(france!, 'dissented')).toBe('1');
    expect(counted(france!, 'position')).toBe('1');
    expect(france).toContain('Demonstration trade union (France)');
    expect(counted(unions!, 'dissented')).toBe('2');
    expect(counted(morocco!, 'promised')).toBe('1');
    expect(counted(france!, 'answers_for')).toBe('1');
    for (const html of [morocco!, france!, unions!]) {
      expect(await faultsOfHtml(html)).toEqual([]);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    }
    const sitemap = await page('/sitemap.xml');
    for (const path of ['/fr/countries/MA', '/fr/families/trade_union', '/fr/propositions/'])
      expect(sitemap, path).toContain(path);
    expect(await page('/en/search?q=reintegration')).toContain('/en/propositions/');
    expect(await page('/en/feeds/propositions.atom')).toContain('/en/propositions/');
    expect(await page('/en/feeds/terms.json')).toContain('/en/glossary/reintegration');
    expect((await t.as(null).get('/en/feeds/nothing.atom')).statusCode).toBe(404);
    expect(await page('/en/propositions')).toContain('/en/feeds/propositions.atom');
    expect(await page('/en/answers')).not.toContain('/en/feeds/propositions.atom');
  });
});
