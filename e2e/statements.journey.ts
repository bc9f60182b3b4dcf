import type { Page } from '@playwright/test';
import { statementListLife, standingLabel, voteLabel } from '../src/dialogue/statement-list/statement-list.ts';
import { resultsWords } from '../src/dialogue/statement-list/results.words.ts';
import { statementListWords } from '../src/dialogue/statement-list/statement-list.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { badge, expect, field, languages, named, open, test, unique, type Language } from './journey.ts';

/** The field of one language of a text that is written in several. */
const inLanguage = (scope: Page, label: string, language: Language) =>
  field(scope, speak(trilingualWords, language)('in', { label, language: languageNoun(language, language) }));
/** Does an act of the bar and confirms it in its dialog. */
async function act(page: Page, label: string): Promise<void> {
  await named(page, 'button', label).first().click();
  const dialog = page.getByRole('dialog');
  await named(dialog, 'button', label).click();
  await expect(dialog).toBeHidden();
}
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const language of languages)
  test(`a ministry writes a statement, a moderator shows it, another one votes by keyboard (${language})`, async ({
    browser,
  }) => {
    const t = speak(statementListWords, language);
    const text = `${t('text')} ${unique()}`;
    const youssef = await open(browser, 'youssef', language);
    const { origin } = new URL(String(test.info().project.use.baseURL));
    const spaces = await youssef.request.get('/api/spaces?search=invented-assembly');
    const [space] = ((await spaces.json()) as { items: { id: string }[] }).items;
    const title = unique();
    const made = await youssef.request.post('/api/statement-lists', {
      headers: { origin },
      data: { space: space!.id, title: { ar: title, fr: title, en: title }, opens: day(-1), closes: day(20) },
    });
    expect(made.status()).toBe(201);
    const address = `/app/statement-lists/${((await made.json()) as { id: string }).id}`;

    const hicham = await open(browser, 'hicham', language);
    await hicham.goto(address);
    await inLanguage(hicham, t('text'), language).fill(text);
    await named(hicham, 'button', t('add')).click();
    await expect(badge(hicham, standingLabel.waiting[language])).toBeVisible();

    await youssef.goto(`${address}/edit`);
    await expect(field(youssef, t('closes'))).toBeVisible();
    await youssef.goto(address);
    await youssef.getByRole('button', { name: new RegExp(t('showOf', { n: '[1١]' })) }).click();
    await expect(badge(youssef, standingLabel.show[language])).toBeVisible();
    await act(youssef, statementListLife.acts.open.label[language]);
    await expect(badge(youssef, statementListLife.states.open.label[language])).toBeVisible();

    const claire = await open(browser, 'claire', language);
    await claire.goto(address);
    await named(claire, 'link', t('vote')).click();
    await expect(claire.getByRole('heading', { name: t('ballot') })).toBeVisible();
    await expect(claire.getByText(text)).toBeVisible();
    await claire.keyboard.press('1');
    await expect(claire.getByText(t('allGiven'))).toBeVisible();
    await claire.goto(address);
    await expect(claire.getByText(t('yourVote', { vote: voteLabel.agree[language] }))).toBeVisible();

    await act(youssef, statementListLife.acts.close.label[language]);
    await expect(badge(youssef, statementListLife.states.closed.label[language])).toBeVisible();
    await claire.reload();
    await named(claire, 'link', t('results')).click();
    await expect(claire.getByText(speak(resultsWords, language)('hidden')).first()).toBeVisible();
  });

test('the results of the invented list say what unites and show two groups', async ({ browser }) => {
  const salma = await open(browser, 'salma', 'en', true);
  await salma.goto('/app/statement-lists?state=closed');
  await salma.getByRole('link', { name: /What makes the return easier/ }).click();
  await named(salma, 'link', speak(statementListWords, 'en')('results')).click();
  const t = speak(resultsWords, 'en');
  await expect(salma.getByRole('heading', { name: t('unites') })).toBeVisible();
  await expect(salma.getByRole('img', { name: t('map') })).toBeVisible();
  await expect(salma.getByText(t('group', { n: '2' })).first()).toBeVisible();
});
