import { definitionLife } from '../src/dialogue/term/term.ts';
import { termWords } from '../src/dialogue/term/term.words.ts';
import { discussedWords } from '../src/portal/word/term.words.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { badge, expect, expectFits, field, languages, named, open, test, unique } from './journey.ts';

for (const language of languages)
  test(`a definition is entered, published by a second person and used as not agreed (${language})`, async ({
    browser,
  }) => {
    const [t, p, word] = [speak(termWords, language), speak(discussedWords, language), unique()];
    const named3 = async (page: Awaited<ReturnType<typeof open>>, label: string, text: string) => {
      for (const one of languages)
        await field(page, speak(localizedWords, language)('in', { label, language: languageNoun(one, language) })).fill(
          text,
        );
    };
    const nadia = await open(browser, 'nadia', language);
    await nadia.goto('/app/terms');
    await named(nadia, 'link', t('add')).first().click();
    await named3(nadia, t('name'), word);
    await field(nadia, t('code')).fill(word);
    await named(nadia, 'button', speak(formWords, language)('save')).click();
    await named(nadia, 'link', t('define')).first().click();
    await named3(nadia, t('body'), `B ${word}`);
    await field(nadia, t('year')).fill('2012');
    await field(nadia, t('source')).fill(`S ${word}`);
    await field(
      nadia,
      speak(trilingualWords, language)('in', { label: t('text'), language: languageNoun(language, language) }),
    ).fill(`T ${word}`);
    await named(nadia, 'button', speak(formWords, language)('save')).click();
    await expect(badge(nadia, definitionLife.states.proposed.label[language])).toBeVisible();
    const address = new URL(nadia.url()).pathname;
    await expect(named(nadia, 'button', definitionLife.acts.release.label[language])).toHaveCount(0);
    const stranger = await open(browser, null, language, true);
    expect((await stranger.goto(`/${language}/glossary/${word}`))?.status()).toBe(404);

    const salma = await open(browser, 'salma', language, true);
    await salma.goto(address);
    const release = definitionLife.acts.release.label[language];
    await named(salma, 'button', release).first().click();
    await named(salma.getByRole('dialog'), 'button', release).click();
    await expect(badge(salma, definitionLife.states.released.label[language])).toBeVisible();
    await expectFits(salma, language);

    const youssef = await open(browser, 'youssef', language);
    await youssef.goto(address);
    await named(youssef, 'button', t('take')).click();
    await youssef.getByRole('radio', { name: t('fromDefinition'), exact: true }).check();
    await field(youssef, t('definition')).selectOption({ index: 1 });
    await named(youssef, 'button', t('keep')).click();
    await expect(youssef.getByText(t('notAgreed', { who: `B ${word}`, year: '2012' }))).toBeVisible();

    await stranger.goto(`/${language}/glossary/${word}`);
    await expect(stranger.getByText(`T ${word}`).first()).toBeVisible();
    await expect(stranger.getByText(p('notAgreed', { who: `B ${word}`, year: '2012' }))).toBeVisible();
    await expectFits(stranger, language);
    // A table that was computed since an edition stood names it.
    await stranger.goto(`/${language}/answers`);
    const answer = stranger.locator(`main a[href^="/${language}/answers/"]`).first();
    await stranger.goto((await answer.getAttribute('href'))!);
    const drawn = await stranger.locator(`main a[href^="/${language}/results/"]`).first().getAttribute('href');
    await stranger.goto(/^.*\/results\/[0-9a-f]+/.exec(drawn!)![0]);
    await expect(stranger.locator(`a[href^="/${language}/glossary?version="]`)).toBeVisible();
    for (const page of [nadia, salma, youssef, stranger]) await page.context().close();
  });
