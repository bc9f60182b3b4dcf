import type { Page } from '@playwright/test';
import { acceptWords } from '../src/platform/accounts/AcceptInvitation.words.ts';
import { journalWords } from '../src/platform/accounts/JournalPage.words.ts';
import { peopleWords } from '../src/platform/accounts/PeoplePage.words.ts';
import { roleWords } from '../src/platform/accounts/role.words.ts';
import { signInWords } from '../src/platform/accounts/SignIn.words.ts';
import { homeWords } from '../src/main/workbench.words.ts';
import { languageName, locales } from '../src/platform/language/locale.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { localizedWords } from '../src/platform/ui/localized.words.ts';
import { expect, field, languages, named, open, test, unique } from './journey.ts';
import { groupLabel } from './pages.ts';

for (const language of languages) {
  test(`an administrator invites a person, gives and takes a role, ends the sessions (${language})`, async ({
    browser,
  }) => {
    const t = speak(peopleWords, language);
    const inLanguage = speak(localizedWords, language);
    const role = speak(roleWords, language);
    const accept = speak(acceptWords, language);
    const signIn = speak(signInWords, language);
    const group = (name: string) => groupLabel(name, language);
    const name = unique();
    const email = `${name}@dawra.example`;
    const password = `${unique()} ${unique()}`;
    const root = await open(browser, 'root', language);
    await root.goto('/app/people');
    await named(root, 'button', t('invite')).click();
    const inviting = root.getByRole('dialog', { name: t('invite') });
    await field(inviting, t('name')).fill(name);
    await field(inviting, t('email')).fill(email);
    await field(inviting, t('language')).selectOption({ label: languageName[language] });
    await field(inviting, t('role')).selectOption({ label: role('delegate') });
    await named(inviting, 'button', t('makeLink')).click();
    const link = await inviting.getByText(/\/app\/invitation#/).innerText();
    await named(inviting, 'button', t('close')).last().click();

    // What is wrong with an institution stands beside its field; what was typed stays until it is right.
    await named(root, 'button', t('addInstitution')).click();
    const adding = root.getByRole('dialog', { name: t('addInstitution') });
    for (const locale of locales)
      await field(adding, inLanguage('in', { label: t('name'), language: languageNoun(locale, language) })).fill(name);
    await named(adding, 'button', t('add')).click();
    await expect(field(adding, t('country'))).toHaveAttribute('aria-invalid', 'true');
    await field(adding, t('country')).fill('tn');
    await named(adding, 'button', t('add')).click();
    await expect(adding).toBeHidden();
    await named(root, 'button', t('addInstitution')).click();
    for (const text of await adding.getByRole('textbox').all()) await expect(text).toHaveValue('');
    await named(adding, 'button', t('close')).last().click();

    const guest = await open(browser, null, language);
    const { pathname, hash } = new URL(link.trim());
    await guest.goto(pathname + hash);
    await field(guest, accept('password')).fill(password);
    await field(guest, accept('again')).fill(password);
    await named(guest, 'button', accept('accept')).click();
    const welcome = guest.getByRole('heading', { level: 1 }).filter({ hasText: name });
    await expect(welcome).toBeVisible();
    await expect(
      guest.getByRole('navigation').locator('summary').getByText(group('evidence'), { exact: true }),
    ).toBeVisible();
    await guest.goto('/app/people');
    await expect(guest.getByRole('heading', { name: speak(homeWords, language)('nowhere') })).toBeVisible();
    const id = await accountOf(guest);

    const enter = async (): Promise<void> => {
      await guest.goto('/app/');
      await field(guest, signIn('email')).fill(email);
      await field(guest, signIn('password')).fill(password);
      await named(guest, 'button', signIn('enter')).click();
      await expect(welcome).toBeVisible();
    };
    await root.reload();
    await field(root, t('search')).fill(name);
    await named(root, 'button', t('openOf', { name })).click();
    const person = root.getByRole('dialog', { name });
    await field(person, t('role')).selectOption({ label: role('researcher') });
    await named(person, 'button', t('give')).click();
    const takeBack = named(person, 'button', t('endGrant', { role: role('researcher') }));
    await expect(takeBack).toBeVisible();
    await enter();
    await guest.goto('/app/data/import');
    await expect(guest.getByRole('heading', { name: speak(homeWords, language)('nowhere') })).toHaveCount(0);
    await takeBack.click();
    await expect(takeBack).toHaveCount(0);
    await enter();
    await guest.goto('/app/data/import');
    await expect(guest.getByRole('heading', { name: speak(homeWords, language)('nowhere') })).toBeVisible();

    // The dialog may still tell of no open session from before: what counts is that the installation has ended them.
    const ended = root.waitForResponse(
      (reply) => reply.request().method() === 'DELETE' && reply.url().endsWith('/sessions'),
    );
    await named(person, 'button', t('endSessions')).click();
    expect((await ended).ok()).toBe(true);
    await expect(person.getByText(t('sessionsOpen', { n: 0 }))).toBeVisible();
    await guest.goto('/app/');
    await expect(field(guest, signIn('email'))).toBeVisible();

    await root.goto('/app/journal');
    await field(root, speak(journalWords, language)('subject')).fill(id);
    await root.waitForURL((address) => address.searchParams.get('subjectId') === id);
    const acts = root.getByRole('table');
    for (const act of ['role.grant', 'role.end', 'session.end'])
      await expect(acts.getByRole('row').filter({ hasText: act }).first(), act).toContainText(id);
    await expect(acts).not.toContainText(email);
    await root.context().close();
    await guest.context().close();
  });
}

/** The account of who is signed in on a page. */
async function accountOf(page: Page): Promise<string> {
  const session: unknown = await (await page.request.get('/api/session')).json();
  const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(session))?.[1];
  if (!id) throw new Error('nobody is signed in');
  return id;
}
