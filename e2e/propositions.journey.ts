import { amendmentLife, propositionLife } from '../src/dialogue/proposition/proposition.ts';
import { propositionWords } from '../src/dialogue/proposition/proposition.words.ts';
import { agreedLabel, stanceLabel } from '../src/dialogue/agreement/label.ts';
import { spaceWords } from '../src/dialogue/space/space.words.ts';
import { actWords } from '../src/platform/lifecycle/act.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { badge, expect, field, languages, named, open, test, unique, type Language } from './journey.ts';
import type { Page } from '@playwright/test';

/** Does an act of the bar and confirms it in its dialog. */
async function act(page: Page, label: string, note?: { label: string; text: string }): Promise<void> {
  await named(page, 'button', label).first().click();
  const dialog = page.getByRole('dialog');
  if (note) await field(dialog, note.label).fill(note.text);
  await named(dialog, 'button', label).click();
  await expect(dialog).toBeHidden();
}

/** The field of one language of a text that is written in several. */
const inLanguage = (scope: Page, label: string, language: Language) =>
  field(scope, speak(trilingualWords, language)('in', { label, language: languageNoun(language, language) }));

/** Goes to the corridor of the demonstration, in which both ministries have a mandate. */
async function goToCorridor(page: Page, language: Language): Promise<void> {
  await page.goto('/app/spaces?search=invented-corridor');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: speak(spaceWords, language)('members') })).toBeVisible();
}

const text = {
  ar: 'أن يُفتح شباك واحد للعائدين',
  fr: 'Ouvrir un guichet pour le retour',
  en: 'Open one desk for return',
};

for (const [at, language] of languages.entries()) {
  const other = languages[(at + 1) % languages.length] ?? language;

  test(`a ministry proposes, the other amends, a vote is taken and dissent is printed (${language} and ${other})`, async ({
    browser,
  }) => {
    const [mine, theirs] = [`${text[language]} ${unique()}`, `${text[other]} ${unique()}`];
    const [t, o] = [speak(propositionWords, language), speak(propositionWords, other)];
    const hicham = await open(browser, 'hicham', language);
    const claire = await open(browser, 'claire', other);
    await goToCorridor(hicham, language);
    await named(hicham, 'link', speak(spaceWords, language)('propose')).click();
    await inLanguage(hicham, t('text'), language).fill(mine);
    await named(hicham, 'button', t('save')).click();
    await expect(badge(hicham, propositionLife.states.draft.label[language])).toBeVisible();
    const address = new URL(hicham.url()).pathname;
    await act(hicham, propositionLife.acts.table.label[language]);

    await claire.goto(address);
    await named(claire, 'button', o('amend')).click();
    await inLanguage(claire, o('after'), other).fill(theirs);
    await named(claire, 'button', o('send')).click();
    await expect(claire.getByText(theirs).last()).toBeVisible();
    await expect(claire.locator(`[lang="${language}"]`).filter({ hasText: mine }).first()).toBeVisible();

    await hicham.reload();
    await expect(hicham.getByText(theirs).last()).toBeVisible();
    await act(hicham, amendmentLife.acts.decline.label[language], {
      label: speak(actWords, language)('note'),
      text: unique(),
    });
    await expect(badge(hicham, amendmentLife.states.declined.label[language])).toBeVisible();

    const youssef = await open(browser, 'youssef', language);
    await youssef.goto(address);
    await act(youssef, propositionLife.acts['open-vote'].label[language]);

    await hicham.reload();
    await hicham.getByRole('radio', { name: stanceLabel.agree[language], exact: true }).check();
    await named(hicham, 'button', t('castVote')).click();
    await expect(badge(hicham, agreedLabel.insufficient_voices[language])).toBeVisible();
    await claire.reload();
    const why = `${unique()}!`;
    await claire.getByRole('radio', { name: stanceLabel.block[other], exact: true }).check();
    await inLanguage(claire, o('reasonFor'), other).fill(why);
    await named(claire, 'button', o('castVote')).click();
    await expect(claire.getByRole('heading', { name: o('dissent') })).toBeVisible();

    await youssef.reload();
    await act(youssef, propositionLife.acts['close-vote'].label[language]);
    await expect(badge(youssef, propositionLife.states.voted.label[language])).toBeVisible();
    const stranger = await open(browser, null, language);
    await stranger.goto(`/${language}${address.replace('/app', '')}`);
    await expect(stranger.getByText(mine).first()).toBeVisible();
    await expect(stranger.getByText(why).first()).toBeVisible();
    for (const page of [hicham, claire, youssef, stranger]) await page.context().close();
  });
}
