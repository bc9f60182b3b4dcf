import { adviceLife, adviceRelationLabel, adviceThemeLabel } from '../src/dialogue/advice/advice.ts';
import { adviceWords } from '../src/dialogue/advice/advice.words.ts';
import { besideWords } from '../src/portal/beside/beside.words.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { INVENTED_PLAN } from '../demo/index.ts';
import { badge, expect, expectFits, field, keepPicture, languages, named, open, test, unique } from './journey.ts';

for (const language of languages)
  test(`what another body recommends is entered, published by a second person and set beside ours (${language})`, async ({
    browser,
  }) => {
    const [t, word] = [speak(adviceWords, language), unique()];
    const nadia = await open(browser, 'nadia', language);
    await nadia.goto('/app/library');
    await named(nadia, 'link', t('enter')).first().click();
    for (const label of [t('body'), t('name')])
      for (const one of languages)
        await field(
          nadia,
          speak(localizedWords, language)('in', { label, language: languageNoun(one, language) }),
        ).fill(`${word} ${one}`);
    await field(nadia, t('year')).fill('2014');
    await field(nadia, t('source')).fill(`S ${word}`);
    await field(nadia, t('url')).fill('https://example.org/');
    await field(
      nadia,
      speak(trilingualWords, language)('in', { label: t('text'), language: languageNoun(language, language) }),
    ).fill(`T ${word}`);
    await nadia.getByRole('checkbox', { name: adviceThemeLabel.rights[language], exact: true }).check();
    await named(nadia, 'button', speak(formWords, language)('save')).click();
    await expect(badge(nadia, adviceLife.states.proposed.label[language])).toBeVisible();
    const address = new URL(nadia.url()).pathname;

    const salma = await open(browser, 'salma', language, true);
    await salma.goto(address);
    const release = adviceLife.acts.release.label[language];
    await named(salma, 'button', release).first().click();
    await named(salma.getByRole('dialog'), 'button', release).click();
    await expect(badge(salma, adviceLife.states.released.label[language])).toBeVisible();
    await expectFits(salma, language);

    await nadia.reload();
    await named(nadia, 'button', t('link')).click();
    await field(nadia, t('recommendation')).click();
    await nadia.getByRole('listbox').getByRole('option').first().click();
    await nadia.getByRole('radio', { name: adviceRelationLabel.broader[language], exact: true }).check();
    await named(nadia, 'button', t('keep')).click();
    await expect(badge(nadia, adviceRelationLabel.broader[language])).toBeVisible();

    await named(nadia, 'button', t('link')).click();
    await nadia.getByRole('radio', { name: t('besideMeasure'), exact: true }).check();
    await field(nadia, t('plan')).selectOption({ label: INVENTED_PLAN.title[language] });
    await field(nadia, t('itsMeasure')).selectOption({ index: 1 });
    await nadia.getByRole('radio', { name: adviceRelationLabel.opposite[language], exact: true }).check();
    await named(nadia, 'button', t('keep')).click();
    await expect(badge(nadia, adviceRelationLabel.opposite[language])).toBeVisible();
    await keepPicture(nadia, `advice-${language}`);

    const stranger = await open(browser, null, language, true);
    await stranger.goto(`/${language}${address.replace('/app', '')}`);
    await expect(stranger.getByText(`T ${word}`)).toBeVisible();
    await expectFits(stranger, language);
    await stranger.locator('main a[href*="/actions/"]').first().click();
    await expect(stranger.getByRole('heading', { name: speak(besideWords, language)('title') })).toBeVisible();
    await expect(stranger.getByText(adviceRelationLabel.opposite[language]).first()).toBeVisible();
    await stranger.goBack();
    await stranger.locator('main a[href*="/recommendations/"]').first().click();
    await expect(stranger.getByRole('heading', { name: speak(besideWords, language)('title') })).toBeVisible();
    await expect(stranger.getByText(`${word} ${language}`).first()).toBeVisible();
    await expectFits(stranger, language);
    for (const page of [nadia, salma, stranger]) await page.context().close();
  });
