import { describe, expect, it } from 'vitest';
import { backoffSeconds, grantStatus, isLoopback, normaliseEmail } from './account.ts';
import { cookieOptions, describeDevice, sessionCookie } from './session.ts';

describe('waiting after failed sign-ins', () => {
  it('begins after five, doubles, and ends at a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 9, 10, 11, 1000].map(backoffSeconds)).toEqual([0, 0, 30, 60, 120, 480, 900, 900, 900]);
  });
});

describe('a dated grant', () => {
  const grant = { role: 'researcher', validFrom: '2026-03-01', validTo: '2026-03-31' };
  it.each([
    ['2026-02-28', 'future'],
    ['2026-03-01', 'current'],
    ['2026-03-31', 'current'],
    ['2026-04-01', 'past'],
  ])('stands on %s as %s', (day, status) => expect(grantStatus(grant, day)).toBe(status));
  it('without an end stays', () => expect(grantStatus({ ...grant, validTo: null }, '2099-01-01')).toBe('current'));
});

describe('addresses', () => {
  it('are kept in one form', () => expect(normaliseEmail('  Nadia@Example.ORG ')).toBe('nadia@example.org'));
  it.each([
    ['http://127.0.0.1:4600', true],
    ['http://localhost', true],
    ['http://[::1]:4600', true],
    ['https://dawra.example', false],
    ['http://127.0.0.1.example.org', false],
    ['http://0.0.0.0:4600', false],
    ['nonsense', false],
  ])('%s: loopback %s', (url, expected) => expect(isLoopback(url)).toBe(expected));
});

describe('the session cookie', () => {
  it('is bound to the host on https', () => {
    expect(sessionCookie({ publicUrl: 'https://dawra.example', installation: 'real' })).toBe('__Host-dawra_session');
    expect(cookieOptions('https://dawra.example')).toMatchObject({
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    });
    expect(cookieOptions('https://dawra.example')).not.toHaveProperty('domain');
  });
  it('works without https on the machine itself', () => {
    const here = { publicUrl: 'http://127.0.0.1:4600' };
    expect(sessionCookie({ ...here, installation: 'real' })).toBe('dawra_session');
    // Ports share cookies: a session of the real installation is never sent to the demonstration beside it as its own.
    expect(sessionCookie({ ...here, installation: 'demonstration' })).toBe('dawra_demo_session');
    expect(cookieOptions('http://127.0.0.1:4600').secure).toBe(false);
  });
  it('is listed by browser and system', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/537.36 Edg/130';
    expect(describeDevice(edge)).toBe('Edge, Windows');
    expect(describeDevice('curl/8')).toBe('');
    expect(describeDevice(undefined)).toBe('');
  });
});
