import type { Browser, Locator, Page } from '@playwright/test';
import { familyLabel, othersLabel } from '../src/dialogue/face.ts';
import { consultationLife } from '../src/dialogue/consultation/consultation.ts';
import { consultationWords } from '../src/dialogue/consultation/consultation.words.ts';
import { synopsisWords } from '../src/dialogue/synopsis/synopsis.words.ts';
import { languageName } from '../src/platform/language/locale.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { consultationWords as publicWords } from '../src/portal/consultation/consultation.words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import type { Language } from './journey.ts';
import { everything, lapse } from './lapse.ts';

const inLanguage = (label: string, language: Language, of: Language) =>
  speak(trilingualWords, language)('in', { label, language: languageNoun(of, language) });

/** Writes one text in every language, each behind its tab. */
async function writeAll(scope: Page, label: string, language: Language, text: string): Promise<void> {
  const languagesOf = scope.getByRole('tablist', {
    name: speak(trilingualWords, language)('languages', { label }),
    exact: true,
  });
  for (const one of languages) {
    await languagesOf.getByRole('tab', { name: languageName[one] }).click();
    await field(scope, inLanguage(label, language, one)).fill(`${text} ${one}`);
  }
}

/** A consultation of one question, written and opened on the pages of the workbench. @returns its address there */
async function openConsultation(page: Page, language: Language, slug: string, sealed = false): Promise<string> {
  const t = speak(consultationWords, language);
  await page.goto('/app/consultations/new');
  await field(page, t('slug')).fill(slug);
  for (const one of languages)
    await field(
      page,
      speak(localizedWords, language)('in', { label: t('name'), language: languageNoun(one, language) }),
    ).fill(`${slug} ${one}`);
  if (sealed) await field(page, t('sealed')).check();
  const digit = new Intl.NumberFormat(language === 'ar' ? 'ar-MA' : language).format(1);
  await writeAll(page, t('heading', { n: digit }), language, `${slug} partie`);
  await writeAll(page, t('question', { n: digit }), language, `${slug} question`);
  await named(page, 'button', t('save')).click();
  await expect(badge(page, consultationLife.states.draft.label[language])).toBeVisible();
  await act(page, language, 'open');
  await expect(badge(page, consultationLife.states.open.label[language])).toBeVisible();
  return new URL(page.url()).pathname;
}

async function act(page: Page, language: Language, name: 'open' | 'close'): Promise<void> {
  const label = consultationLife.acts[name].label[language];
  await named(page, 'button', label).first().click();
  await named(page.getByRole('dialog'), 'button', label).click();
}

const reference = (page: Page): Locator => page.locator('.p-reference');

/** Contributes without account, on a phone without scripts. @returns the page and the reference it shows */
async function contribute(
  browser: Browser,
  language: Language,
  slug: string,
  fill: (page: Page) => Promise<void>,
): Promise<{ page: Page; reference: string }> {
  const t = speak(publicWords, language);
  const page = await open(browser, null, language, true, { javaScriptEnabled: false });
  await page.goto(`/${language}/consultations`);
  await page.getByRole('link', { name: `${slug} ${language}` }).click();
  await page.getByRole('link', { name: t('answerIt') }).click();
  await fill(page);
  await named(page, 'button', t('send')).click();
  await expect(page.getByRole('heading', { name: t('sentTitle') })).toBeVisible();
  await expectFits(page, language);
  return { page, reference: (await reference(page).innerText()).trim() };
}

/** Opens a contribution by its reference. */
async function follow(page: Page, language: Language, slug: string, given: string): Promise<void> {
  const t = speak(publicWords, language);
  await page.goto(`/${language}/consultations/${slug}/mine`);
  await field(page, t('reference')).fill(given.toLowerCase().replaceAll('-', ' '));
  await named(page, 'button', t('open')).click();
}

for (const [at, language] of languages.entries()) {
  const other = languages[(at + 1) % languages.length] ?? language;
  const [t, p] = [speak(consultationWords, language), speak(publicWords, language)];

  test(`a document is answered for twelve weeks by an association and by *others*, and its synopsis leads back to their paragraphs (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const slug = unique();
    const [first, second] = [`${slug} salaire`, `${slug} formation`];
    const youssef = await open(browser, 'youssef', language);
    const address = await openConsultation(youssef, language, slug);

    const association = await contribute(browser, language, slug, async (page) => {
      await field(page, p('who')).selectOption({ label: familyLabel.migrant_association[language] });
      await field(page, p('association')).fill(`${slug} association`);
      await page.locator('#q1').fill(first);
      await field(page, p('links')).fill('https://doi.org/10.1000/182');
    });
    const returned = await contribute(browser, other, slug, async (page) => {
      await field(page, speak(publicWords, other)('other')).fill(`${slug} revenue`);
      await page.locator('#q1').fill(`${slug} faute`);
    });
    await follow(returned.page, other, slug, returned.reference);
    await named(returned.page, 'button', speak(publicWords, other)('change')).click();
    await returned.page.locator('#q1').fill(second);
    await named(returned.page, 'button', speak(publicWords, other)('send')).click();
    await expect(returned.page.getByText(second)).toBeVisible();
    await expect(reference(returned.page)).toHaveText(returned.reference);

    const paper = `${slug} papier`;
    await youssef.goto(address);
    await named(youssef, 'link', t('paper')).click();
    const digit = (n: number) => new Intl.NumberFormat(language === 'ar' ? 'ar-MA' : language).format(n);
    await field(youssef, t('sheetFamily', { n: digit(1) })).selectOption('trade_union');
    await field(youssef, t('sheetAnswer', { sheet: digit(1), n: digit(1) })).fill(paper);
    await named(youssef, 'button', t('addSheet')).click();
    await field(youssef, t('sheetAnswer', { sheet: digit(2), n: digit(1) })).fill(`${paper} 2`);
    await expectAccessible(youssef, 'paper');
    await named(youssef, 'button', t('fileSheets')).click();
    await expect(youssef.getByText(t('paperFiled', { n: 2 }))).toBeVisible();
    const onPaper = (await youssef.locator('bdi.mono').first().innerText()).trim();
    await follow(association.page, language, slug, onPaper);
    await expect(association.page.getByText(paper, { exact: true })).toBeVisible();

    await lapse(slug);
    await youssef.goto(address);
    await act(youssef, language, 'close');
    await expect(badge(youssef, consultationLife.states.closed.label[language])).toBeVisible();
    await named(youssef, 'link', t('read')).click();
    await expect(youssef.getByText(`${slug} faute`)).toHaveCount(0);
    for (const text of [first, second]) {
      const one = youssef.getByRole('article').filter({ hasText: text });
      await named(one, 'button', t('show')).click();
      await expect(one.getByText(t('shown'))).toBeVisible();
    }
    await expectAccessible(youssef, 'contributions');

    const s = speak(synopsisWords, language);
    await youssef.goto(`${address}/synopsis`);
    await field(youssef, s('behind')).fill('1 2');
    await writeAll(youssef, s('said'), language, `${slug} dit`);
    await writeAll(youssef, s('changed'), language, `${slug} article 5`);
    await named(youssef, 'button', s('save')).click();
    const published = youssef.waitForResponse((reply) => reply.url().endsWith('/publish'));
    await named(youssef, 'button', s('publish')).click();
    await published;
    await youssef.goto(address);
    await expect(badge(youssef, consultationLife.states.published.label[language])).toBeVisible();

    const reader = await open(browser, null, language, true);
    await reader.goto(`/${language}/consultations/${slug}`);
    await expect(reader.getByText(`${slug} dit ${language}`)).toBeVisible();
    await named(
      reader,
      'link',
      p('contribution', { n: new Intl.NumberFormat(language === 'ar' ? 'ar-MA' : language).format(2) }),
    ).click();
    await expect(reader.locator('#c2').getByText(second)).toBeVisible();
    await expect(reader.locator('#c2').getByText(othersLabel[language])).toBeVisible();
    await expectFits(reader, language);
    await follow(association.page, language, slug, association.reference);
    await expect(association.page.getByText(`${slug} article 5 ${language}`)).toBeVisible();
    for (const page of [youssef, reader, association.page, returned.page]) await page.context().close();
  });

  test(`an administrator finds no trace of who made a sealed contribution (${language})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const slug = unique();
    const words = `${slug} propos`;
    const youssef = await open(browser, 'youssef', language);
    const address = await openConsultation(youssef, language, slug, true);
    const sent = await contribute(browser, language, slug, async (page) => {
      await expect(page.getByText(p('sealedTitle'))).toBeVisible();
      await field(page, p('other')).fill(`${slug} quelqu’un`);
      await page.locator('#q1').fill(words);
    });
    await follow(sent.page, language, slug, sent.reference);
    await expect(sent.page.getByText(words)).toBeVisible();
    await youssef.goto(address);
    await expect(youssef.getByText(t('sealedNow'))).toBeVisible();
    const before = await everything();
    for (const trace of [sent.reference, sent.reference.replaceAll('-', ''), words, `${slug} quelqu`])
      expect(before).not.toContain(trace);

    await lapse(slug);
    await youssef.goto(address);
    await act(youssef, language, 'close');
    await expect(badge(youssef, consultationLife.states.closed.label[language])).toBeVisible();
    await expect(async () => {
      await youssef.goto(`${address}/contributions`);
      await expect(youssef.getByText(words)).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await follow(sent.page, language, slug, sent.reference);
    await expect(sent.page.getByText(p('unknown'))).toBeVisible();

    const after = await everything();
    for (const trace of [sent.reference, sent.reference.replaceAll('-', ''), words]) expect(after).not.toContain(trace);
    for (const page of [youssef, sent.page]) await page.context().close();
  });
}
