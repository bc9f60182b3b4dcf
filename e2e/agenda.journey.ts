import { agendaWords } from '../src/dialogue/meeting/agenda.words.ts';
import { itemLife } from '../src/dialogue/meeting/agenda.ts';
import { editorWords } from '../src/dialogue/meeting/MeetingEditor.words.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { preparationWords } from '../src/dialogue/preparation/preparation.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { api, openedMeeting, plannedMeeting } from './meeting.ts';

for (const language of languages) {
  test(`a participant asks for a point, the secretariat takes it up and adds what was left (${language})`, async ({
    browser,
  }) => {
    const mark = unique();
    const [t, p, e] = [speak(agendaWords, language), speak(preparationWords, language), speak(editorWords, language)];
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const before = await openedMeeting(youssef, `${mark}-a`);
    await api(youssef, `/api/meetings/${before.id}/questions`, {
      text: { fr: { text: `${mark} mots`, method: 'original' } },
    });
    const next = await plannedMeeting(youssef, mark, { starts: '2999-01-01', ends: '2999-01-02', previous: before.id });

    const claire = await open(browser, 'claire', language, true);
    await claire.goto(`/app/meetings/${next.id}`);
    await named(claire, 'button', t('ask')).click();
    const label = (one: string) =>
      speak(trilingualWords, language)('in', { label: one, language: languageNoun(language, language) });
    await field(claire, label(t('point'))).fill(`${mark} délais`);
    await field(claire, t('minutes')).fill('25');
    await expectAccessible(claire, 'asking for a point');
    await named(claire, 'button', t('send')).click();
    await expect(badge(claire, itemLife.states.proposed.label[language])).toBeVisible();
    await expectFits(claire, language);

    await youssef.goto(`/app/meetings/${next.id}`);
    const take = itemLife.acts.take.label[language];
    await named(youssef, 'button', take).click();
    await named(youssef.getByRole('dialog'), 'button', take).click();
    await expect(badge(youssef, itemLife.states.taken.label[language])).toBeVisible();
    await expect(
      youssef
        .getByRole('listitem')
        .filter({ hasText: `${mark} délais` })
        .first(),
    ).toBeVisible();
    await named(youssef, 'link', speak(meetingWords, language)('preparation')).click();
    await named(youssef, 'button', p('take')).first().click();
    await expect(youssef.getByText(p('taken'))).toBeVisible();
    await expectAccessible(youssef, 'what the meeting takes up');

    // In three languages, and in another order, it opens and stands on the public page.
    await youssef.goto(`/app/meetings/${next.id}/edit`);
    const title = e('point', { n: '2' });
    for (const one of languages)
      await field(
        youssef,
        speak(localizedWords, language)('in', { label: title, language: languageNoun(one, language) }),
      ).fill(`${mark} délais`);
    await named(youssef, 'button', e('pointUp', { n: '2' })).click();
    await named(youssef, 'button', speak(formWords, language)('save')).click();
    await expect(youssef.getByRole('heading', { level: 1, name: `Réunion ${mark}` })).toBeVisible();
    const opening = meetingLife.acts.open.label[language];
    await named(youssef, 'button', opening).click();
    await named(youssef.getByRole('dialog'), 'button', opening).click();
    await expect(badge(youssef, meetingLife.states.open.label[language])).toBeVisible();
    const stranger = await open(browser, null, language, true);
    await stranger.goto(`/${language}/meetings/${mark}`);
    await expect(stranger.getByRole('listitem').filter({ hasText: `${mark} délais` })).toContainText('25');
    await expect(stranger.getByText(`${mark} mots`)).toHaveCount(0);
    await expectFits(stranger, language);
    for (const page of [youssef, claire, stranger]) await page.context().close();
  });
}
