import { countryWords } from '../src/portal/country/country.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, expectAccessible, expectFits, expectSound, languages, open, test } from './journey.ts';

for (const language of languages)
  test(`what a country and a stakeholder group did is read from the index to the proposition (${language})`, async ({
    browser,
  }) => {
    const t = speak(countryWords, language);
    const stranger = await open(browser, null, language, true);
    await stranger.goto(`/${language}/meetings`);
    await stranger.locator(`main a[href="/${language}/countries"]`).click();
    await expect(stranger.getByRole('heading', { level: 1, name: t('title') })).toBeVisible();
    await expectFits(stranger, language);
    await expectAccessible(stranger);
    await stranger.locator(`main a[href="/${language}/countries/MA"]`).click();
    await expectSound(stranger);
    await expectFits(stranger, language);
    await stranger.locator('main nav a[href="#adopted"]').click();
    await stranger.locator('#adopted a').first().click();
    await expect(stranger).toHaveURL(new RegExp(`/${language}/propositions/`));
    await stranger.goto(`/${language}/families/trade_union`);
    await expect(stranger.locator('#dissented li').first()).toBeVisible();
    await expectAccessible(stranger);
    await stranger.goto(`/${language}/countries/IS`);
    await expect(stranger.getByText(t('none')).first()).toBeVisible();
    await stranger.context().close();
  });
