import { meetingLife } from '../src/dialogue/meeting/meeting.ts';
import { editorWords } from '../src/dialogue/meeting/MeetingEditor.words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { missingWords } from '../src/dialogue/missing/missing.words.ts';
import { formWords } from '../src/platform/form/form.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, field, named, open, test, unique } from './journey.ts';

const language = 'ar';

test('a meeting that lacks a title in one language says so at that field, and nothing typed is lost', async ({
  browser,
}) => {
  const write = speak(editorWords, language);
  const missing = speak(missingWords, language);
  const inLanguage = (label: string, of: 'ar' | 'fr' | 'en') =>
    speak(localizedWords, language)('in', { label, language: languageNoun(of, language) });
  const page = await open(browser, 'youssef', language);
  await page.goto('/app/meetings/new');
  const slug = `draft-${unique()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`;
  await field(page, write('slug')).fill(slug);
  await field(page, write('edition')).fill('41');
  await field(page, write('starts')).fill('2027-03-01');
  for (const of of ['ar', 'en'] as const) {
    await field(page, inLanguage(write('title'), of)).fill(`${slug} ${of}`);
    await field(page, inLanguage(write('place'), of)).fill(`${slug} ${of}`);
  }
  await named(page, 'button', speak(formWords, language)('save')).click();
  await page.waitForURL(/\/app\/meetings\/[0-9a-f-]{36}$/);
  await named(page, 'button', meetingLife.acts.open.label[language]).click();
  await named(page.getByRole('dialog'), 'button', meetingLife.acts.open.label[language]).click();
  await named(page, 'link', missing('seeMissing')).click();
  await expect(
    page
      .getByRole('alert')
      .or(page.getByText(missing('lacks')))
      .first(),
  ).toBeVisible();
  const title = field(page, inLanguage(write('title'), 'fr'));
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, inLanguage(write('title'), 'ar'))).toHaveValue(`${slug} ar`);
  await expect(field(page, inLanguage(write('title'), 'ar'))).not.toHaveAttribute('aria-invalid', 'true');
  await title.fill(`${slug} fr`);
  await field(page, inLanguage(write('place'), 'fr')).fill(`${slug} fr`);
  await expect(title).not.toHaveAttribute('aria-invalid', 'true');
  await named(page, 'button', speak(formWords, language)('save')).click();
  await page.waitForURL(/\/app\/meetings\/[0-9a-f-]{36}$/);
  // It stays a plan: other journeys look for the meeting that is open.
  await expect(page.getByRole('heading', { level: 1, name: `${slug} ar` })).toBeVisible();
  await page.context().close();
});
