import type { Locator, Page } from '@playwright/test';
import { questionMarkLabel } from '../src/dialogue/question/mark.ts';
import { decisionWords } from '../src/dialogue/question/QuestionWords.words.ts';
import { formWords, pickerWords } from '../src/evidence/analysis/analysis.words.ts';
import { pageWords } from '../src/evidence/analysis/pages.words.ts';
import { evidencePages } from '../src/evidence/pages.ts';
import { releaseWords } from '../src/evidence/release/ReleaseBox.words.ts';
import { signInWords } from '../src/platform/accounts/SignIn.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { frameWords } from '../src/platform/ui/frame.words.ts';
import { askWords } from '../src/portal/ask/ask.words.ts';
import { expect, field, named, open, test, unique } from './journey.ts';
import { groupLabel } from './pages.ts';
import { goToBoard, raise } from './meeting.ts';

const language = 'fr';

/** Walks with the tab key until the control has the focus, as somebody without a mouse does; backwards to what stands before the page's own content. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control, 'is reached by the tab key').toBeFocused();
}

test('somebody without a mouse signs in, finds the analysis page and asks it a question', async ({ browser }) => {
  const signIn = speak(signInWords, language);
  const ask = speak(pageWords, language);
  const form = speak(formWords, language);
  const pick = speak(pickerWords, language);
  const frame = speak(frameWords, language);
  // Demonstration people are let in from this machine alone, not through a proxy.
  const page = await open(browser, null, language, false, { extraHTTPHeaders: {} });
  await page.goto('/app/');
  await tabTo(page, field(page, signIn('email')));
  await page.keyboard.type('nadia@dawra.example');
  await tabTo(page, field(page, signIn('password')));
  const { password } = (await (await page.request.get('/api/session/demo')).json()) as { password: string };
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  const navigation = page.getByRole('navigation', { name: frame('navigation') });
  const wing = navigation.getByText(groupLabel('evidence', language), { exact: true });

  // How much stands on the home page depends on who else works here; the navigation is a few steps back.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, wing, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const entry = evidencePages.find(({ path }) => path.startsWith('/analysis'))?.label?.[language] ?? '';
  await tabTo(page, named(navigation, 'link', entry));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: ask('analyse') })).toBeVisible();

  const kind = field(page, form('kind'));
  await expect(kind).toBeVisible();
  const newest = new URL(page.url()).pathname;
  await tabTo(page, field(page, ask('dataSet')));
  await page.keyboard.press('End');
  await page.waitForURL(({ pathname }) => pathname !== newest);

  await tabTo(page, kind);
  await page.keyboard.press('ArrowDown');
  await expect(kind.locator('option:checked')).toHaveText(form('mean'));
  const choose = named(page, 'button', pick('chooseFor', { what: form('of') }));
  const proposed = page
    .getByRole('group', { name: form('of'), exact: true })
    .getByRole('listitem')
    .getByRole('button');
  await tabTo(page, proposed);
  await page.keyboard.press('Enter');
  await expect(proposed).toHaveCount(0);
  await expect(page.getByText(form('incomplete'))).toBeVisible();
  await expect(choose).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: form('of') });
  const variable = dialog.getByRole('listitem').getByRole('button', { pressed: false }).first();
  const chosen = (await variable.locator('bdi').first().innerText()).trim();
  await tabTo(page, variable);
  await page.keyboard.press('Space');
  await tabTo(page, named(dialog, 'button', pick('done')));
  await page.keyboard.press('Enter');
  await expect(choose).toBeFocused();
  const answer = page.getByRole('region', { name: ask('answer'), exact: true });
  await expect(answer.getByRole('table').filter({ hasText: chosen }).first()).toBeVisible();
  await tabTo(page, named(answer, 'link', ask('open')));
  await page.keyboard.press('Enter');
  await expect(named(page, 'button', ask('recompute'))).toBeVisible();
  await page.context().close();
});

test('somebody without a mouse asks the public question form and erases the question again', async ({ browser }) => {
  const t = speak(askWords, 'ar');
  const page = await open(browser, null, 'ar');
  await page.goto('/ar/ask');
  await tabTo(page, page.locator('#text'));
  const text = `${unique()} ؟`;
  await page.keyboard.type(text);
  await tabTo(page, named(page, 'button', t('send')));
  await page.keyboard.press('Enter');
  await expect(page.getByText(text)).toBeVisible();
  await tabTo(page, named(page, 'link', t('erase')));
  await page.keyboard.press('Enter');
  await tabTo(page, named(page, 'button', t('eraseNow')));
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('erased'))).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);
  await page.context().close();
});

test('somebody without a mouse takes a part out of a question', async ({ browser }) => {
  const t = speak(decisionWords, language);
  const page = await open(browser, 'youssef', language);
  await goToBoard(page, language);
  const secret = unique();
  await page.goto(await raise(page, language, `Pourquoi ${secret} ?`));
  const redact = page.locator('summary').filter({ hasText: questionMarkLabel.redact[language] }).first();
  await tabTo(page, redact);
  await page.keyboard.press('Enter');
  await tabTo(page, field(page, t('part')));
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.context().close();
});

test('somebody without a mouse publishes a result that somebody else asked to be published', async ({ browser }) => {
  const t = speak(releaseWords, language);
  const nadia = await open(browser, 'nadia', language);
  const sets = (await (await nadia.request.get('/api/data-sets')).json()) as {
    items: { slug: string; version: string }[];
  };
  const data = sets.items.find(({ slug }) => slug === 'synthetic-returnees-2006')!.version;
  const question = { estimates: [{ kind: 'proportion', of: ['visits_home'], by: ['return_type'] }] };
  const made = await nadia.request.post('/api/results', { data: { data, analysis: question } });
  const { id } = (await made.json()) as { id: string };
  await nadia.request.post(`/api/results/${id}/ask-release`);
  const salma = await open(browser, 'salma', language);
  await salma.goto(`/app/results/${id}`);
  await tabTo(salma, named(salma, 'button', t('publish')));
  await salma.keyboard.press('Enter');
  const dialog = salma.getByRole('dialog', { name: t('publish') });
  await tabTo(salma, named(dialog, 'button', t('publish')));
  await salma.keyboard.press('Enter');
  await expect(named(salma, 'button', t('publish'))).toHaveCount(0);
  await expect(salma.getByRole('alert')).toHaveCount(0);
  const visitor = await open(browser, null, language);
  await visitor.goto(`/${language}/results/${id}`);
  await expect(visitor.getByText(id.slice(0, 12)).first()).toBeVisible();
  for (const page of [nadia, salma, visitor]) await page.context().close();
});
