import type { Browser, Page } from '@playwright/test';
import { propositionWords } from '../src/dialogue/proposition/proposition.words.ts';
import { formatCountry } from '../src/platform/language/format.ts';
import { speak } from '../src/platform/language/words.ts';
import { propositionWords as publicWords } from '../src/portal/proposition/proposition.words.ts';
import {
  expect,
  expectAccessible,
  expectFits,
  languages,
  named,
  open,
  test,
  unique,
  type Language,
} from './journey.ts';
import { send } from './send.ts';

const all = (text: string) => ({ ar: text, fr: text, en: text });
interface Institution {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly country: string | null;
  readonly side: string;
  readonly family: string;
}

/** A ministry of its own, and its delegate, who has accepted the invitation. */
async function ministry(browser: Browser, root: Page, language: Language, country: string) {
  const mark = unique();
  const { id } = await send<{ id: string }>(root, '/api/institutions', {
    ...{ name: all(`Ministère inventé ${mark}`), country, side: 'origin', family: 'public_authority' },
  });
  const { link } = await send<{ link: string }>(root, '/api/invitations', {
    ...{ email: `${mark}@example.org`, name: mark, locale: language, institution: id },
    roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
  });
  const page = await open(browser, null, language);
  await send(page, '/api/invitation/accept', {
    ...{ token: link.split('#').at(-1), password: `${unique()} ${unique()}` },
  });
  return { id, page };
}

for (const language of languages) {
  test(`three ministries adopt one proposition in common, and the table shows which State has no position (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const text = `${unique()} portabilité`;
    const [t, p] = [speak(propositionWords, language), speak(publicWords, language)];
    const root = await open(browser, 'root', language);
    const youssef = await open(browser, 'youssef', language);
    const hicham = await open(browser, 'hicham', language);
    const [algiers, tunis] = [
      await ministry(browser, root, language, 'DZ'),
      await ministry(browser, root, language, 'TN'),
    ];
    const space = await send<{ id: string }>(youssef, '/api/spaces', {
      ...{ slug: unique(), kind: 'region', title: all(`Maghreb ${text}`) },
    });
    const known = await send<Institution[]>(youssef, '/api/meeting-institutions');
    for (const { id: institution, ...of } of known.filter(
      ({ id, name }) => [algiers.id, tunis.id].includes(id) || /ministry \((Morocco|France)\)/.test(name.en),
    ))
      await send(youssef, `/api/spaces/${space.id}/mandates`, {
        ...{ institution, ...of, basis: 'Lettre (inventée)', starts: '2020-01-01' },
      });
    const made = await send<{ id: string; sequence: number }>(hicham, '/api/propositions', {
      ...{ space: space.id, text: { [language]: { text, method: 'original' } } },
    });
    await send(hicham, `/api/propositions/${made.id}/acts`, { act: 'table', sequence: made.sequence });

    for (const [page, country] of [
      [hicham, 'MA'],
      [algiers.page, 'DZ'],
      [tunis.page, 'TN'],
    ] as const) {
      await page.goto(`/app/propositions/${made.id}`);
      await named(page, 'button', t('adopt', { country: formatCountry(language, country) })).click();
      await expect(named(page, 'button', t('leave', { country: formatCountry(language, country) }))).toBeVisible();
    }
    await youssef.goto(`/app/propositions/${made.id}`);
    await expect(youssef.getByText(t('common'), { exact: true })).toBeVisible();
    const row = youssef.getByRole('row').filter({ hasText: formatCountry(language, 'FR') });
    await expect(row).toContainText(t('none'));
    await expectAccessible(youssef, 'common proposition');

    const reader = await open(browser, null, language, true);
    await reader.goto(`/${language}/propositions/${made.id}`);
    await expect(reader.getByText(text).first()).toBeVisible();
    for (const country of ['MA', 'DZ', 'TN'])
      await expect(reader.getByText(formatCountry(language, country)).first()).toBeVisible();
    await expect(reader.getByText(p('unknown')).first()).toBeVisible();
    await expectFits(reader, language);
    for (const page of [root, youssef, hicham, algiers.page, tunis.page, reader]) await page.context().close();
  });
}
