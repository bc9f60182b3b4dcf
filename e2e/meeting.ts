import type { Page } from '@playwright/test';
import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { meetingWords } from '../src/dialogue/meeting/MeetingPage.words.ts';
import { boardWords } from '../src/dialogue/question/QuestionBoard.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, field, named, type Language } from './journey.ts';

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
