import { accountWords } from '../src/platform/accounts/AccountPage.words.ts';
import { signInWords } from '../src/platform/accounts/SignIn.words.ts';
import { waysWords } from '../src/platform/accounts/ways.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { expect, field, named, open, test, unique } from './journey.ts';

test('a person adds a passkey, enters with it alone, and with it after the password (ar)', async ({ browser }) => {
  const language = 'ar';
  const ways = speak(waysWords, language);
  const signIn = speak(signInWords, language);
  const account = speak(accountWords, language);
  const email = `${unique()}@dawra.example`;
  const password = `${unique()} ${unique()}`;
  const root = await open(browser, 'root', language);
  const invited = await root.request.post('/api/invitations', {
    data: {
      email,
      name: 'نور',
      locale: language,
      roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
    },
  });
  const { link } = (await invited.json()) as { link: string };
  const base = `http://localhost:${new URL(String(test.info().project.use.baseURL)).port}`;

  const page = await open(browser, null, language, true, { baseURL: base });
  await page.context().addCookies([{ name: 'dawra_locale', value: language, url: base }]);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const accepted = await page.request.post('/api/invitation/accept', { data: { token: link.split('#')[1], password } });
  expect(accepted.status()).toBe(201);

  await page.goto('/app/account');
  await named(page, 'button', ways('add')).click();
  const form = page.getByRole('region', { name: ways('ways') });
  await field(form, ways('name')).fill('هاتفي');
  await field(form, ways('prove')).fill(password);
  await named(form, 'button', ways('continue')).click();
  await expect(form.getByText(account('codesLead'))).toBeVisible();
  await named(form, 'button', account('kept')).click();
  await expect(form.getByRole('rowheader', { name: 'هاتفي' })).toBeVisible();

  await page.request.delete('/api/session');
  await page.goto('/app/sign-in?to=/account');
  // No code for passkeys has been asked for before somebody uses one.
  const loaded = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /passkey-browser/.test(name)).length,
    );
  expect(await loaded()).toBe(0);
  await named(page, 'button', ways('passkey')).click();
  await expect(page.getByRole('heading', { name: ways('ways') })).toBeVisible();
  expect(await loaded()).toBe(1);

  await page.request.delete('/api/session');
  await page.goto('/app/sign-in');
  await field(page, signIn('email')).fill(email);
  await field(page, signIn('password')).fill(password);
  await page.keyboard.press('Enter');
  await named(page, 'button', ways('usePasskey')).click();
  await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: 'نور' })).toBeVisible();
});
