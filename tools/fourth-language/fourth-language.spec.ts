import { read, utils } from '@e965/xlsx';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { BENCHMARKS, FLOW_SERIES, SOURCES } from '../../content/index.ts';
import { RETURNEES_FILE } from '../../demo/index.ts';
import { exportResult, getReleasedResult, releasedVersions, viewOf } from '../../src/evidence/index.ts';
import type { ExportFormat } from '../../src/evidence/publication/export.contract.ts';
import { releasedAnswers } from '../../src/dialogue/index.ts';
import { updateContent } from '../../src/main/content.ts';
import { loadDemo } from '../../src/main/demo.ts';
import { routes } from '../../src/main/routes.ts';
import { settleLanguages } from '../../src/platform/database/languages.sql.ts';
import { sql, transact } from '../../src/platform/database/transaction.ts';
import { testApp, type Client, type TestApp } from '../../src/platform/http/testing.ts';
import { locales, type Locale } from '../../src/platform/language/locale.ts';
import { samples } from '../../src/platform/ui/gallery/samples.ts';
import { provideLocale } from '../../src/platform/ui/locale.ts';
import { provideToasts } from '../../src/platform/ui/toasts.ts';
import { added } from './add-language.ts';

const language = added as Locale;
let t: TestApp;
let result: string;
let answer: string;
let as: (person: string) => Client;
beforeAll(async () => {
  t = await testApp(routes, { people: [], environment: { DAWRA_DEMO: '1' } });
  // The database was made with three languages: the fourth comes to it as to any installation that is started anew.
  await settleLanguages(t.db);
  await updateContent(t.services);
  await loadDemo(t.services, () => undefined);
  const accounts = await sql<{ id: string; email: string }>`select id, email from platform.account`.execute(t.db);
  as = (person) => t.as(accounts.rows.find(({ email }) => email.startsWith(person))!.id);
  const [first] = await transact(t.db, { compartment: 'public', account: null }, (trx) => releasedAnswers(trx));
  answer = first!.id;
  result = first!.results[0]!.id.slice(0, 12);
});
afterAll(() => t.close());

const bracketed = (text: string): boolean => /^⟪[^]*⟫$/u.test(text);

describe('a language that has nothing but its words', () => {
  it('is offered', () => expect(locales).toContain(added));

  it.each([
    '/',
    '/answers',
    '/answers/:answer',
    '/results/:result',
    '/meetings',
    '/meetings/rabat-2008',
    '/meetings/invented-questions-2026',
    '/recommendations',
    '/data',
    `/data/${RETURNEES_FILE}`,
    `/data/${RETURNEES_FILE}/status_after`,
    '/compare',
    '/flows',
    '/method',
    '/glossary',
    '/codes',
    '/codes/regions-ma',
    '/codes/return-types',
    '/ask',
    '/nothing-is-here',
  ])('is spoken on the public page %s, from right to left', async (path) => {
    const address = `/${added}${path.replace(':answer', answer).replace(':result', result)}`;
    const reply = await t.as(null).get(address);
    expect(reply.statusCode).toBe(path === '/nothing-is-here' ? 404 : 200);
    const { document } = parseHTML(reply.body);
    const { documentElement: root } = document;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([added, 'rtl']);
    expect(document.title).toMatch(/⟪.+⟫/u);
    for (const attribute of ['aria-label', 'alt', 'placeholder', 'title'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (!element.closest(`[lang]:not([lang=${added}])`))
          expect(sentencesOutside(element.getAttribute(attribute)!, 0).found, `${attribute} on ${path}`).toEqual([]);
    expect(unspoken(document.body)).toEqual([]);
  });

  it('is kept with every label: content, demonstration, and what people write from now on', async () => {
    const labels = async (column: string, table: string): Promise<string[]> =>
      (
        await sql<{
          label: string | null;
        }>`select ${sql.raw(column)} ->> ${added} as label from ${sql.raw(table)}`.execute(t.db)
      ).rows.map(({ label }) => label ?? '');
    for (const [column, table] of [
      ['title', 'dialogue.meeting'],
      ['title', 'evidence.data_set'],
      ['title', 'observatory.flow_series'],
      ['name', 'platform.institution'],
    ] as const)
      for (const label of await labels(column, table)) expect(label, `${table}.${column}`).toMatch(/^⟪[^]+⟫$/u);
    const name = { ar: 'معهد', fr: 'Institut', en: 'Institute' };
    const institution = { country: 'TN', side: 'origin', family: 'science' };
    const refused = await as('root').post('/api/institutions', { name, ...institution });
    expect([refused.statusCode, refused.body]).toEqual([400, expect.stringContaining(`name.${added}`)]);
    const taken = await as('root').post('/api/institutions', { name: { ...name, [added]: 'X' }, ...institution });
    expect(taken.json<{ name: Record<string, string> }>().name[added]).toBe('X');
  });

  it('is what a person may read everything in: names that may not be known, problems, fields that are wrong', async () => {
    await as('claire').put('/api/account/locale', { locale: added });
    const role = await sql<{ word: string }>`select platform.role_word('returnee', ${added}) as word`.execute(t.db);
    expect(role.rows[0]!.word).toBe('⟪a returnee⟫');
    const problem = (await as('claire').get(`/api/questions/00000000-0000-4000-8000-000000000000?lang=${added}`)).json<{
      title: string;
    }>();
    expect(problem.title).toSatisfy(bracketed);
    const wrong = (await as('nadia').post(`/api/results?lang=${added}`, { data: 1 })).json<{
      detail?: string;
      title: string;
    }>();
    expect(`${wrong.title}${wrong.detail ?? ''}`).toMatch(/⟪.+⟫/u);
  });

  it('is in the files of a result: PDF, workbook from right to left, CSV, picture', async () => {
    const view = await transact(t.db, { compartment: 'public', account: null }, async (trx) => {
      const found = (await getReleasedResult(trx, result))!;
      return viewOf(
        (await releasedVersions(trx)).find(({ id }) => id === found.data)!,
        found,
      );
    });
    const file = (format: ExportFormat): Buffer =>
      Buffer.from(exportResult(view, format, language, { installation: 'real' }).body);
    expect(file('pdf').subarray(0, 5).toString()).toBe('%PDF-');
    const book = read(file('xlsx'));
    expect(book.Workbook?.Views?.[0]?.RTL).toBe(true);
    expect(book.SheetNames.every((name) => /⟪/u.test(name))).toBe(true);
    expect(JSON.stringify(utils.sheet_to_json(book.Sheets[book.SheetNames[1]!]!, { header: 1 }))).toMatch(/⟪.+⟫/u);
    expect(file('csv').toString()).toMatch(/⟪.+⟫/u);
    expect(file('svg').toString()).toMatch(/⟪/u);
  });

  it.each(samples.map(({ name }) => name))('is spoken by the component %s of the workbench', async (name) => {
    const { component, props = {}, slots = {} } = samples.find((sample) => sample.name === name)!;
    const app = createSSRApp({ render: () => h(component, props, slots) });
    provideLocale(app, language);
    provideToasts(app);
    expect(await renderToString(app)).not.toMatch(/undefined|NaN|\[object/);
  });
});

/** What sources call themselves: a title stays in its own language. */
const titles = JSON.stringify([SOURCES, BENCHMARKS, FLOW_SERIES]);

/** Two words or more that stand outside the brackets: a sentence in another language. Codes, names of files and dates are none. */
function sentencesOutside(text: string, depth: number): { found: string[]; depth: number } {
  let outside = '';
  for (const letter of text) {
    if (letter === '⟪') depth += 1;
    else if (letter === '⟫') depth -= 1;
    else outside += depth ? '\n' : letter;
  }
  const found = outside
    .split('\n')
    .map((part) => part.trim().replace(/^\(|\)$/g, ''))
    .filter((part) => part.split(/\s+/).filter((word) => /^\p{Script=Latin}{3,}[,.;:!?]?$/u.test(word)).length > 1)
    .filter((part) => !titles.includes(JSON.stringify(part).slice(1, -1)));
  return { found, depth };
}

/** Sentences of a page that are not in the added language, and not marked as another one. */
function unspoken(body: Element): string[] {
  const all: string[] = [];
  const walk = (node: Node, depth: number): number => {
    if (node.nodeType === 3) {
      const { found, depth: after } = sentencesOutside(node.textContent ?? '', depth);
      all.push(...found);
      return after;
    }
    const lang = node.nodeType === 1 ? (node as Element).getAttribute('lang') : null;
    if (lang !== null && lang !== added) return depth;
    return [...node.childNodes].reduce((now, child) => walk(child, now), depth);
  };
  walk(body, 0);
  return all;
}
