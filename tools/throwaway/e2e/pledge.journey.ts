import type { Locator, Page } from '@playwright/test';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { actWords } from '../src/platform/lifecycle/act.words.ts';
import { listWords } from '../src/platform/list/list.words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { pledgeLife } from '../src/pledge/pledge.contract.ts';
import { pledgeWords } from '../src/pledge/pledge.words.ts';
import {
  badge,
  expect,
  expectAccessible,
  expectFits,
  field,
  languages,
  named,
  open,
  test,
  unique,
  type Language,
} from './journey.ts';

test.describe.configure({ mode: 'serial' });

const state = (page: Page, name: keyof typeof pledgeLife.states, language: Language): Locator =>
  badge(page, pledgeLife.states[name].label[language]);

/** The field of the title in a language. */
const titleIn = (page: Page, written: Language, language: Language): Locator => {
  const words = { label: speak(pledgeWords, language)('text'), language: languageNoun(written, language) };
  return field(page, speak(localizedWords, language)('in', words));
};

async function act(page: Page, name: keyof typeof pledgeLife.acts, language: Language, note?: string): Promise<void> {
  const label = pledgeLife.acts[name].label[language];
  await named(page, 'button', label).click();
  const dialog = page.getByRole('dialog');
  if (note) {
    await expect(named(dialog, 'button', label)).toBeDisabled();
    await field(dialog, speak(actWords, language)('note')).fill(note);
  }
  await named(dialog, 'button', label).click();
  await expect(dialog).toHaveCount(0);
}

for (const language of languages)
  test(`nothing is there yet (${language})`, async ({ browser }) => {
    const page = await open(browser, 'youssef', language);
    const none = speak(pledgeWords, language)('none');
    for (const address of ['/app/pledges', `/${language}/pledges`]) {
      await page.goto(address);
      await expect(page.getByText(none)).toBeVisible();
    }
  });

for (const language of languages)
  test(`a pledge is written, found, changed, published and kept (${language})`, async ({ browser }) => {
    const t = speak(pledgeWords, language);
    const list = speak(listWords, language);
    const mark = unique();
    const titles = {
      ar: `${mark} تعهُّدٌ بإدماجِ أبناءِ العائدين في المدرسةِ`,
      fr: `${mark} Scolariser les élèves revenus`,
      en: `${mark} Schooling for children who returned`,
    };
    const page = await open(browser, 'youssef', language);
    await page.goto('/app/pledges');
    // An empty list offers it a second time, below.
    await named(page, 'link', t('begin')).first().click();
    await titleIn(page, language, language).waitFor();
    await named(page, 'button', speak(formWords, language)('save')).click();
    await expect(field(page, t('institution'))).toHaveAttribute('aria-invalid', 'true');
    for (const written of languages) await titleIn(page, written, language).fill(titles[written]);
    await field(page, t('institution')).fill('ONEFD');
    await field(page, t('due')).fill('2030-06-30');
    await expectAccessible(page, 'editor');
    await named(page, 'button', speak(formWords, language)('save')).click();
    await page.waitForURL(/\/app\/pledges\/[0-9a-f-]{36}$/);
    const address = page.url();

    await page.goto('/app/pledges');
    const search = field(page, list('search'));
    await search.fill(`${mark} nowhere`);
    await expect(page.getByText(list('noMatch'))).toBeVisible();
    await search.fill(`تعهد بادماج المدرسه ${mark.toUpperCase()}`);
    await expect(named(page, 'link', titles[language])).toBeVisible();
    await expectAccessible(page, 'list');
    const visitor = await open(browser, null, language, true);
    await visitor.goto(`/${language}/pledges`);
    await expect(visitor.getByText(titles[language])).toHaveCount(0);

    await named(page, 'link', titles[language]).click();
    await named(page, 'link', t('edit')).click();
    await expect(field(page, t('institution'))).toHaveValue('ONEFD');
    await field(page, t('institution')).fill('AREF');
    await named(page, 'button', speak(formWords, language)('save')).click();
    await page.waitForURL(address);
    await expect(page.getByText('AREF')).toBeVisible();

    await act(page, 'publish', language);
    await expect(state(page, 'published', language)).toBeVisible();
    await expect(named(page, 'link', t('edit'))).toHaveCount(0);
    await act(page, 'keep', language, `${mark} 2029`);
    await expect(state(page, 'kept', language)).toBeVisible();
    const history = page.getByRole('region', { name: t('history') }).getByRole('listitem');
    await expect(history).toHaveCount(4);
    await expect(history.last()).toContainText(`${mark} 2029`);
    await expect(named(page, 'button', pledgeLife.acts.break.label[language])).toHaveCount(0);
    await expectAccessible(page, 'pledge');

    await visitor.reload();
    const shown = visitor.getByRole('listitem').filter({ hasText: titles[language] });
    await expect(shown).toContainText('AREF');
    await expect(shown).toContainText(pledgeLife.states.kept.label[language]);
    await expect(shown).toContainText(`${mark} 2029`);
    await expectAccessible(visitor, 'public page');
    await expectFits(visitor, language);
  });

test('what somebody else saved meanwhile is shown, and what is typed stays', async ({ browser }) => {
  const t = speak(pledgeWords, 'en');
  const form = speak(formWords, 'en');
  const title = unique();
  const first = await open(browser, 'youssef', 'en');
  await first.goto('/app/pledges/new');
  await titleIn(first, 'en', 'en').fill(title);
  await field(first, t('institution')).fill('ANAPEC');
  await field(first, t('due')).fill('2031-01-31');
  await named(first, 'button', form('save')).click();
  await first.waitForURL(/[0-9a-f-]{36}$/);
  const second = await open(browser, 'youssef', 'en');
  for (const page of [first, second]) {
    await page.goto(`${new URL(first.url()).pathname.replace(/\/edit$/, '')}/edit`);
    await expect(field(page, t('institution'))).toHaveValue('ANAPEC');
  }
  await field(first, t('institution')).fill('ANAPEC-1');
  await named(first, 'button', form('save')).click();
  await first.waitForURL(/[0-9a-f-]{36}$/);
  await field(second, t('institution')).fill('ANAPEC-2');
  await named(second, 'button', form('save')).click();
  await expect(second.getByText(form('theirs'))).toBeVisible();
  await expect(field(second, t('institution'))).toHaveValue('ANAPEC-2');
  await named(second, 'button', form('overwrite')).click();
  await second.waitForURL(/[0-9a-f-]{36}$/);
  await expect(second.getByText('ANAPEC-2')).toBeVisible();
});

test('somebody without a mouse writes and publishes one', async ({ browser }) => {
  const language = 'fr';
  const t = speak(pledgeWords, language);
  const mark = unique();
  const page = await open(browser, 'youssef', language);
  const tabTo = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (let steps = 0; steps < 80; steps += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(control, 'is reached by the tab key').toBeFocused();
  };
  await page.goto('/app/pledges');
  await tabTo(named(page, 'link', t('begin')));
  await page.keyboard.press('Enter');
  await tabTo(titleIn(page, language, language));
  await page.keyboard.type(`${mark} Sans souris`);
  await tabTo(field(page, t('institution')));
  await page.keyboard.type('OFPPT');
  await tabTo(field(page, t('due')));
  await page.keyboard.type('2031-01-31');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app\/pledges\/[0-9a-f-]{36}$/);
  await tabTo(named(page, 'button', pledgeLife.acts.publish.label[language]));
  await page.keyboard.press('Enter');
  await tabTo(named(page.getByRole('dialog'), 'button', pledgeLife.acts.publish.label[language]));
  await page.keyboard.press('Enter');
  await expect(state(page, 'published', language)).toBeVisible();
});
