import { answerLife } from '../src/dialogue/answer/answer.ts';
import { evidenceLabel, unratedLabel } from '../src/dialogue/cited/rating.ts';
import { answerEditorWords } from '../src/dialogue/answer/AnswerEditor.words.ts';
import { answerWords } from '../src/dialogue/answer/AnswerPage.words.ts';
import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { questionLife } from '../src/dialogue/question/question.ts';
import { boardWords } from '../src/dialogue/question/QuestionBoard.words.ts';
import { questionMarkLabel } from '../src/dialogue/question/mark.ts';
import { decisionWords } from '../src/dialogue/question/QuestionWords.words.ts';
import { questionWords } from '../src/dialogue/question/QuestionPage.words.ts';
import { languageName } from '../src/platform/language/locale.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { answerWords as publicWords } from '../src/portal/answer/answer.words.ts';
import { resultWords } from '../src/portal/finding/result.words.ts';
import { badge, expect, field, languages, named, open, test, unique } from './journey.ts';
import { card, goToBoard, goToOpenMeeting, raise } from './meeting.ts';

for (const language of languages) {
  test(`a question typed for a seat is answered, reviewed by another person, released and recomputed (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    const write = speak(answerEditorWords, language);
    const mark = unique();
    const youssef = await open(browser, 'youssef', language);
    await goToBoard(youssef, language);
    const question = await raise(youssef, language, `${mark}?`, true);
    await expect(card(youssef, `${mark}?`)).toContainText(speak(boardWords, language)('typedFor'));

    const nadia = await open(browser, 'nadia', language);
    await nadia.goto(question);
    await named(nadia, 'link', speak(questionWords, language)('write')).click();
    await expect(nadia.getByRole('checkbox', { name: mark })).toBeChecked();
    await field(nadia, write('saved')).fill('synthetic-returnees-2006');
    await nadia.getByRole('listbox').getByRole('option').first().click();
    await expect(nadia.getByRole('button', { name: write('removeOf', { id: '' }).trim() })).toBeVisible();
    for (const name of ['title', 'statement', 'notShown', 'grounds'] as const) {
      const text = nadia.getByRole('group', { name: write(name), exact: true });
      for (const locale of [language, ...languages.filter((one) => one !== language)]) {
        await text.getByRole('tab', { name: new RegExp(`^${languageName[locale]}`) }).click();
        const words = { label: write(name), language: languageNoun(locale, language) };
        await field(text, speak(trilingualWords, language)('in', words)).fill(`${mark} ${name} ${locale}`);
      }
    }
    // On synthetic data an answer has no rating, and it says so in its place.
    await expect(nadia.getByText(unratedLabel[language])).toBeVisible();
    await expect(nadia.getByRole('radio', { name: evidenceLabel.medium[language] })).toHaveCount(0);
    await named(nadia, 'button', write('save')).click();
    await nadia.waitForURL(/\/app\/answers\/[0-9a-f-]{36}$/);
    const answer = new URL(nadia.url()).pathname;

    const act = async (page: typeof nadia, name: 'submit' | 'approve' | 'release'): Promise<void> => {
      await named(page, 'button', answerLife.acts[name].label[language]).click();
      await named(page.getByRole('dialog'), 'button', answerLife.acts[name].label[language]).click();
      await expect(named(page, 'button', answerLife.acts[name].label[language])).toHaveCount(0);
    };
    await act(nadia, 'submit');
    await expect(nadia.getByText(speak(answerWords, language)('secondPerson'))).toBeVisible();
    await expect(named(nadia, 'button', answerLife.acts.approve.label[language])).toHaveCount(0);

    const salma = await open(browser, 'salma', language);
    await salma.goto(answer);
    await act(salma, 'approve');
    await expect(badge(salma, answerLife.states.reviewed.label[language])).toBeVisible();

    await youssef.goto(question);
    await named(youssef, 'button', questionMarkLabel.publish[language]).click();
    await expect(badge(youssef, speak(decisionWords, language)('published'))).toBeVisible();
    await youssef.goto(answer);
    await act(youssef, 'release');
    await expect(badge(youssef, answerLife.states.released.label[language])).toBeVisible();
    await youssef.goto(question);
    await expect(badge(youssef, questionLife.states.answered.label[language])).toBeVisible();

    const visitor = await open(browser, null, language);
    await visitor.goto(`/${language}/answers`);
    await named(visitor, 'link', `${mark} title ${language}`).click();
    await expect(visitor.getByText(`${mark} notShown ${language}`, { exact: true })).toBeVisible();
    await expect(visitor.getByText(unratedLabel[language])).toBeVisible();
    await named(visitor, 'link', speak(publicWords, language)('open')).click();
    await named(visitor, 'button', speak(resultWords, language)('recompute')).click();
    await expect(visitor.getByText(speak(resultWords, language)('same'))).toBeVisible();
    for (const page of [youssef, nadia, salma, visitor]) await page.context().close();
  });

  test(`a meeting with an open question does not close, and says which (${language})`, async ({ browser }) => {
    const page = await open(browser, 'youssef', language);
    await goToBoard(page, language);
    const text = `${unique()}?`;
    await raise(page, language, text);
    const number = /\d+/.exec(await card(page, text).getByRole('link').first().innerText())?.[0] ?? '';
    expect(number).not.toBe('');
    await goToOpenMeeting(page, language);
    await named(page, 'button', meetingLife.acts.close.label[language]).click();
    await named(page.getByRole('dialog'), 'button', meetingLife.acts.close.label[language]).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'dialogue.open-questions' });
    await expect(refusal).toContainText(new RegExp(`(^|\\D)${number}(\\D|$)`));
    // The meeting stays open, and so does the dialog: what stands in the way can be read, and the act tried again.
    await expect(named(page.getByRole('dialog'), 'button', meetingLife.acts.close.label[language])).toBeEnabled();
    await page.context().close();
  });
}
