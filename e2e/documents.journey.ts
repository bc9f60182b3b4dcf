import { documentWords } from '../src/dialogue/document/document.words.ts';
import { documentLife } from '../src/dialogue/document/document.ts';
import { actWords } from '../src/platform/lifecycle/act.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, expectAccessible, expectFits, field, languages, named, open, test, unique } from './journey.ts';
import { openedMeeting } from './meeting.ts';

for (const language of languages) {
  test(`a document is attached, read by a participant, published and withdrawn (${language})`, async ({ browser }) => {
    const mark = unique();
    const t = speak(documentWords, language);
    const { acts, states } = documentLife;
    const youssef = await open(browser, 'youssef', language);
    await youssef.goto('/app/meetings');
    const meeting = await openedMeeting(youssef, mark);
    await youssef.goto(`/app/meetings/${meeting.id}`);
    await named(youssef, 'button', t('add')).click();
    const dialog = youssef.getByRole('dialog');
    await field(dialog, t('title')).fill(`${mark} note`);
    const choose = (name: string, content: string) =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    await choose('note.pdf', '<html>no pdf</html>');
    await expectAccessible(youssef, 'adding a document');
    await named(dialog, 'button', t('send')).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await choose(
      'note.pdf',
      `%PDF-1.7\n% ${mark}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
    );
    await named(dialog, 'button', t('send')).click();
    await expect(dialog).toBeHidden();
    await expect(badge(youssef, states.inside.label[language])).toBeVisible();

    const claire = await open(browser, 'claire', language, true);
    await claire.goto(`/app/meetings/${meeting.id}`);
    const link = named(claire, 'link', `${mark} note`);
    const [file] = await Promise.all([claire.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/dawra-[0-9a-f]{8}\.pdf$/);
    await expectFits(claire, language);
    const stranger = await open(browser, null, language, true, { javaScriptEnabled: false });
    await stranger.goto(`/${language}/meetings/${mark}`);
    await expect(stranger.getByText(`${mark} note`)).toHaveCount(0);

    const publish = acts.publish.label[language];
    await named(youssef, 'button', publish).click();
    await named(youssef.getByRole('dialog'), 'button', publish).click();
    await expect(badge(youssef, states.published.label[language])).toBeVisible();
    await stranger.reload();
    await expect(named(stranger, 'link', `${mark} note`)).toBeVisible();
    await expect(stranger.getByRole('listitem').filter({ hasText: `${mark} note` })).toContainText('PDF');

    const withdraw = acts.withdraw.label[language];
    await named(youssef, 'button', withdraw).click();
    await field(youssef.getByRole('dialog'), speak(actWords, language)('note')).fill(`${mark} erreur`);
    await expectAccessible(youssef, 'withdrawing a document');
    await named(youssef.getByRole('dialog'), 'button', withdraw).click();
    await expect(badge(youssef, states.withdrawn.label[language])).toBeVisible();
    await expectAccessible(youssef, 'documents of a meeting');
    await stranger.reload();
    await expect(stranger.getByText(`${mark} erreur`)).toBeVisible();
    await expect(named(stranger, 'link', `${mark} note`)).toHaveCount(0);
    const looked = await open(browser, null, language, true);
    await looked.goto(`/${language}/meetings/${mark}`);
    await expectAccessible(looked, 'a public meeting with documents');
    await expectFits(looked, language);
    for (const page of [youssef, claire, stranger, looked]) await page.context().close();
  });
}
