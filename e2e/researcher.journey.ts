import { readFileSync } from 'node:fs';
import { pageWords } from '../src/evidence/analysis/pages.words.ts';
import { formWords, pickerWords } from '../src/evidence/analysis/analysis.words.ts';
import { designWords } from '../src/evidence/codebook/design.words.ts';
import { speakIssue } from '../src/evidence/dataset/issue.words.ts';
import { importWords } from '../src/evidence/dataset/import.words.ts';
import { presentationWords } from '../src/evidence/publication/presentation.words.ts';
import { presentWords, warningWords } from '../src/evidence/publication/publication.words.ts';
import { evidenceProblem } from '../src/evidence/problems.ts';
import { releaseWords } from '../src/evidence/release/ReleaseBox.words.ts';
import { locales } from '../src/platform/language/locale.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { expect, expectFits, field, keepPicture, languages, named, open, test, unique } from './journey.ts';

/** Sixty invented people, two of whom train; with `twice`, the person of the last row bears the identifier of the fifth. */
function interviews(twice: boolean): Buffer {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const id = `P${String(twice && at === 59 ? 5 : at + 1).padStart(3, '0')}`;
    return [
      id,
      at % 3 ? 'woman' : 'man',
      at % 30 === 7 ? 'trains' : at % 5 < 3 ? 'works' : 'seeks',
      20 + ((at * 7) % 41),
    ].join(',');
  });
  return Buffer.from(['id,sex,work,age', ...rows, ''].join('\n'));
}

for (const language of languages) {
  test(`a researcher brings in a file, asks it a question, keeps the answer, and a second person publishes it (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    const t = speak(importWords, language);
    const ask = speak(pageWords, language);
    const form = speak(formWords, language);
    const pick = speak(pickerWords, language);
    const tooFew = speak(presentWords, language)('suppressed');
    const release = speak(releaseWords, language);
    const mark = unique();
    const page = await open(browser, 'nadia', language);

    const bring = async (name: string, buffer: Buffer): Promise<void> => {
      await page.goto('/app/data/import');
      await field(page, t('file')).setInputFiles({ name, mimeType: 'text/csv', buffer });
      await named(page, 'button', t('read')).click();
      await page.waitForURL(/\/app\/data\/import\/[0-9a-f-]{36}$/);
    };

    await bring(`${mark}-twice.csv`, interviews(true));
    const issue = {
      severity: 'error',
      code: 'duplicate-id',
      row: 61,
      column: 'id',
      found: 'P005',
      expected: '6',
    } as const;
    await expect(page.getByText(speakIssue(issue, language), { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(t('toMend', { n: 1 }))).toBeVisible();
    await named(page, 'button', t('cancel')).click();
    await named(page.getByRole('dialog'), 'button', t('cancel')).last().click();
    await expect(page.getByText(t('cancelledLead'))).toBeVisible();

    await bring(`${mark}.csv`, interviews(false));
    await expect(page.getByText(t('sound'))).toBeVisible({ timeout: 60_000 });
    await named(page, 'tab', t('tabKeep')).click();
    await field(page, speak(designWords, language)('title')).fill(`${mark} ${language}`);
    await field(page, t('address')).fill(`journey-${mark}`);
    await named(page, 'button', t('keep')).click();
    await expect(page.getByText(t('done'))).toBeVisible({ timeout: 60_000 });

    await named(page, 'link', t('ask')).click();
    await field(page, form('kind')).selectOption({ label: form('share') });
    const choose = async (what: string, variable: string): Promise<void> => {
      await named(page, 'button', pick('chooseFor', { what })).click();
      const dialog = page.getByRole('dialog', { name: what });
      await dialog.getByRole('button', { name: new RegExp(`^${variable}\\s`) }).click();
      await named(dialog, 'button', pick('done')).click();
    };
    await choose(form('of'), 'work');
    await named(page, 'button', pick('remove', { what: 'sex' })).click();
    await choose(form('by'), 'sex');
    const answer = page.getByRole('region', { name: ask('answer'), exact: true });
    const table = answer.getByRole('table').first();
    await expect(table.getByRole('columnheader', { name: /woman/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /works/ })).toContainText(
      speak(presentationWords, language)('interval'),
    );
    await expect(table.getByRole('row', { name: /trains/ })).toContainText(tooFew);
    await expect(answer.getByText(speak(presentationWords, language)('suppressed')).first()).toBeVisible();
    await expect(answer.getByText(speak(warningWords, language)('suppressed'))).toBeVisible();
    await expect(answer.getByText(speak(warningWords, language)('not-random'))).toBeVisible();
    await expect(answer.locator('[aria-busy="true"]')).toHaveCount(0);

    await named(answer, 'button', ask('save')).click();
    const saving = page.getByRole('dialog', { name: ask('saveTitle') });
    for (const locale of locales) {
      const label = speak(localizedWords, language)('in', {
        label: ask('titleColumn'),
        language: languageNoun(locale, language),
      });
      await field(saving, label).fill(`${mark} ${locale}`);
    }
    await named(saving, 'button', ask('save')).click();
    await expect(page.getByText(ask('saved'), { exact: true })).toBeVisible();

    const address = await named(answer, 'link', ask('open')).getAttribute('href');
    const hash = address?.split('/').at(-1) ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await answer.getByText(ask('download'), { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      answer.getByRole('link', { name: /^CSV/ }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain(hash);
    expect(csv).toContain(tooFew);
    expect(csv).toContain(speak(warningWords, language)('not-random'));

    await named(answer, 'link', ask('open')).click();
    await expect(page.getByRole('heading', { level: 1, name: `${mark} ${language}` })).toBeVisible();
    await named(page, 'button', ask('recompute')).click();
    await expect(page.getByRole('status').filter({ hasText: ask('same') })).toContainText(hash);
    await page.goto('/app/analyses');
    await expect(named(page, 'link', `${mark} ${language}`)).toBeVisible();

    const result = `/app${address?.replace(/^\/app/, '') ?? ''}`;
    const data = `/app/data/journey-${mark}`;
    const publishing = (place: string): string => release(place === data ? 'publishCodebook' : 'publish');
    for (const place of [data, result]) {
      await page.goto(place);
      await named(page, 'button', release('ask')).click();
      await expect(page.getByText(release('own'))).toBeVisible();
      await expect(named(page, 'button', publishing(place))).toHaveCount(0);
    }
    const visitor = await open(browser, null, language, true);
    expect((await visitor.goto(`/${language}/results/${hash}`))?.status()).toBe(404);

    const second = await open(browser, 'youssef', language);
    const publish = async (place: string): Promise<void> => {
      await second.goto(place);
      await named(second, 'button', publishing(place)).click();
      await named(second.getByRole('dialog'), 'button', publishing(place)).click();
    };
    await publish(result);
    await expect(
      second.getByText(evidenceProblem('release-needs-data').reply(language).title, { exact: true }),
    ).toBeVisible();
    for (const place of [data, result]) {
      await publish(place);
      await expect(second.getByText(release('done'), { exact: true })).toBeVisible();
      await expect(named(second, 'button', publishing(place))).toHaveCount(0);
    }
    expect((await visitor.goto(`/${language}/results/${hash}`))?.status()).toBe(200);
    await expect(visitor.getByRole('row', { name: /trains/ }).first()).toContainText(tooFew);
    await expectFits(visitor, language);
    await keepPicture(visitor, `journey-released-${language}`);
    for (const one of [page, second, visitor]) await one.context().close();
  });
}
