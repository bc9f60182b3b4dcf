import { inboxWords } from '../src/dialogue/question/PublicQuestionsPage.words.ts';
import { spokenQuestion } from '../src/dialogue/question/spoken.ts';
import { answerEditorWords } from '../src/dialogue/answer/AnswerEditor.words.ts';
import { sourceKindLabel } from '../src/dialogue/source/source.ts';
import { sourceWords } from '../src/dialogue/source/source.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { soundFile } from '../src/platform/recording/recording.testing.ts';
import { askWords } from '../src/portal/ask/ask.words.ts';
import { recordWords } from '../src/portal/record/record.words.ts';
import { expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { goToOpenMeeting } from './meeting.ts';

for (const language of languages) {
  test(`who cannot write says a question on a phone; the secretariat hears it and writes it down (${language})`, async ({
    browser,
  }) => {
    const words = `${unique()} ?`;
    const [t, inbox] = [speak(askWords, language), speak(inboxWords, language)];
    const phone = await open(browser, null, language, true, { javaScriptEnabled: false });
    await phone.goto(`/${language}/ask`);
    await phone
      .getByLabel(speak(recordWords, language)('label'), { exact: true })
      .setInputFiles({ name: 'voix.wav', mimeType: 'audio/wav', buffer: soundFile() });
    await named(phone, 'button', t('send')).click();
    await expect(phone.getByText(spokenQuestion[language])).toBeVisible();
    await expectFits(phone, language);
    const reference = (await phone.getByText(/^\s*[0-9A-Z]{4}-[0-9A-Z]{4}\s*$/).innerText()).trim();
    const address = phone.url();

    const youssef = await open(browser, 'youssef', language);
    const meeting = await goToOpenMeeting(youssef, language);
    await youssef.goto('/app/public-questions');
    const mine = youssef.getByRole('article').filter({ hasText: reference });
    await expect(mine.locator('audio')).toBeVisible();
    await expect(named(mine, 'button', inbox('accept'))).toBeDisabled();
    const length = await youssef.evaluate(
      async (src) => (await (await fetch(String(src))).arrayBuffer()).byteLength,
      await mine.locator('audio').getAttribute('src'),
    );
    expect(length).toBe(soundFile().length);
    await expectAccessible(youssef, 'recordings');
    await field(youssef, inbox('meeting')).selectOption({ label: meeting });
    await field(mine, inbox('transcript')).fill(words);
    await named(mine, 'button', inbox('accept')).click();
    await expect(mine.getByRole('link')).toBeVisible();
    await phone.goto(address);
    await expect(phone.getByText(words, { exact: true })).toBeVisible();
    for (const page of [phone, youssef]) await page.context().close();
  });

  test(`an answer rests on a law beside its results (${language})`, async ({ browser }) => {
    const title = `${unique()} loi`;
    const [t, e] = [speak(sourceWords, language), speak(answerEditorWords, language)];
    const nadia = await open(browser, 'nadia', language);
    await nadia.goto('/app/answers/new');
    await named(nadia, 'button', t('add')).click();
    await field(nadia, t('kind', { n: '1' })).selectOption('legal');
    await field(nadia, t('title', { n: '1' })).fill(title);
    await field(nadia, t('issuer', { n: '1' })).fill('Parlement (inventé)');
    await field(nadia, t('dated', { n: '1' })).fill('2003-11-11');
    await field(nadia, t('locator', { n: '1' })).fill('art. 21');
    await expectAccessible(nadia, 'sources');
    await named(nadia, 'button', e('save')).click();
    const item = nadia.getByRole('listitem').filter({ hasText: title });
    await expect(item).toContainText(sourceKindLabel.legal[language]);
    await expect(item).toContainText('art. 21');
    await nadia.setViewportSize({ width: 375, height: 780 });
    await expectFits(nadia, language);
    await nadia.context().close();
  });
}
