import type { Page } from '@playwright/test';
import { becameWords } from '../src/dialogue/proposition/became.words.ts';
import { propositionLife } from '../src/dialogue/proposition/proposition.ts';
import { replyWords } from '../src/dialogue/proposition/reply.words.ts';
import { recommendationLife } from '../src/dialogue/recommendation/recommendation.ts';
import { recommendationWords } from '../src/dialogue/recommendation/Recommendations.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import {
  badge,
  expect,
  expectAccessible,
  expectFits,
  field,
  keepPicture,
  languages,
  named,
  open,
  test,
  unique,
  type Language,
} from './journey.ts';
import { send } from './send.ts';

/** The field of one language of a text that is written in several. */
const inLanguage = (page: Page, label: string, language: Language) =>
  field(page, speak(trilingualWords, language)('in', { label, language: languageNoun(language, language) }));

interface Made {
  readonly id: string;
  readonly sequence: number;
}

for (const language of languages) {
  test(`a proposition is replied to, becomes a recommendation, and anyone reads what became of it (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const [text, said, letter, mark] = [unique(), unique(), unique(), unique()];
    const [r, b, w] = [speak(replyWords, language), speak(becameWords, language), speak(recommendationWords, language)];
    const hicham = await open(browser, 'hicham', language);
    const claire = await open(browser, 'claire', language);
    const youssef = await open(browser, 'youssef', language);
    const { items: spaces } = await send<{ items: Made[] }>(youssef, '/api/spaces?search=invented-corridor');
    let made = await send<Made>(hicham, '/api/propositions', {
      ...{ space: spaces[0]!.id, text: { [language]: { text, method: 'original' } } },
    });
    const step = (page: Page, act: string) =>
      send<Made>(page, `/api/propositions/${made.id}/acts`, { act, sequence: made.sequence });
    made = await step(hicham, 'table');
    const address = `/app/propositions/${made.id}`;

    await claire.goto(address);
    await expect(claire.getByText(b('nothing'))).toBeVisible();
    await named(claire, 'button', r('reply')).click();
    await inLanguage(claire, r('text'), language).fill(said);
    await named(claire, 'button', r('send')).click();
    await expect(claire.getByText(said)).toBeVisible();

    await youssef.goto(address);
    await named(youssef, 'button', r('typeLetter')).click();
    for (const one of languages)
      await field(
        youssef,
        speak(localizedWords, language)('in', { label: r('body'), language: languageNoun(one, language) }),
      ).fill(`Mairie ${mark}`);
    await field(youssef, r('dated')).fill('2026-03-02');
    await field(youssef, r('source')).fill(`Lettre ${mark}`);
    await inLanguage(youssef, r('text'), language).fill(letter);
    await named(youssef, 'button', r('send')).click();
    await expect(youssef.getByText(letter)).toBeVisible();
    await expectAccessible(youssef, 'replies');
    await keepPicture(youssef, `replies-${language}`);
    made = await step(youssef, 'open-vote');
    await step(youssef, 'close-vote');

    await youssef.goto('/app/recommendations/new');
    const invented = field(youssef, w('meeting'))
      .locator('option')
      .filter({ hasText: /مختلق|inventé|invented/ });
    await field(youssef, w('meeting')).selectOption((await invented.first().getAttribute('value'))!);
    await inLanguage(youssef, w('text'), language).fill(`${text} ${mark}`);
    const choice = field(youssef, w('comesFrom')).locator('option').filter({ hasText: text });
    await field(youssef, w('comesFrom')).selectOption((await choice.getAttribute('value'))!);
    await named(youssef, 'button', w('save')).click();
    await expect(badge(youssef, recommendationLife.states.draft.label[language])).toBeVisible();
    await named(youssef, 'button', recommendationLife.acts.release.label[language]).click();
    await named(youssef.getByRole('dialog'), 'button', recommendationLife.acts.release.label[language]).click();
    await expect(badge(youssef, recommendationLife.states.released.label[language])).toBeVisible();
    const recommendation = new URL(youssef.url()).pathname.split('/').at(-1)!;
    await youssef.goto(address);
    await expect(badge(youssef, propositionLife.states.voted.label[language])).toBeVisible();
    await expect(youssef.locator(`a[href="/app/recommendations/${recommendation}"]`)).toBeVisible();

    const reader = await open(browser, null, language, true, { javaScriptEnabled: false });
    await reader.goto(`/${language}/propositions/${made.id}`);
    for (const one of [said, letter, `Mairie ${mark}`, `Lettre ${mark}`])
      await expect(reader.getByText(one).first()).toBeVisible();
    await keepPicture(reader, `replies-public-${language}`);
    await reader.locator(`a[href="/${language}/recommendations/${recommendation}"]`).click();
    await expect(reader.locator(`a[href^="/${language}/glossary?version="]`)).toBeVisible();
    await reader.locator(`a[href="/${language}/propositions/${made.id}"]`).click();
    await expect(reader.getByRole('heading', { name: b('title') })).toBeVisible();
    const phone = await open(browser, null, language, true);
    await phone.goto(`/${language}/propositions/${made.id}`);
    await expectFits(phone, language);
    await expectAccessible(phone, 'public replies');
    for (const page of [hicham, claire, youssef, reader, phone]) await page.context().close();
  });
}
