import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const label = { ar: 'الوزارة', fr: 'Ministère', en: 'Ministry' };
const right = {
  ...{
    key: 'ministry',
    issuer: 'https://login.example.org/realm',
    clientId: 'dawra',
    clientSecret: 'hidden-from-all',
    label,
  },
};
const read = (value: unknown, more: object = {}) =>
  readSettings({ DAWRA_OIDC: typeof value === 'string' ? value : JSON.stringify(value), ...more });

describe('identity providers', () => {
  it('are none unless set, and none in the demonstration', () => {
    expect(readSettings({}).providers).toEqual([]);
    expect(read([right]).providers).toEqual([{ ...right, factor: null }]);
    expect(read([right], { DAWRA_DEMO: '1' }).providers).toEqual([]);
    const factor = { amr: ['mfa'] };
    expect(read([{ ...right, factor }]).providers).toMatchObject([{ factor: { acr: [], amr: ['mfa'] } }]);
    expect(read([{ ...right, issuer: 'http://127.0.0.1:9000' }]).providers).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['no JSON', '[{"clientSecret": "hidden-from-all"'],
    ['an empty list', []],
    ['half a provider', [{ ...right, clientSecret: undefined }]],
    ['a word it does not know', [{ ...right, clientSecrets: 'hidden-from-all' }]],
    ['a language missing', [{ ...right, label: { fr: 'x', en: 'x' } }]],
    ['an issuer without encryption', [{ ...right, issuer: 'http://login.example.org' }]],
    ['an issuer with a query', [{ ...right, issuer: 'https://login.example.org/?hidden-from-all' }]],
    ['an issuer with a password', [{ ...right, issuer: 'https://u:hidden-from-all@login.example.org' }]],
    ['a key that is no name', [{ ...right, key: '../x' }]],
    ['a factor that nothing proves', [{ ...right, factor: {} }]],
    ['a factor by another claim', [{ ...right, factor: { acl: ['mfa'] } }]],
    ['one key twice', [right, { ...right, issuer: 'https://other.example.org' }]],
    ['one issuer twice', [right, { ...right, key: 'other' }]],
  ])('are refused by name with %s, and no secret is repeated', (_what, value) => {
    let said = '';
    try {
      read(value);
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(/DAWRA_OIDC/);
    expect(said).not.toContain('hidden-from-all');
  });

  it('mail that comes back has an address of its own, beside the mail server', () => {
    const mail = { DAWRA_SMTP_URL: 'smtp://localhost', DAWRA_MAIL_FROM: 'dawra@example.org' };
    expect(readSettings({ ...mail, DAWRA_MAIL_BOUNCES: 'bounces@example.org' }).mail?.bounces).toBe(
      'bounces@example.org',
    );
    expect(readSettings(mail).mail?.bounces).toBeNull();
    expect(() => readSettings({ DAWRA_MAIL_BOUNCES: 'bounces@example.org' })).toThrow('DAWRA_MAIL_BOUNCES');
    for (const wrong of ['x', 'a+b@example.org', `${'a'.repeat(21)}@example.org`])
      expect(() => readSettings({ ...mail, DAWRA_MAIL_BOUNCES: wrong }), wrong).toThrow('DAWRA_MAIL_BOUNCES');
  });
});
