import type { Page } from '@playwright/test';
import type { MeetingView } from '../src/dialogue/meeting/meeting.contract.ts';
import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { boardWords } from '../src/dialogue/question/QuestionBoard.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, field, named, type Language } from './journey.ts';

/** Sends to an endpoint as the person of a page, which stands on a page of the installation. */
export async function api<T = unknown>(page: Page, url: string, data: object): Promise<T> {
  const origin = new URL(page.url()).origin;
  const reply = await page.request.post(origin + url, { data, headers: { origin } });
  expect(reply.ok(), await reply.text()).toBe(true);
  return (await reply.json()) as T;
}

const all = (text: string) => ({ ar: text, fr: text, en: text });

/** A planned meeting of its own with seats for both demonstration ministries, who came unless it lies ahead. */
export async function plannedMeeting(page: Page, slug: string, more: object = {}): Promise<MeetingView> {
  const planned = await api<MeetingView>(page, '/api/meetings', {
    ...{ slug, edition: 900, title: all(`Réunion ${slug}`), place: all('Tunis'), kind: 'bilateral' },
    ...{ starts: '2026-03-01', ends: '2026-03-02', agenda: [{ title: all(`Point ${slug}`), charter: [] }], ...more },
  });
  const origin = new URL(page.url()).origin;
  const known = (await (await page.request.get(`${origin}/api/meeting-institutions`)).json()) as {
    id: string;
    name: { en: string };
  }[];
  const present = planned.starts < new Date().toISOString().slice(0, 10);
  for (const { id: institution, ...seat } of known.filter(({ name }) => /ministry \((Morocco|France)\)/.test(name.en)))
    await api(page, `/api/meetings/${planned.id}/participants`, {
      ...{ institution, ...seat, role: all('Délégué'), present },
    });
  return planned;
}

/** The same, opened. */
export async function openedMeeting(page: Page, slug: string, more: object = {}): Promise<MeetingView> {
  const { id, sequence } = await plannedMeeting(page, slug, more);
  return api<MeetingView>(page, `/api/meetings/${id}/acts`, { act: 'open', sequence });
}

/** Goes to the meeting that is open in the demonstration. @returns its title in the language of the page */
export async function goToOpenMeeting(page: Page, language: Language): Promise<string> {
  await page.goto('/app/meetings');
  const line = page.getByRole('row').filter({ hasText: meetingLife.states.open.label[language] }).first();
  const title = line.getByRole('link');
  const name = (await title.innerText()).trim();
  await title.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return name;
}

/** Goes to the board of the open meeting. */
export async function goToBoard(page: Page, language: Language): Promise<void> {
  await goToOpenMeeting(page, language);
  await named(page, 'link', speak(meetingWords, language)('board')).first().click();
  await expect(field(page, speak(boardWords, language)('capture'))).toBeVisible();
}

/** The card on the board that carries a text. */
export const card = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** Files a question on the board by Enter, for the first seat where `seat` is set. @returns the address of its page */
export async function raise(page: Page, language: Language, text: string, seat = false): Promise<string> {
  const t = speak(boardWords, language);
  if (seat) await field(page, t('seat')).selectOption({ index: 1 });
  await field(page, t('capture')).fill(text);
  await field(page, t('capture')).press('Enter');
  const link = card(page, text).getByRole('link').first();
  await expect(link).toBeVisible();
  await expect(field(page, t('capture'))).toHaveValue('');
  return (await link.getAttribute('href')) ?? '';
}
