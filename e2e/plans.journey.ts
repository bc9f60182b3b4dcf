import type { Page } from '@playwright/test';
import { actionLife, needLabel } from '../src/dialogue/plan/action.ts';
import { actionWords } from '../src/dialogue/plan/action.words.ts';
import { principleStanceLabel } from '../src/dialogue/plan/measure.ts';
import { planWords } from '../src/dialogue/plan/plan.words.ts';
import { dialogueWaiting } from '../src/dialogue/waiting.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { badge, expect, expectFits, field, languages, named, open, test, unique, type Language } from './journey.ts';

/** Does an act of the bar and confirms it in its dialog. */
async function act(page: Page, label: string): Promise<void> {
  await named(page, 'button', label).first().click();
  const dialog = page.getByRole('dialog');
  await named(dialog, 'button', label).click();
  await expect(dialog).toBeHidden();
}
/** The field of one language of a text that is written in several. */
const inLanguage = (page: Page, label: string, language: Language) =>
  field(page, speak(trilingualWords, language)('in', { label, language: languageNoun(language, language) }));
/** Types into a search of a long list and takes the first that is found. */
async function pick(page: Page, label: string, typed: string): Promise<void> {
  await field(page, label).fill(typed);
  await page.getByRole('listbox').getByRole('option').first().click();
}
async function goToPlan(page: Page, language: Language): Promise<void> {
  await page.goto('/app/plans?search=invent');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: speak(planWords, language)('measure', { n: '1' }) })).toBeVisible();
}
const save = (page: Page, language: Language) => named(page, 'button', speak(formWords, language)('save')).click();
/** Says the word of the reader's mandate on the action that is shown. */
async function adopt(page: Page, language: Language): Promise<void> {
  const t = speak(actionWords, language);
  await page.getByRole('radio', { name: t('adopt'), exact: true }).check();
  await named(page, 'button', t('say')).click();
}

for (const [at, language] of languages.entries()) {
  const other = languages[(at + 1) % languages.length] ?? language;

  test(`a recommendation becomes an action; without a mechanism and a body of each party it is not adopted (${language} and ${other})`, async ({
    browser,
  }) => {
    const words = unique();
    const [p, t] = [speak(planWords, language), speak(actionWords, language)];
    const hicham = await open(browser, 'hicham', language);
    await goToPlan(hicham, language);
    await named(hicham, 'link', p('addMeasure')).first().click();
    await pick(hicham, p('recommendation'), 'invent');
    await inLanguage(hicham, p('measureText'), language).fill(`m ${words}`);
    const meets = hicham.getByRole('radio', { name: principleStanceLabel.meets[language], exact: true });
    await expect(meets).toHaveCount(7);
    for (let one = 0; one < 7; one += 1) await meets.nth(one).check();
    await save(hicham, language);

    const measure = hicham.getByRole('region').filter({ hasText: `m ${words}` });
    await measure.getByRole('link', { name: p('addAction'), exact: true }).click();
    await inLanguage(hicham, t('text'), language).fill(words);
    await save(hicham, language);
    await expect(badge(hicham, actionLife.states.draft.label[language])).toBeVisible();
    const address = new URL(hicham.url()).pathname;
    await act(hicham, actionLife.acts.propose.label[language]);
    await adopt(hicham, language);
    for (const need of ['mechanism', 'origin_body', 'destination_body'] as const)
      await expect(hicham.getByRole('alert').getByText(needLabel[need][language])).toBeVisible();
    await expect(badge(hicham, actionLife.states.proposed.label[language])).toBeVisible();

    await named(hicham, 'link', t('reword')).click();
    await pick(hicham, t('addMechanism'), 'invent');
    for (const side of ['originBody', 'destinationBody'] as const)
      await field(hicham, t(side)).selectOption({ label: await firstSpeaking(hicham, t(side), t('speaksHere')) });
    await field(hicham, t('deadline')).fill('2029-12-31');
    await inLanguage(hicham, t('why'), language).fill('…');
    await inLanguage(hicham, t('why'), language).fill(`w ${words}`);
    await save(hicham, language);
    await expect(hicham).toHaveURL(new RegExp(`${address}$`));
    await adopt(hicham, language);
    await expect(badge(hicham, t('adopts'))).toBeVisible();
    await expect(badge(hicham, actionLife.states.proposed.label[language])).toBeVisible();
    const stranger = await open(browser, null, language, true);
    const shown = `/${language}${address.replace('/app', '')}`;
    expect((await stranger.goto(shown))?.status()).toBe(404);

    const claire = await open(browser, 'claire', other, true);
    await claire.goto(address);
    await adopt(claire, other);
    await expect(badge(claire, actionLife.states.adopted.label[other])).toBeVisible();
    await expectFits(claire, other);
    await stranger.goto(shown);
    await expect(stranger.getByText(words).first()).toBeVisible();
    await expectFits(stranger, language);
    for (const page of [hicham, claire, stranger]) await page.context().close();
  });

  test(`a delay reaches who answers for it, the chair and the public page (${language})`, async ({ browser }) => {
    const late = (key: string) => dialogueWaiting.find((one) => one.key === key)!.label[language];
    for (const [person, key] of [
      ['hicham', 'action.late'],
      ['youssef', 'action.long-late'],
    ] as const) {
      const page = await open(browser, person, language);
      await page.goto('/app/');
      await expect(page.getByText(late(key)).first()).toBeVisible();
      await page.context().close();
    }
    const stranger = await open(browser, null, language, true);
    await stranger.goto(`/${language}/actions?late=yes`);
    const [first] = await stranger.locator('main ol > li').all();
    await expect(first!.getByText(/45/)).toBeVisible();
    await expectFits(stranger, language);
    await stranger.context().close();
  });
}

/** The first choice of a field that speaks in the space. */
const firstSpeaking = async (page: Page, label: string, mark: string): Promise<string> => {
  const options = field(page, label).locator('option').filter({ hasText: mark });
  await expect(options.first()).toBeAttached();
  const own = options.filter({ hasText: /Maroc|Morocco|المغرب|France|فرنسا/ });
  return (await own.first().innerText()).trim();
};
