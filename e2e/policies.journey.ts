import { consultedLife, policyLife } from '../src/dialogue/policy/policy.ts';
import { policyWords } from '../src/dialogue/policy/policy.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import {
  badge,
  expect,
  expectAccessible,
  expectFits,
  field,
  keepPicture,
  languages,
  named,
  open,
  test,
  unique,
} from './journey.ts';

for (const language of languages) {
  test(`a policy text and who was consulted on it are published by a second person, and groups without an entry say so (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const [title, source, heard] = [unique(), unique(), unique()];
    const t = speak(policyWords, language);
    const inLanguage = (words: typeof trilingualWords | typeof localizedWords, label: string, one = language) =>
      speak(words, language)('in', { label, language: languageNoun(one, language) });
    const nadia = await open(browser, 'nadia', language);
    await nadia.goto('/app/policies');
    await named(nadia, 'link', t('enter')).first().click();
    await field(nadia, t('dated')).fill('2019-05-01');
    await field(nadia, inLanguage(trilingualWords, t('name'))).fill(title);
    for (const one of languages)
      await field(nadia, inLanguage(localizedWords, t('body'), one)).fill(`Parlement ${title}`);
    await field(nadia, t('countries')).fill('MA');
    await field(nadia, t('source')).fill(source);
    await nadia.locator('main button[type="submit"]').click();
    await expect(badge(nadia, policyLife.states.proposed.label[language])).toBeVisible();
    const address = new URL(nadia.url()).pathname;
    await named(nadia, 'button', t('enterConsulted')).click();
    await field(nadia, t('when')).fill('2018-03-01');
    await field(nadia, t('source')).fill(heard);
    await named(nadia, 'button', t('save')).click();
    await expect(nadia.getByText(heard)).toBeVisible();
    await expect(nadia.getByRole('cell', { name: t('not') }).first()).toBeVisible();
    await expectAccessible(nadia, 'policy text');

    const salma = await open(browser, 'salma', language);
    await salma.goto(address);
    for (const label of [policyLife, consultedLife].map(({ acts }) => acts.release.label[language])) {
      await named(salma, 'button', label).click();
      await named(salma.getByRole('dialog'), 'button', label).click();
      await expect(salma.getByRole('dialog')).toBeHidden();
    }
    await expect(salma.getByRole('cell', { name: heard })).toBeVisible();
    await keepPicture(salma, `policy-${language}`);

    const reader = await open(browser, null, language, true, { javaScriptEnabled: false });
    await reader.goto(`/${language}/policies`);
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByText(heard)).toBeVisible();
    await expect(reader.getByText(t('not')).first()).toBeVisible();
    await keepPicture(reader, `policy-public-${language}`);
    const phone = await open(browser, null, language, true);
    await phone.goto(reader.url());
    await expectFits(phone, language);
    await expectAccessible(phone, 'public policy text');
    for (const page of [nadia, salma, reader, phone]) await page.context().close();
  });
}
