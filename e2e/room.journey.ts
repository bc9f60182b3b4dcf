import type { MeetingView } from '../src/dialogue/meeting/meeting.contract.ts';
import { answerLife } from '../src/dialogue/answer/answer.ts';
import { commentWords } from '../src/dialogue/answer/comments.words.ts';
import { boardWords } from '../src/dialogue/question/QuestionBoard.words.ts';
import { paperWords } from '../src/dialogue/question/paper.words.ts';
import { projectorWords } from '../src/dialogue/question/projector.words.ts';
import type { QuestionView } from '../src/dialogue/question/question.contract.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { api, openedMeeting } from './meeting.ts';

for (const language of languages) {
  test(`paper questions are typed in a batch and shown to the room one by one (${language})`, async ({ browser }) => {
    const mark = unique();
    const [p, w, b] = [speak(paperWords, language), speak(projectorWords, language), speak(boardWords, language)];
    const page = await open(browser, 'youssef', language);
    await page.goto('/app/meetings');
    const meeting = await openedMeeting(page, mark);
    await page.goto(`/app/meetings/${meeting.id}/questions`);
    await named(page, 'link', b('paper')).click();
    for (const n of [1, 2]) {
      await field(page, p('text', { n: String(n) })).fill(`${mark} ${n}`);
      await field(page, p('seat', { n: String(n) })).selectOption({ index: n });
      if (n === 1) await field(page, p('text', { n: '1' })).press('Enter');
    }
    await expectAccessible(page, 'paper');
    await named(page, 'button', p('file')).click();
    await expect(page.getByRole('status').filter({ hasText: p('filed', { first: '1', last: '2' }) })).toBeVisible();

    // What a returnee raises alone is not for the wall.
    const amina = await open(browser, 'amina', language);
    await amina.goto('/app/');
    await api(amina, `/api/meetings/${meeting.id}/questions`, {
      text: { [language]: { text: `${mark} seule`, method: 'original' } },
    });
    await page.goto(`/app/meetings/${meeting.id}/projector`);
    await expect(page.getByRole('heading', { level: 2, name: `Réunion ${mark}` })).toBeVisible();
    const wall = page.getByText(`${mark} 1`, { exact: true });
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect(wall).toBeVisible();
    await expectAccessible(page, 'projector');
    await page.keyboard.press('End');
    await expect(page.getByText(`${mark} 2`, { exact: true })).toBeVisible();
    await expect(page.getByText(w('place', { n: '2', total: '2' }))).toBeVisible();
    await page.keyboard.press('Home');
    await expect(wall).toBeHidden();
    const phone = await open(browser, 'youssef', language, true);
    for (const path of ['projector', 'paper']) {
      await phone.goto(`/app/meetings/${meeting.id}/${path}`);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFits(phone, language);
    }
    const file = await page.request.get(`/api/meetings/${meeting.id}/questions.csv`);
    expect(await file.text()).toContain(`${mark} seule`);
    for (const one of [page, amina, phone]) await one.context().close();
  });

  test(`a reviewer remarks on a draft and its author reads it (${language})`, async ({ browser }) => {
    const mark = unique();
    const t = speak(commentWords, language);
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const meeting = await openedMeeting(youssef, mark);
    const asked = await api<QuestionView>(youssef, `/api/meetings/${meeting.id}/questions`, {
      text: { fr: { text: mark, method: 'original' } },
    });
    const nadia = await open(browser, 'nadia', language);
    await nadia.goto('/app/');
    const text = Object.fromEntries(languages.map((one) => [one, { text: mark, method: 'project' }]));
    const draft = await api<MeetingView>(nadia, '/api/answers', {
      ...{ questions: [asked.id], results: [], title: text, statement: text, notShown: text, grounds: text },
      ...{ evidence: null, agreement: null },
    });
    await nadia.goto(`/app/answers/${draft.id}`);
    await field(nadia, t('write')).fill(`${mark} à revoir`);
    await named(nadia, 'button', t('add')).click();
    await expect(badge(nadia, answerLife.states.draft.label[language])).toBeVisible();
    await expect(nadia.getByRole('article').filter({ hasText: `${mark} à revoir` })).toBeVisible();
    await expectAccessible(nadia, 'remarks');
    await youssef.goto(`/app/answers/${draft.id}`);
    await field(youssef, t('write')).fill(`${mark} vu`);
    await named(youssef, 'button', t('add')).click();
    await expect(youssef.getByRole('article').filter({ hasText: `${mark} vu` })).toBeVisible();
    await nadia.reload();
    await expect(nadia.getByText(`${mark} vu`)).toBeVisible();
    await named(nadia, 'button', t('erase')).click();
    await named(nadia.getByRole('dialog'), 'button', t('erase')).click();
    await expect(nadia.getByText(`${mark} à revoir`)).toBeHidden();
    for (const page of [youssef, nadia]) await page.context().close();
  });
}
