import { minutesLife, minutesStanceLabel, remarkLife } from '../src/dialogue/minutes/minutes.ts';
import { minutesWords } from '../src/dialogue/minutes/minutes.words.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { minutesWords as publicWords } from '../src/portal/minutes/minutes.words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import type { Language } from './journey.ts';
import { openedMeeting } from './meeting.ts';
import type { Page } from '@playwright/test';

const inLanguage = (scope: Page, label: string, language: Language) =>
  field(scope, speak(trilingualWords, language)('in', { label, language: languageNoun(language, language) }));

for (const [at, language] of languages.entries()) {
  const other = languages[(at + 1) % languages.length] ?? language;

  test(`minutes are changed on request, approved by both parties and printed in three languages (${language} and ${other})`, async ({
    browser,
  }) => {
    const mark = unique();
    const [t, o] = [speak(minutesWords, language), speak(minutesWords, other)];
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const meeting = await openedMeeting(youssef, mark);
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await named(youssef, 'link', speak(meetingWords, language)('writeMinutes')).click();
    await expect(inLanguage(youssef, t('heading', { n: '1' }), language)).toHaveValue(`Point ${mark}`);
    await inLanguage(youssef, t('text', { n: '1' }), language).fill(`${mark} dit`);
    await named(youssef, 'button', t('addDecision')).click();
    await inLanguage(youssef, t('decision', { n: '1.1' }), language).fill(`${mark} décidé`);
    await named(youssef, 'button', t('save')).click();
    await expect(badge(youssef, minutesLife.states.draft.label[language])).toBeVisible();
    const address = new URL(youssef.url()).pathname;
    await named(youssef, 'button', t('send')).click();
    await expect(badge(youssef, minutesLife.states.in_approval.label[language])).toBeVisible();

    const claire = await open(browser, 'claire', other, true);
    await claire.goto(address);
    await named(claire, 'button', o('ask')).click();
    await inLanguage(claire, o('change'), other).fill(`${mark} autrement`);
    await named(claire, 'button', o('say')).last().click();
    await expect(badge(claire, remarkLife.states.asked.label[other])).toBeVisible();
    await expectFits(claire, other);
    await expectAccessible(claire, 'minutes in approval');

    await youssef.reload();
    const take = remarkLife.acts.take.label[language];
    await named(youssef, 'button', take).click();
    await named(youssef.getByRole('dialog'), 'button', take).click();
    await named(youssef, 'link', t('revise')).click();
    await inLanguage(youssef, t('decision', { n: '1.1' }), language).fill(`${mark} décidé autrement`);
    await inLanguage(youssef, t('why'), language).fill(`${mark} demandé`);
    await named(youssef, 'button', t('save')).click();
    await named(youssef, 'button', t('send')).click();
    await expect(badge(youssef, minutesLife.states.in_approval.label[language])).toBeVisible();

    await claire.reload();
    await expect(claire.getByText(`${mark} demandé`).first()).toBeVisible();
    const hicham = await open(browser, 'hicham', language);
    await hicham.goto(address);
    for (const [page, words, said] of [
      [claire, o, other],
      [hicham, t, language],
    ] as const) {
      await page.getByRole('radio', { name: minutesStanceLabel.approve[said], exact: true }).check();
      await named(page, 'button', words('say')).first().click();
      const spoken = page.getByRole('article').filter({ hasText: minutesStanceLabel.approve[said] });
      await expect(spoken).toHaveCount(page === claire ? 1 : 2);
    }
    await youssef.reload();
    await expect(youssef.getByText(t('ready'))).toBeVisible();
    const record = minutesLife.acts.approve.label[language];
    await named(youssef, 'button', record).click();
    await named(youssef.getByRole('dialog'), 'button', record).click();
    await expect(badge(youssef, minutesLife.states.approved.label[language])).toBeVisible();

    const stranger = await open(browser, null, language);
    await stranger.goto(`/${language}/meetings/${mark}/minutes`);
    await expect(stranger.getByText(`${mark} décidé autrement`)).toBeVisible();
    for (const locale of languages) {
      const file = await stranger.request.get(`/${locale}/meetings/${mark}/minutes.pdf`);
      expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await expect(named(stranger, 'link', speak(publicWords, language)('pdf'))).toBeVisible();
    for (const page of [youssef, claire, hicham, stranger]) await page.context().close();
  });
}
