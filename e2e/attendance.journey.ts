import { listWords } from '../src/dialogue/attendance/list.words.ts';
import { columnLabel } from '../src/dialogue/attendance/list.ts';
import { familyLabel, sideLabel } from '../src/dialogue/meeting/meeting.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { plannedMeeting } from './meeting.ts';

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
}
