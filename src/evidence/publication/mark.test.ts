import { read, utils } from '@e965/xlsx';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../../demo/index.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { ResultView } from '../result/result.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { readCodebook } from '../dataset/codebook-file.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest, readXml } from '../testing.ts';
import { exportFormats, type ExportFormat } from './export.contract.ts';
import { exportResult } from './export.ts';
import { exportWords } from './export.words.ts';
import { marked } from './mark.ts';
import { pngOf } from '../../platform/chart/picture.ts';
import { pictureSvg } from './picture.ts';
import { present } from './present.ts';

// Data that say they are real: nothing but the installation is left to mark what is made from them.
let t: TestApp;
let view: ResultView;
let version: string;
beforeAll(async () => {
  t = await testApp(evidenceRoutes, { environment: { DAWRA_DEMO: '1' } });
  const book = codebook.parse({ ...RETURNEES_CODEBOOK, synthetic: false });
  version = await freezeForTest(t, 'own', returneesCsv(), book);
  const analysis = { estimates: [{ kind: 'proportion', of: ['status_after'], by: ['return_type'] }] };
  view = (await t.as('nadia').post('/api/results', { data: version, analysis })).json<ResultView>();
  expect(view.data.synthetic).toBe(false);
});
afterAll(() => t.close());

const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** What a reader of a file sees of it as text. */
const seen: Readonly<Record<Exclude<ExportFormat, 'png' | 'pdf'>, (body: Buffer) => string>> = {
  csv: (body) => body.toString('utf8'),
  json: (body) => body.toString('utf8'),
  svg: (body) => [...readXml(body.toString('utf8')).querySelectorAll('text')].map((one) => one.textContent).join(' '),
  xlsx: (body) => {
    const book = read(body);
    const sheets = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name]!));
    const words = locales.map((locale) => plain(demonstrationWords.file[locale]));
    for (const sheet of sheets) expect(words.some((one) => plain(sheet).includes(one))).toBe(true);
    return sheets.join(' ');
  },
};

describe.each(locales)('what leaves a demonstration (%s)', (locale: Locale) => {
  it.each(Object.keys(seen) as (keyof typeof seen)[])(
    'says so inside, though its data are not synthetic: %s',
    async (format) => {
      const sent = await t.as('nadia').get(`/api/results/${view.id}/download/${format}?lang=${locale}`);
      expect(sent.headers['content-disposition']).toContain('filename="demonstration-own-');
      expect(plain(seen[format](sent.rawPayload))).toContain(plain(demonstrationWords.file[locale]));
      const real = Buffer.from(exportResult(view, format, locale, { installation: 'real' }).body);
      expect(plain(real.toString('utf8'))).not.toContain(plain(demonstrationWords.file[locale]));
    },
  );

  it('says so in the picture', async () => {
    const sent = await t.as('nadia').get(`/api/results/${view.id}/download/png?lang=${locale}`);
    const shown = present(view, locale);
    expect(sent.rawPayload.equals(pngOf(pictureSvg(marked(shown, locale, 'demonstration'), locale)))).toBe(true);
    expect(sent.rawPayload.equals(pngOf(pictureSvg(shown, locale)))).toBe(false);
  });

  it('says so on paper, on every page', async ({ skip }) => {
    const sent = await t.as('nadia').get(`/api/results/${view.id}/download/pdf?lang=${locale}`);
    const directory = mkdtempSync(join(tmpdir(), 'dawra-mark-'));
    writeFileSync(join(directory, 'a.pdf'), sent.rawPayload);
    const ran = spawnSync('pdftotext', ['-enc', 'UTF-8', join(directory, 'a.pdf'), '-'], { encoding: 'utf8' });
    rmSync(directory, { recursive: true, force: true });
    if (ran.status !== 0) return skip('pdftotext (poppler-utils) is not installed');
    if (locale === 'ar') return; // Arabic comes out of a PDF in the order in which it is drawn.
    for (const page of ran.stdout.split('\f').filter((one) => one.trim()))
      expect(page).toContain(exportWords.demonstration[locale]);
    expect(plain(ran.stdout)).toContain(plain(demonstrationWords.file[locale]));
  });

  it('says so in a chart that is kept by itself, and in the words by which it is cited', async () => {
    const chart = await t.as('nadia').get(`/api/results/${view.id}/chart/0.svg?lang=${locale}`);
    const texts = [...readXml(chart.body).querySelectorAll('text')].map((one) => plain(one.textContent ?? '').trim());
    expect(texts.join(' ')).toContain(plain(demonstrationWords.file[locale]));
    expect(marked(present(view, locale), locale, 'demonstration').citation).toMatch(
      new RegExp(`\\[${demonstrationWords.title[locale]}\\]$`),
    );
    expect(marked(present(view, locale), locale, 'real')).toEqual(present(view, locale));
  });
});

it('lists every format', () => {
  expect([...Object.keys(seen), 'png', 'pdf'].sort()).toEqual([...exportFormats].sort());
});

it('codebooks say so by their name, and as a workbook inside; both are still read back', async () => {
  const json = await t.as('nadia').get(`/api/versions/${version}/codebook.json`);
  expect(json.headers['content-disposition']).toContain('filename="demonstration-own-1-codebook.json"');
  expect(codebook.safeParse(json.json()).success).toBe(true);
  const xlsx = await t.as('nadia').get(`/api/versions/${version}/codebook.xlsx`);
  expect(xlsx.headers['content-disposition']).toContain('filename="demonstration-');
  const book = read(xlsx.rawPayload);
  expect(utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!)).toContain(demonstrationWords.file.en);
  const directory = mkdtempSync(join(tmpdir(), 'dawra-mark-'));
  writeFileSync(join(directory, 'book.xlsx'), xlsx.rawPayload);
  expect(await readCodebook(join(directory, 'book.xlsx'))).toEqual(json.json());
  rmSync(directory, { recursive: true, force: true });
  const again = await freezeForTest(t, 'again', returneesCsv(), codebook.parse(json.json()));
  expect(again).toBe(version);
});
