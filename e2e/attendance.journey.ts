import { codeWords } from '../src/dialogue/attendance/code.words.ts';
import { invitationWords } from '../src/dialogue/attendance/invitation.words.ts';
import { listWords } from '../src/dialogue/attendance/list.words.ts';
import { columnLabel } from '../src/dialogue/attendance/list.ts';
import { familyLabel, sideLabel } from '../src/dialogue/meeting/meeting.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { invitationWords as answerWords } from '../src/portal/invitation/invitation.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { openedMeeting, plannedMeeting } from './meeting.ts';

for (const language of languages) {
  test(`participants are added from a list, looked at first, whole and once (${language})`, async ({ browser }) => {
    const mark = unique();
    const [t, m] = [speak(listWords, language), speak(meetingWords, language)];
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const meeting = await plannedMeeting(youssef, mark, { starts: '2999-01-01', ends: '2999-01-02' });
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await named(youssef, 'link', m('list')).click();
    const head = (['institution', 'side', 'family', 'mail', 'language'] as const)
      .map((column) => columnLabel(column, language))
      .join(';');
    const line = (name: string, family: string) =>
      [name, sideLabel.origin[language], family, `${mark}@example.org`, languageNoun('ar', language)].join(';');
    const science = familyLabel.science[language];
    await field(youssef, t('text')).fill(`${head}\n${line(`${mark} école`, `${science}x`)}`);
    await named(youssef, 'button', t('look')).click();
    await expect(youssef.getByText(t('nearest', { nearest: `\u2068${science}\u2069` }))).toBeVisible();
    await expectAccessible(youssef, 'a list with a wrong word');
    await field(youssef, t('text')).fill(`${head}\n${line(`${mark} école`, science)}`);
    await named(youssef, 'button', t('look')).click();
    await expect(youssef.getByText(t('dry'))).toBeVisible();
    await expectAccessible(youssef, 'a list before it is added');
    await named(youssef, 'button', t('add', { n: 1 })).click();
    await expect(youssef.getByText(t('done'))).toBeVisible();
    await named(youssef, 'button', t('look')).click();
    await expect(youssef.getByText(t('nothing'), { exact: true }).first()).toBeVisible();
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await expect(youssef.getByRole('row').filter({ hasText: `${mark} école` })).toHaveCount(1);
    const phone = await open(browser, 'youssef', language, true);
    await phone.goto(`/app/meetings/${meeting.id}/participants`);
    await field(phone, t('text')).fill(`${head}\n${line(`${mark} école`, science)}`);
    await named(phone, 'button', t('look')).click();
    await expect(phone.getByText(t('nothing'), { exact: true }).first()).toBeVisible();
    await expectFits(phone, language);
    for (const page of [youssef, phone]) await page.context().close();
  });

  test(`somebody without an account accepts by a link that works once (${language})`, async ({ browser }) => {
    const mark = unique();
    const [t, p] = [speak(invitationWords, language), speak(answerWords, language)];
    const m = speak(meetingWords, language);
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const meeting = await plannedMeeting(youssef, mark, { starts: '2999-01-01', ends: '2999-01-02' });
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await named(youssef, 'link', m('invitations')).click();
    await youssef.getByRole('row').nth(1).getByRole('button').first().click();
    const dialog = youssef.getByRole('dialog');
    await field(dialog, t('mail')).fill(`${mark}@example.org`);
    await field(dialog, t('language')).selectOption(language);
    await expectAccessible(youssef, 'inviting');
    await named(dialog, 'button', t('show')).click();
    const link = await dialog.getByRole('status').locator('code').innerText();
    await named(dialog, 'button', t('close')).first().click();

    const stranger = await open(browser, null, language, true, { javaScriptEnabled: false });
    const path = new URL(link).pathname;
    await stranger.goto(path);
    await stranger.goto(path);
    await expect(stranger.getByRole('heading', { level: 2, name: `Réunion ${mark}` })).toBeVisible();
    await field(stranger, p('note')).fill(`${mark} à deux`);
    await named(stranger, 'button', p('accept')).click();
    await expect(stranger.getByRole('heading', { level: 1, name: p('noted') })).toBeVisible();
    await stranger.goto(path);
    await expect(stranger.getByRole('heading', { level: 1, name: p('void') })).toBeVisible();
    const looked = await open(browser, null, language, true);
    await looked.goto(path);
    await expectAccessible(looked, 'a link that opens nothing');
    await expectFits(looked, language);

    await youssef.reload();
    await expect(youssef.getByText(`${mark} à deux`)).toBeVisible();
    await expect(badge(youssef, t('state', { state: 'accepted' }))).toBeVisible();
    await expectAccessible(youssef, 'invitations');
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await expect(badge(youssef, m('accepted'))).toBeVisible();
    for (const page of [youssef, stranger, looked]) await page.context().close();
  });

  test(`a delegate is marked present by the code on the wall (${language})`, async ({ browser }) => {
    const mark = unique();
    const [t, m] = [speak(codeWords, language), speak(meetingWords, language)];
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const today = new Date().toISOString().slice(0, 10);
    const meeting = await openedMeeting(youssef, mark, { starts: today, ends: today });
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await named(youssef, 'link', m('code')).click();
    await named(youssef, 'button', t('show')).click();
    const wall = youssef.locator('.dialogue-code strong');
    await expect(wall).toHaveText(/^\d{6}$/);
    const code = await wall.innerText();
    await expectAccessible(youssef, 'the code of attendance');

    const claire = await open(browser, 'claire', language, true);
    await claire.goto(`/app/meetings/${meeting.id}`);
    await named(claire, 'link', m('mark')).click();
    await field(claire, t('code')).fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
    await named(claire, 'button', t('mark')).click();
    await expect(claire.getByRole('alert')).toBeVisible();
    await field(claire, t('code')).fill(code);
    await expectAccessible(claire, 'typing the code');
    await expectFits(claire, language);
    await named(claire, 'button', t('mark')).click();
    await expect(claire.getByRole('status').first()).toBeVisible();
    await claire.goto(`/app/meetings/${meeting.id}`);
    await expect(badge(claire, m('here'))).toBeVisible();
    await named(youssef, 'button', t('end')).click();
    await expect(youssef.getByText(t('ended'))).toBeVisible();
    for (const page of [youssef, claire]) await page.context().close();
  });
}
