import { spaceCalendarWords } from '../src/dialogue/calendar/calendar.words.ts';
import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { spaceWords } from '../src/dialogue/space/space.words.ts';
import type { SpaceView } from '../src/dialogue/space/space.contract.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { api } from './meeting.ts';

const all = (text: string) => ({ ar: text, fr: text, en: text });

for (const language of languages) {
  test(`a space meets by a rule, a meeting is planned with one press and read in a calendar (${language})`, async ({
    browser,
  }) => {
    const mark = unique();
    const t = speak(spaceCalendarWords, language);
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/spaces');
    const space = await api<SpaceView>(youssef, '/api/spaces', {
      ...{ slug: mark, kind: 'corridor', title: all(`Espace ${mark}`), origin: 'MA', destination: 'FR' },
    });
    await youssef.goto(`/app/spaces/${space.id}`);
    await named(youssef, 'link', speak(spaceWords, language)('calendar')).click();
    await expect(youssef.getByText(t('none'))).toBeVisible();
    await field(youssef, t('starts')).fill('2026-01-13');
    await field(youssef, t('pattern')).selectOption('monthly-weekday');
    await field(youssef, t('interval')).fill('2');
    await named(youssef, 'button', t('save')).click();
    const dates = youssef.getByRole('listitem').filter({ has: youssef.getByRole('button') });
    await expect(dates).toHaveCount(12);
    await expectAccessible(youssef, 'calendar of a space');
    await named(youssef, 'button', t('open')).click();
    await expect(youssef.getByText(t('once'))).toBeVisible();
    const address = new URL(await youssef.locator('code').innerText()).pathname;
    await dates.first().getByRole('button').click();
    await expect(badge(youssef, meetingLife.states.planned.label[language])).toBeVisible();
    const meeting = youssef.url().split('/').at(-1)!;

    const stranger = await open(browser, null, language);
    await stranger.goto(`/${language}/`);
    const read = await stranger.request.get(address);
    expect(await read.text()).toContain(meeting);
    expect((await stranger.request.get(`/${language}/meetings/meetings.ics`)).headers()['content-type']).toContain(
      'text/calendar',
    );
    const phone = await open(browser, 'youssef', language, true);
    await phone.goto(`/app/spaces/${space.id}/calendar`);
    await expect(named(phone, 'link', t('planned'))).toBeVisible();
    await expectFits(phone, language);
    await named(phone, 'button', t('end')).click();
    await expect(named(phone, 'button', t('open'))).toBeVisible();
    expect((await stranger.request.get(address)).status()).toBe(404);
    for (const page of [youssef, stranger, phone]) await page.context().close();
  });
}
