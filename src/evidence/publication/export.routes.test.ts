import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../../demo/index.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import type { ResultBody, ResultView } from '../result/result.contract.ts';
import { identityOf } from '../canonical.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest, readXml } from '../testing.ts';
import { exportFormats, type ExportFormat } from './export.contract.ts';
import { present } from './present.ts';
import { warningWords } from './publication.words.ts';

let t: TestApp;
let view: ResultView;
const title = { ar: 'البطالة بعد العودة', fr: 'Chômage après le retour', en: 'Unemployment after return' };
beforeAll(async () => {
  t = await testApp(evidenceRoutes);
  const data = await freezeForTest(t, 'returnees', returneesCsv(), codebook.parse(RETURNEES_CODEBOOK));
  const estimates = [
    { kind: 'proportion', of: ['status_after'], by: ['return_type'] },
    {
      kind: 'glm',
      family: 'binomial',
      response: { column: 'status_after', level: 'unemployed' },
      terms: ['return_type'],
    },
  ];
  view = (await t.as('nadia').post('/api/results', { data, analysis: { estimates } })).json<ResultView>();
  expect((await t.as('nadia').post('/api/analyses', { title, result: view.id })).statusCode).toBe(201);
});
afterAll(() => t.close());

async function download(format: ExportFormat, locale: Locale) {
  const sent = await t.as('nadia').get(`/api/results/${view.id}/download/${format}?lang=${locale}`);
  expect(sent.statusCode, sent.body.slice(0, 300)).toBe(200);
  expect(sent.headers['content-disposition']).toBe(
    `attachment; filename="returnees-${view.id.slice(0, 12)}-${locale}.${format}"`,
  );
  return { body: sent.rawPayload, type: String(sent.headers['content-type']) };
}
const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** What must be found in every file, in the language asked for. */
function expectWhole(text: string, locale: Locale): void {
  const found = plain(text);
  expect(found).toContain(view.id);
  for (const part of [
    title[locale],
    warningWords['not-random'][locale],
    warningWords.synthetic[locale],
    warningWords['suppressed'][locale],
    view.data.citation[locale],
  ])
    expect(found).toContain(plain(part));
}

describe.each(locales)('a result taken away (%s)', (locale) => {
  it('as CSV: plain numbers, then what must travel with them', async () => {
    const { body, type } = await download('csv', locale);
    expect(type).toBe('text/csv; charset=utf-8');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = parse(body, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    const figures = lines.slice(1).filter(([first]) => !first!.startsWith('# '));
    const rows = view.body.results[0]!.rows!;
    expect(figures).toHaveLength(rows.length + view.body.results[1]!.terms!.length);
    expect(figures.every((line) => line.length === 12)).toBe(true);
    expect(figures.filter((line) => line[4] !== '').map((line) => Number(line[4]))).toEqual(
      expect.arrayContaining(rows.flatMap(({ estimate }) => estimate ?? [])),
    );
    const kept = figures.filter((line) => line[11] === { ar: 'عدد قليل', fr: 'trop peu', en: 'too few' }[locale]);
    expect(kept).toHaveLength(view.body.suppressed);
    expect(kept.every((line) => line.slice(4, 11).every((value) => value === ''))).toBe(true);
    expectWhole(lines.flat().join('\n'), locale);
  });

  it('as a workbook: figures and about, right to left in Arabic', async () => {
    const { body } = await download('xlsx', locale);
    const book = read(body);
    expect(book.SheetNames).toHaveLength(2);
    const [figures, about] = book.SheetNames.map((name) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }),
    );
    const numbers = figures!.flat().filter((value) => typeof value === 'number');
    expect(numbers).toEqual(
      expect.arrayContaining(view.body.results[0]!.rows!.flatMap(({ estimate }) => estimate ?? [])),
    );
    expect(book.Workbook?.Views?.[0]?.RTL === true).toBe(locale === 'ar');
    expectWhole(about!.flat().join('\n'), locale);
    expect(plain(about!.flat().join('\n'))).toContain(boundaryWords.boundary[locale]);
    expect(plain(figures!.flat().join('\n'))).toContain(plain(warningWords['not-random'][locale]));
  });

  it('as a picture that says everything inside itself', async () => {
    const { body, type } = await download('svg', locale);
    expect(type).toBe('image/svg+xml; charset=utf-8');
    const { documentElement: root } = readXml(body.toString());
    expect(body.toString()).not.toMatch(/\sstyle=|<style|<script|NaN/);
    expectWhole([...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '), locale);
    expect(root.querySelectorAll('svg')).toHaveLength(2);
    const png = (await download('png', locale)).body;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * 720);
    expect(png.readUInt32BE(20)).toBe(2 * Number(root.getAttribute('height')));
  });

  it('as JSON from which the hash can be computed again', async () => {
    const { body } = await download('json', locale);
    const given = JSON.parse(body.toString()) as { id: string; spec: unknown; result: ResultBody };
    expect(identityOf(given.result)).toBe(view.id);
    expect(identityOf(given.spec)).toBe(given.result.spec);
    expectWhole(JSON.stringify(Object.values(given)).replaceAll('\\"', '"'), locale);
  });

  it('as PDF that another program reads', async ({ skip }) => {
    const { body, type } = await download('pdf', locale);
    expect([type, body.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    const text = textOfPdf(body);
    if (text === undefined) return skip('pdftotext (poppler-utils) is not installed');
    expect(text.replace(/\s/g, '')).toContain(view.id);
    if (locale === 'ar') return;
    const words = plain(text);
    expect(words).toContain(title[locale]);
    for (const code of ['not-random', 'synthetic'] as const) expect(words).toContain(plain(warningWords[code][locale]));
    expect(words).toContain(present(view, locale).facts.at(-1)!.label);
  });
});

function textOfPdf(body: Buffer): string | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'dawra-pdf-'));
  const file = join(directory, 'result.pdf');
  writeFileSync(file, body);
  try {
    const ran = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    return ran.status === 0 ? ran.stdout : undefined;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe('endpoints', () => {
  it('gives the chart of a block, and says when a block has none', async () => {
    const sent = await t.as('nadia').get(`/api/results/${view.id}/chart/0.svg?lang=ar&width=360`);
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(sent.body).toContain('width="360"');
    expect((await t.as('nadia').get(`/api/results/${view.id}/chart/9.svg`)).json()).toMatchObject({
      code: 'evidence.no-chart',
    });
    expect((await t.as('nadia').get(`/api/results/${view.id}/chart/0.svg?width=9`)).statusCode).toBe(400);
  });

  it('opens to nobody who may not read results', async () => {
    for (const format of exportFormats) {
      const url = `/api/results/${view.id}/download/${format}`;
      expect((await t.as(null).get(url)).statusCode).toBe(401);
      for (const person of ['amina', 'omar', 'lucie'] as const)
        expect((await t.as(person).get(url)).statusCode).toBe(403);
    }
    expect((await t.as('nadia').get(`/api/results/${'0'.repeat(64)}/download/csv`)).statusCode).toBe(404);
  });

  it('finds saved analyses of one result', async () => {
    const found = (await t.as('nadia').get(`/api/analyses?result=${view.id}`)).json<{
      items: { title: typeof title }[];
    }>().items;
    expect(found.map((analysis) => analysis.title)).toEqual([title]);
    expect((await t.as('nadia').get(`/api/analyses?result=${'0'.repeat(64)}`)).json()).toMatchObject({
      items: [],
      total: 0,
    });
  });

  it('is saved under a title in one language, which says so to readers of another; never under none', async () => {
    const asked = { estimates: [{ kind: 'proportion', of: ['status_after'] }] };
    const other = (
      await t.as('nadia').post('/api/results', { data: view.data.id, analysis: asked })
    ).json<ResultView>();
    const french = { ar: '', fr: 'Situation après le retour', en: '' };
    const none = await t.as('nadia').post('/api/analyses', { title: { ar: '', fr: '', en: '' }, result: other.id });
    expect(none.statusCode).toBe(400);
    expect(none.json<{ title: string }>().title).toContain('il faut un titre dans une langue au moins');
    expect((await t.as('nadia').post('/api/analyses', { title: french, result: other.id })).statusCode).toBe(201);
    const csv = async (locale: Locale): Promise<string> =>
      plain((await t.as('nadia').get(`/api/results/${other.id}/download/csv?lang=${locale}`)).body);
    expect(await csv('fr')).toContain(french.fr);
    expect(await csv('fr')).not.toContain('(fr)');
    for (const locale of ['ar', 'en'] as const) expect(await csv(locale)).toContain(`${french.fr} (fr)`);
  });
});
