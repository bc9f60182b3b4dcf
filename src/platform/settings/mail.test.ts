import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const from = { DAWRA_MAIL_FROM: 'dawra@example.org' };

describe('the mail server', () => {
  it('is encrypted from the first byte, by STARTTLS, or on the machine itself as it is offered', () => {
    const server = (DAWRA_SMTP_URL: string) => readSettings({ DAWRA_SMTP_URL, ...from }).mail!.server;
    expect(server('smtps://mail.example.org')).toEqual({
      ...{ host: 'mail.example.org', port: 465, encrypted: 'always', user: null },
    });
    expect(server('smtp://a%40b:p%2Fw@mail.example.org:2525')).toEqual({
      ...{ host: 'mail.example.org', port: 2525, encrypted: 'starttls', user: { name: 'a@b', password: 'p/w' } },
    });
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      expect(server(`smtp://${host}`)).toMatchObject({ port: 587, encrypted: 'if-offered' });
  });

  it('is set with the address mail comes from or not at all, and never in the demonstration', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(() => readSettings(from)).toThrow('set together');
    expect(() => readSettings({ DAWRA_SMTP_URL: 'smtp://localhost' })).toThrow('set together');
    expect(readSettings({ DAWRA_SMTP_URL: 'smtp://localhost', ...from, DAWRA_DEMO: '1' }).mail).toBeNull();
  });

  it('is refused by name when it is something else, without repeating its password', () => {
    for (const url of [
      'http://u:secret@x.example',
      'smtp://u:secret@x.example/?tls=no',
      'u:secret@x.example',
      'smtp://u:secret@x.example/path',
    ])
      try {
        readSettings({ DAWRA_SMTP_URL: url, ...from });
        expect.unreachable(url);
      } catch (error) {
        expect(String(error)).toContain('DAWRA_SMTP_URL');
        expect(String(error)).not.toContain('secret');
      }
    for (const address of ['x', 'a@b.example\r\nBcc: c@d.example', 'A <a@b.example>'])
      expect(() => readSettings({ DAWRA_SMTP_URL: 'smtp://localhost', DAWRA_MAIL_FROM: address })).toThrow(
        'DAWRA_MAIL_FROM',
      );
  });
});
