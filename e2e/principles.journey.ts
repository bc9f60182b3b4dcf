import { agreedLabel, stanceLabel } from '../src/dialogue/agreement/label.ts';
import { principleWords } from '../src/dialogue/principle/principle.words.ts';
import { sharingLabel } from '../src/dialogue/principle/principle.ts';
import { principleText } from '../src/dialogue/principle/text.ts';
import { propositionLife } from '../src/dialogue/proposition/proposition.ts';
import { propositionWords } from '../src/dialogue/proposition/proposition.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, expectAccessible, expectFits, languages, named, open, test, unique } from './journey.ts';
import { send } from './send.ts';

for (const language of languages) {
  test(`the principles are tabled with one press, one is voted, and anyone reads how it stands (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const [t, p] = [speak(principleWords, language), speak(propositionWords, language)];
    const title = unique();
    const youssef = await open(browser, 'youssef', language);
    const hicham = await open(browser, 'hicham', language);
    const space = await send<{ id: string }>(youssef, '/api/spaces', {
      ...{
        slug: unique(),
        kind: 'corridor',
        title: { ar: title, fr: title, en: title },
        origin: 'MA',
        destination: 'FR',
      },
    });
    const known = await send<{ id: string; name: { en: string } }[]>(youssef, '/api/meeting-institutions');
    const { id: institution, ...of } = known.find(({ name }) => /ministry \(Morocco\)/.test(name.en))!;
    await send(youssef, `/api/spaces/${space.id}/mandates`, {
      ...{ institution, ...of, basis: 'Lettre (inventée)', starts: '2020-01-01' },
    });

    await hicham.goto(`/app/spaces/${space.id}/principles`);
    await expect(hicham.getByText(t('notPut'))).toHaveCount(7);
    await expectAccessible(hicham, 'principles');
    await named(hicham, 'button', t('put')).click();
    await expect(hicham.getByText(t('notPut'))).toHaveCount(0);
    await expect(named(hicham, 'button', t('put'))).toHaveCount(0);
    await hicham.getByRole('row').filter({ hasText: 'PR-5' }).getByRole('link').click();
    await expect(hicham.getByText(principleText['PR-5'][language]).first()).toBeVisible();

    const address = new URL(hicham.url()).pathname;
    const step = async (name: 'open-vote' | 'close-vote') => {
      const label = propositionLife.acts[name].label[language];
      await named(youssef, 'button', label).first().click();
      const dialog = youssef.getByRole('dialog');
      await named(dialog, 'button', label).click();
      await expect(dialog).toBeHidden();
    };
    await youssef.goto(address);
    await step('open-vote');
    await expect(badge(youssef, propositionLife.states.in_vote.label[language])).toBeVisible();
    await hicham.goto(address);
    await hicham.getByRole('radio', { name: stanceLabel.agree[language], exact: true }).check();
    await named(hicham, 'button', p('castVote')).click();
    await expect(badge(hicham, agreedLabel.insufficient_voices[language])).toBeVisible();
    await youssef.goto(address);
    await step('close-vote');
    await expect(badge(youssef, propositionLife.states.voted.label[language])).toBeVisible();

    const reader = await open(browser, null, language, true);
    await reader.goto(`/${language}/principles`);
    const fifth = reader.locator('#PR-5');
    await expect(fifth.getByText(sharingLabel.not_shared[language])).toBeVisible();
    const vote = fifth.getByRole('listitem').filter({ hasText: title });
    await expect(vote.getByText(agreedLabel.insufficient_voices[language])).toBeVisible();
    await expect(reader.locator('#PR-1').getByText(sharingLabel.shared[language])).toBeVisible();
    await expectAccessible(reader, 'public principles');
    await expectFits(reader, language);
    for (const page of [youssef, hicham, reader]) await page.context().close();
  });
}
