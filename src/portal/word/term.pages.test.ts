import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISCUSSED_TERMS } from '../../../content/index.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { definitionOf } from '../../dialogue/term/rows.testing.ts';
import type { TermView } from '../../dialogue/term/term.contract.ts';
import { localized } from '../../dialogue/testing.ts';
import { updateContent } from '../../main/content.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales } from '../../platform/language/locale.ts';
import { portalRoutes } from '../routes.ts';
import { faultsOfHtml } from '../valid-html.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
  await updateContent(t.services);
});
afterAll(() => t.close());

const sent = async (who: 'nadia' | 'salma' | 'youssef', url: string, body: object) => {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<TermView>();
};
const page = async (url: string) => (await t.as(null).get(url)).body;

describe('terms on the public pages', () => {
  it('show every definition of the reference content with year and source, in valid pages of every language', async () => {
    for (const locale of locales)
      for (const { code, name, definitions } of DISCUSSED_TERMS) {
        const html = await page(`/${locale}/glossary/${code}`);
        expect(html).toContain(name[locale]);
        for (const { year, url } of definitions) {
          expect(html).toContain(` · ${year}`);
          if (url) expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
        }
        expect(await faultsOfHtml(html), code).toEqual([]);
        expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      }
    const index = await page('/fr/glossary');
    expect(await faultsOfHtml(index)).toEqual([]);
    for (const { code } of DISCUSSED_TERMS) expect(index).toContain(`id="d-${code}"`);
  });

  it('say which wording is used as of a version, and that it is not agreed', async () => {
    const { id } = await sent('nadia', '/api/terms', { code: 'pinned', name: localized('Pinned word') });
    const term = await sent('nadia', `/api/terms/${id}/definitions`, definitionOf({ quote: 'revenir' }));
    expect((await t.as(null).get('/fr/glossary/pinned')).statusCode).toBe(404);
    const definition = term.definitions[0]!.id;
    await sent('salma', `/api/term-definitions/${definition}/acts`, { act: 'release', sequence: 1 });
    expect(await page('/en/glossary/pinned')).toContain('no definition stands before another');
    for (const seen of [0, 1]) await sent('youssef', `/api/terms/${id}/versions`, { definition, seen });
    const html = await page('/en/glossary/pinned');
    expect(html).toContain('Not agreed');
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(await page('/en/glossary?version=1')).toContain('Terms as of version 1');
    expect(await page('/en/glossary')).toContain('Terms as of version 2');
    expect((await t.as(null).get('/en/glossary?version=3')).statusCode).toBe(404);
    expect((await t.as(null).get('/en/glossary?version=x')).statusCode).toBe(404);
    expect(await page('/sitemap.xml')).toContain('/fr/glossary/pinned');
    expect(await page('/fr/search?q=pinned')).toContain('/fr/glossary/pinned');
  });
});
