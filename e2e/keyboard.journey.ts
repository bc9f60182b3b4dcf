import type { Locator, Page } from '@playwright/test';
import { formWords, pickerWords } from '../src/evidence/analysis/analysis.words.ts';
import { pageWords } from '../src/evidence/analysis/pages.words.ts';
import { evidencePages } from '../src/evidence/pages.ts';
import { groupWords } from '../src/main/workbench.words.ts';
import { signInWords } from '../src/platform/accounts/SignIn.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { frameWords } from '../src/platform/ui/frame.words.ts';
import { expect, field, named, open, test } from './journey.ts';

const language = 'fr';

/** Walks with the tab key until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
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
  const wing = navigation.getByText(groupWords.evidence[language], { exact: true });

  await tabTo(page, wing);
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
