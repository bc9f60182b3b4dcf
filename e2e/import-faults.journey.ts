import { utils, write } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { setWords } from '../src/evidence/codebook/set.words.ts';
import { bulkWords } from '../src/evidence/codebook/bulk.words.ts';
import { importWords } from '../src/evidence/dataset/import.words.ts';
import type { ImportView } from '../src/evidence/dataset/import.contract.ts';
import { speakIssue } from '../src/evidence/dataset/issue.words.ts';
import { profileWords } from '../src/evidence/dataset/profile.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, expectAccessible, expectFits, field, keepPicture, named, open, test, unique } from './journey.ts';

const csv = (head: string, row: (at: number) => string): Buffer =>
  Buffer.from([head, ...Array.from({ length: 40 }, (_, at) => row(at)), ''].join('\n'));

const workbook = (): Buffer =>
  write(
    { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['id'], ['1']]) } },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Buffer;

/** Files as people have them, and the finding that the page must show of each. */
const faults: readonly (readonly [name: string, file: string, content: Buffer, finding: string])[] = [
  [
    'encoding',
    'a.csv',
    Buffer.concat([Buffer.from('id,name\n'), Buffer.from([49, 44, 233, 232, 10])]),
    'encoding-guessed',
  ],
  ['numbers', 'a.csv', csv('id,income', (at) => `${at},"1,${200 + at}"`), 'two-readings'],
  ['dates', 'a.csv', csv('id,back', (at) => `${at},${1 + (at % 12)}/${13 + (at % 15)}/2019`), 'month-first'],
  ['names', 'a.csv', csv('id,sex,sex', (at) => `${at},a,b`), 'renamed-column'],
  ['marks', 'a.csv', csv('id,why', (at) => `${at},${at % 4 ? `r${at % 3}` : 'NSP'}`), 'marks-proposed'],
  ['short', 'a.csv', csv('id,a,b', (at) => (at === 5 ? '5,1' : `${at},1,2`)), 'csv-missing-columns'],
  ['broken', 'a.xlsx', workbook().subarray(0, 900), 'not-a-workbook'],
  ['twice', 'a.csv', csv('id,lieu', (at) => `${at},${['rÃ©gion', 'Ø§Ù„Ø¬Ø²Ø§Ø¦Ø±'][at % 2]}`), 'twice-encoded'],
  ['calendars', 'a.csv', csv('id,birth_year', (at) => `${at},${at % 2 ? 1990 : 1405 + at}`), 'two-calendars'],
  ['page', 'a.xls', Buffer.from('<html><table><tr><td>id</td></tr></table></html>'), 'other-format'],
  ['heading', 'a.csv', Buffer.from('id;age\n'), 'no-rows'],
  ['cut', 'a.csv', Buffer.from('id,name\n1,"never closed\n2,b\n3,c\n'), 'csv-unterminated-quote'],
];

async function bring(
  page: Page,
  name: string,
  buffer: Buffer,
  t: ReturnType<typeof speak<typeof importWords>>,
): Promise<ImportView> {
  await page.goto('/app/data/import');
  await field(page, t('file')).setInputFiles({ name, mimeType: 'text/csv', buffer });
  // By keyboard from here on.
  await named(page, 'button', t('read')).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app\/data\/import\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  let seen: ImportView | undefined;
  await expect(async () => {
    seen = (await (await page.request.get(`/api/imports/${id}`)).json()) as ImportView;
    expect(['checked', 'failed']).toContain(seen.state);
  }).toPass({ timeout: 30_000 });
  return seen!;
}

for (const language of ['ar', 'fr'] as const) {
  test(`files with faults are told of on a phone and by keyboard (${language})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const t = speak(importWords, language);
    const page = await open(browser, 'nadia', language, true);
    for (const [name, file, content, finding] of faults) {
      const seen = await bring(page, file, content, t);
      const issue = seen.report?.issues.find(({ code }) => code === finding);
      expect(issue, `${name}: ${JSON.stringify(seen.report?.issues.map(({ code }) => code))}`).toBeDefined();
      const tab = page.getByRole('tab', { name: new RegExp(t('tabReport')) });
      const shown = page.getByText(speakIssue(issue!, language), { exact: true }).first();
      // A page that is slow to come has neither yet.
      await expect(tab.or(shown).first()).toBeVisible();
      if (await tab.isVisible()) {
        await tab.focus();
        await page.keyboard.press('Enter');
      }
      await expect(shown).toBeVisible();
      await expectFits(page, language);
      await keepPicture(page, `import-${name}-${language}`);
      const phone = page.viewportSize()!;
      await page.setViewportSize({ width: 1280, height: 900 });
      await expectFits(page, language);
      await keepPicture(page, `import-${name}-${language}-desktop`);
      await page.setViewportSize(phone);
    }
  });

  test(`what a file does not say is answered on the page (${language})`, async ({ browser }) => {
    test.setTimeout(90_000);
    const t = speak(importWords, language);
    const page = await open(browser, 'nadia', language);
    await bring(
      page,
      `${unique()}.csv`,
      csv('n,revenu,retour,lieu', (at) => `p${at},"1,${200 + at}",0${1 + (at % 9)}/1${at % 3}/2019,rÃ©gion`),
      t,
    );
    const decide = named(page, 'button', t('decide'));
    await expect(decide).toBeDisabled();
    for (const group of await page.getByRole('radiogroup').or(page.getByRole('group')).all())
      if (await group.getByRole('radio').count()) await group.getByRole('radio').first().check();
    await expectAccessible(page, 'readings');
    await keepPicture(page, `import-decide-${language}`);
    await decide.click();
    await expect(page.getByText(t('sound'))).toBeVisible({ timeout: 30_000 });
    await named(page, 'button', t('mend')).click();
    await expect(named(page, 'button', t('mend'))).toBeHidden({ timeout: 30_000 });
    await page.getByRole('tab', { name: new RegExp(t('tabReport')) }).click();
    await expect(page.getByText('région').first()).toBeVisible();
    await expect(page.getByText('rÃ©gion')).toHaveCount(0);
  });

  test(`what columns hold stands beside them; sets are confirmed and codes declared for many (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(90_000);
    const t = speak(importWords, language);
    const sets = speak(setWords, language);
    const bulk = speak(bulkWords, language);
    const profile = speak(profileWords, language);
    const page = await open(browser, 'nadia', language);
    const help = ['a', 'b', 'a b', 'b c', 'c'];
    const rows = csv(
      'id,age,q1,q2,help',
      (at) => `P${at},${20 + (at % 30)},${(at % 3) + 1},${(at % 3) + 1},${help[at % 5]}`,
    );
    await bring(page, `${unique()}.csv`, rows, t);
    await expect(page.getByText(new RegExp(profile('answers', { n: 40 }))).first()).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('img', { name: /20/ }).first()).toBeVisible();
    const confirm = named(page, 'button', sets('confirmNamed', { name: 'help' }));
    await confirm.scrollIntoViewIfNeeded();
    await field(page, sets('label')).fill('help');
    await confirm.click();
    await expect(named(page, 'button', sets('dissolveNamed', { name: 'help' }))).toBeVisible();
    await named(page, 'button', bulk('open')).click();
    const dialog = page.getByRole('dialog', { name: bulk('open') });
    await field(dialog, bulk('which')).selectOption({ index: 2 });
    await field(dialog, bulk('name')).fill('scale');
    await field(dialog, bulk('paste')).fill('1\tOui\tنعم\n2\tNon\tلا\n3\tAutre\tآخر');
    await expectAccessible(page, 'bulk');
    await keepPicture(page, `import-bulk-${language}`);
    await named(dialog, 'button', bulk('declare')).click();
    await expect(page.getByText(language === 'ar' ? 'نعم' : 'Oui').first()).toBeVisible();
    await expectAccessible(page, 'codebook');
    await keepPicture(page, `import-codebook-${language}`);
    await named(page, 'button', bulk('undo')).click();
    await named(page, 'button', t('check')).click();
    await expect(page.getByText(t('sound'))).toBeVisible({ timeout: 30_000 });
  });
}
