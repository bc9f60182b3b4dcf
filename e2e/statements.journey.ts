import type { Page } from '@playwright/test';
import { statementListLife, standingLabel, voteLabel } from '../src/dialogue/statement-list/statement-list.ts';
import { INVENTED_ASSEMBLY } from '../demo/index.ts';
import { codesWords } from '../src/dialogue/statement-list/codes.words.ts';
import { resultsWords } from '../src/dialogue/statement-list/results.words.ts';
import { statementListWords } from '../src/dialogue/statement-list/statement-list.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { statementWords as publicWords } from '../src/portal/statement/statement.words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
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

test('two phones vote in Arabic with codes that were drawn, and a third finds its code taken', async ({ browser }) => {
  const t = speak(statementListWords, 'ar');
  const p = speak(publicWords, 'ar');
  const youssef = await open(browser, 'youssef', 'ar');
  const { origin } = new URL(String(test.info().project.use.baseURL));
  const slug = unique();
  await youssef.goto('/app/statement-lists/new');
  await field(youssef, t('space')).selectOption({ label: INVENTED_ASSEMBLY.title.ar });
  const inAll = (language: Language) =>
    speak(localizedWords, 'ar')('in', { label: t('name'), language: languageNoun(language, 'ar') });
  for (const language of languages) await field(youssef, inAll(language)).fill(slug);
  await field(youssef, t('opens')).fill(day(-1));
  await field(youssef, t('closes')).fill(day(20));
  await field(youssef, t('slug')).fill(slug);
  await youssef.locator('form button[type=submit]').first().click();
  await expect(youssef.getByRole('heading', { name: slug, level: 1 })).toBeVisible();
  const address = new URL(youssef.url()).pathname;
  const texts = [unique(), unique()];
  for (const text of texts) {
    await inLanguage(youssef, t('text'), 'ar').fill(text);
    await named(youssef, 'button', t('add')).click();
    await expect(youssef.getByText(text)).toBeVisible();
  }
  const salma = await open(browser, 'salma', 'ar');
  for (const number of [1, 2]) {
    const id = address.split('/').at(-1)!;
    const url = `/api/statement-lists/${id}/marks`;
    const shown = await salma.request.post(url, { data: { number, act: 'show' }, headers: { origin } });
    expect(shown.ok()).toBe(true);
  }
  await youssef.reload();
  await act(youssef, statementListLife.acts.open.label.ar);
  await expect(badge(youssef, statementListLife.states.open.label.ar)).toBeVisible();
  await named(youssef, 'link', t('codes')).click();
  const c = speak(codesWords, 'ar');
  await field(youssef, c('count')).fill('2');
  await named(youssef, 'button', c('draw')).click();
  const sheet = youssef.getByRole('list', { name: c('sheet') });
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  const codes = await sheet.locator('strong').allInnerTexts();

  for (const code of codes) {
    const phone = await open(browser, null, 'ar', true);
    await phone.goto(`/ar/statements/${slug}`);
    await phone.getByRole('link', { name: p('enter') }).click();
    await phone.getByLabel(p('code')).fill(code.toLowerCase());
    await phone.getByRole('button', { name: p('go') }).click();
    for (const _ of texts) await phone.getByRole('button', { name: voteLabel.agree.ar, exact: true }).click();
    await expect(phone.getByRole('heading', { name: p('thanks') })).toBeVisible();
    expect(await phone.context().cookies()).toHaveLength(1);
  }
  const third = await open(browser, null, 'ar', true);
  await third.goto(`/ar/statements/${slug}/vote`);
  await third.getByLabel(p('code')).fill(codes[0]!);
  await third.getByRole('button', { name: p('go') }).click();
  await expect(third.getByText(p('taken'))).toBeVisible();

  await youssef.goto(address);
  await act(youssef, statementListLife.acts.close.label.ar);
  await expect(badge(youssef, statementListLife.states.closed.label.ar)).toBeVisible();
  await third.goto(`/ar/statements/${slug}`);
  await expect(third.getByText(p('fewer')).first()).toBeVisible();
});
