import { personalLabel } from '../src/dialogue/face.ts';
import { questionMarkLabel } from '../src/dialogue/question/mark.ts';
import { decisionWords } from '../src/dialogue/question/QuestionWords.words.ts';
import { inboxWords } from '../src/dialogue/question/PublicQuestionsPage.words.ts';
import { dialoguePages } from '../src/dialogue/pages.ts';
import { evidencePages } from '../src/evidence/pages.ts';
import { homeWords as workbenchWords } from '../src/main/workbench.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { askWords } from '../src/portal/ask/ask.words.ts';
import { answerWords } from '../src/portal/answer/answer.words.ts';
import { homeWords } from '../src/portal/home/home.words.ts';
import { frameWords } from '../src/portal/page/frame.words.ts';
import { methodWords } from '../src/portal/word/method.words.ts';
import { badge, expect, expectFits, field, keepPicture, languages, named, open, test, unique } from './journey.ts';
import { groupLabel } from './pages.ts';
import { goToOpenMeeting } from './meeting.ts';

for (const language of languages) {
  const t = speak(askWords, language);
  const frame = speak(frameWords, language);

  test(`who came back reads, asks and follows the question on a phone without scripts (${language})`, async ({
    browser,
  }) => {
    const text = `${unique()} ${t('title')}?`;
    const phone = await open(browser, null, language, true, { javaScriptEnabled: false });
    const heading = (name: string) => phone.getByRole('heading', { name, exact: true });
    await phone.goto(`/${language}/`);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await named(phone, 'link', speak(homeWords, language)('toAnswers')).click();
    await expect(heading(speak(answerWords, language)('listTitle'))).toBeVisible();
    await phone.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await expect(heading(speak(answerWords, language)('notShown'))).toBeVisible();
    await named(phone, 'link', frame('method')).last().click();
    await expect(heading(speak(methodWords, language)('apart'))).toBeVisible();

    await phone.getByText(frame('menu'), { exact: true }).click();
    await named(phone, 'link', frame('ask')).and(phone.locator(':visible')).first().click();
    await field(phone, t('question')).fill(text);
    await named(phone, 'button', t('send')).click();
    await expect(phone.getByText(text, { exact: true })).toBeVisible();
    await expect(phone.getByText(t('waiting'))).toBeVisible();
    const reference = (await phone.getByText(/^\s*[0-9A-Z]{4}-[0-9A-Z]{4}\s*$/).innerText()).trim();
    const follow = async (): Promise<void> => {
      await phone.goto(`/${language}/ask`);
      await field(phone, t('reference')).fill(reference);
      await named(phone, 'button', t('follow')).click();
      await expect(phone.getByText(text, { exact: true })).toBeVisible();
    };
    await follow();
    await expect(phone.getByText(t('waiting'))).toBeVisible();

    const inbox = speak(inboxWords, language);
    const youssef = await open(browser, 'youssef', language);
    const meeting = await goToOpenMeeting(youssef, language);
    await youssef.goto('/app/public-questions');
    const mine = youssef.getByRole('article').filter({ hasText: text });
    await expect(mine).toContainText(reference);
    await field(youssef, inbox('meeting')).selectOption({ label: meeting });
    await named(mine, 'button', inbox('accept')).click();
    const taken = mine.getByRole('link');
    await expect(taken).toBeVisible();
    const number = Number(/\d+/.exec(await taken.innerText())?.[0]);
    await follow();
    await expect(phone.getByText(t('taken'), { exact: true })).toBeVisible();
    await taken.click();
    await named(youssef, 'button', questionMarkLabel.publish[language]).click();
    await expect(badge(youssef, speak(decisionWords, language)('published'))).toBeVisible();
    await follow();
    await expect(phone.getByText(t('raised', { number }), { exact: true })).toBeVisible();
    await named(phone, 'link', t('meeting')).click();
    await expect(heading(meeting)).toBeVisible();
    await expectFits(phone, language);
    await phone.context().close();
    await youssef.context().close();
  });

  test(`a visitor without JavaScript is warned of what may tell who they are, sends, and erases the question (${language})`, async ({
    browser,
  }) => {
    const phone = await open(browser, null, language, true, { javaScriptEnabled: false });
    await phone.goto(`/${language}/ask`);
    await field(phone, t('question')).fill(`${unique()}: 06 12 34 56 78?`);
    await named(phone, 'button', t('send')).click();
    await expect(phone.getByText(personalLabel.phone[language], { exact: true })).toBeVisible();
    await expectFits(phone, language);
    await keepPicture(phone, `journey-warned-${language}`);
    await named(phone, 'button', t('sendAnyway')).click();
    await expect(phone.getByText(t('waiting'))).toBeVisible();
    const reference = (await phone.getByText(/^\s*[0-9A-Z]{4}-[0-9A-Z]{4}\s*$/).innerText()).trim();
    await phone.context().close();

    const later = await open(browser, null, language, true, { javaScriptEnabled: false });
    await later.goto(`/${language}/ask`);
    await field(later, t('reference')).fill(reference);
    await named(later, 'button', t('follow')).click();
    await named(later, 'link', t('erase')).click();
    await expectFits(later, language);
    await keepPicture(later, `journey-erase-${language}`);
    await named(later, 'button', t('eraseNow')).click();
    await expect(later.getByText(t('erased'), { exact: true })).toBeVisible();
    await expect(later.getByText('06 12')).toHaveCount(0);
    await later.context().close();
  });

  test(`a returnee with an account finds the dialogue in the workbench and nothing of the evidence (${language})`, async ({
    browser,
  }) => {
    const page = await open(browser, 'amina', language);
    const group = (name: string) => groupLabel(name, language);
    await page.goto('/app/');
    const banner = page.getByRole('banner');
    const groups = banner.locator('summary');
    for (const name of ['evidence', 'administration'] as const)
      await expect(groups.getByText(group(name), { exact: true })).toHaveCount(0);
    await groups.getByText(group('dialogue'), { exact: true }).click();
    const meetings = dialoguePages.find(({ name }) => name === 'meetings')?.label?.[language] ?? '';
    await expect(named(banner, 'link', meetings)).toBeVisible();
    const closed = [
      ...evidencePages.filter(({ path }) => !path.includes(':')).map(({ path }) => path),
      '/public-questions',
      '/answers',
      '/people',
      '/journal',
    ];
    for (const path of closed) {
      await page.goto(`/app${path}`);
      const nowhere = page.getByRole('heading', { name: speak(workbenchWords, language)('nowhere') });
      await expect(nowhere, path).toBeVisible();
    }
    await page.context().close();
  });
}
