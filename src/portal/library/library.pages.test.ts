import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_RECOMMENDATIONS } from '../../../content/index.ts';
import type { AdviceView } from '../../dialogue/advice/advice.contract.ts';
import { adviceOf } from '../../dialogue/advice/rows.testing.ts';
import { promised, publishedRecommendation, sent } from '../../dialogue/plan/plan.testing.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { localized } from '../../dialogue/testing.ts';
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
const refused = async (who: 'nadia' | 'claire' | 'youssef' | 'salma', url: string, body: object) => {
  const reply = await t.as(who).post(url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};

describe('recommendations of other bodies', () => {
  it('works without any, then shows the reference content with its sources in every language', async () => {
    expect(await page('/en/library')).toContain('No recommendation of another body');
    await updateContent(t.services);
    for (const locale of locales) {
      const html = await page(`/${locale}/library`);
      expect(await faultsOfHtml(html)).toEqual([]);
      for (const { title } of OTHER_RECOMMENDATIONS) expect(html).toContain(title[locale]);
    }
    const skills = await page('/en/library?theme=skills');
    expect(skills).toContain('Mutual recognition');
    expect(skills).not.toContain('Accurate and disaggregated');
  });

  it('are published by a second person, and stand beside a published recommendation of ours until taken away', async () => {
    const made = await sent<AdviceView>(t, 'nadia', '/api/library', adviceOf({ title: localized('Uncommon advice') }));
    const at = `/api/library/${made.id}`;
    expect((await t.as(null).get(`/en/library/${made.id}`)).statusCode).toBe(404);
    expect((await t.as('claire').get(at)).statusCode).toBe(404);
    expect(await refused('nadia', `${at}/acts`, { act: 'release', sequence: 1 })).toEqual([
      403,
      'advice.second-person',
    ]);
    await sent(t, 'salma', `${at}/acts`, { act: 'release', sequence: 1 });
    const ours = await publishedRecommendation(t);
    const link = { recommendation: ours.id, relation: 'opposite' };
    expect(await refused('claire', `${at}/links`, link)).toEqual([403, 'platform.not-permitted']);
    const linked = await sent<AdviceView>(t, 'nadia', `${at}/links`, link);
    expect(linked.links).toMatchObject([{ relation: 'opposite', recommendation: { id: ours.id }, measure: null }]);
    expect(await refused('nadia', `${at}/links`, link)).toEqual([409, 'advice.linked']);
    expect(await refused('nadia', `${at}/links`, { ...link, measure: ours.id })).toEqual([
      400,
      'platform.invalid-request',
    ]);
    const html = await page(`/en/library/${made.id}`);
    expect(html).toContain('Says the opposite');
    expect(html).toContain(`/en/recommendations/${ours.id}`);
    expect(await faultsOfHtml(html)).toEqual([]);
    const beside = await page(`/fr/recommendations/${ours.id}`);
    expect(beside).toContain('Uncommon advice');
    expect(beside).toContain('Dit le contraire');
    expect(await page('/sitemap.xml')).toContain(`/fr/library/${made.id}`);
    expect(await page('/fr/search?q=uncommon')).toContain(`/fr/library/${made.id}`);
    const { measure, action } = await promised(t);
    const beforeLink = await page(`/fr/actions/${action}`);
    await sent(t, 'nadia', `${at}/links`, { measure, relation: 'broader' });
    expect(beforeLink).not.toContain('Uncommon advice');
    const promise = await page(`/fr/actions/${action}`);
    expect(promise).toContain('Uncommon advice');
    expect(promise).toContain('Va plus loin');
    expect(promise).not.toContain('Dit le contraire');
    expect(await faultsOfHtml(promise)).toEqual([]);
    expect(await page(`/fr/library/${made.id}`)).toContain(`/fr/actions/${action}`);
    await t.as('nadia').delete(`${at}/links/${linked.links[0]!.id}`);
    expect(await page(`/fr/recommendations/${ours.id}`)).not.toContain('Uncommon advice');
    expect((await t.as('nadia').delete(`${at}/links/${linked.links[0]!.id}`)).statusCode).toBe(404);
  });
});
