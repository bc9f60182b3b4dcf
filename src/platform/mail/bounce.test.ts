import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bounceAddress, bouncedMail, isOfAddress, mostBounceBytes, readBounce } from './bounce.ts';
import { report } from './bounce.testing.ts';

const secret = randomBytes(32);
const id = randomUUID();
const ours = bounceAddress(secret, 'bounces@example.org', id);
const read = (raw: string | Buffer, to?: string) => readBounce(secret, Buffer.from(raw as string), to);

describe('the address that mail comes back to', () => {
  it('names the message and nobody, fits into an address, and survives a change of case', () => {
    fc.assert(
      fc.property(fc.uuid(), (mail) => {
        const address = bounceAddress(secret, 'bounces@example.org', mail);
        expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
        expect(address).toMatch(/^bounces\+[a-z2-7]{42}@example\.org$/);
        expect(bouncedMail(secret, address)).toBe(mail);
        expect(bouncedMail(secret, `<${address.toUpperCase()}>`)).toBe(mail);
      }),
    );
  });

  it('cannot be made by anyone else: no sign of it may change', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.constantFrom(...alphabet), (at, sign) => {
        const [start, token, end] = [ours.slice(0, 8), ours.slice(8, 50), ours.slice(50)];
        fc.pre(token[at] !== sign);
        expect(bouncedMail(secret, start + token.slice(0, at) + sign + token.slice(at + 1) + end)).toBeUndefined();
      }),
    );
    expect(bouncedMail(randomBytes(32), ours)).toBeUndefined();
  });
});

describe('a message that came back', () => {
  it('is read for its message and its status, wherever the address stands', async () => {
    const told = { mail: id, status: '5.1.1' };
    expect(await read(report({ to: ours }))).toEqual(told);
    expect(await read(report({ to: 'postmaster@example.org', headers: `Delivered-To: ${ours}` }))).toEqual(told);
    expect(await read(report({ to: 'x@example.org' }), ours)).toEqual(told);
    expect(await read(report({ to: ours, encoding: 'base64' }))).toEqual(told);
    expect(await read(report({ to: ours, status: null }))).toEqual({ mail: id, status: '5.0.0' });
  });

  it('is nothing when it was only put off, is no report, or names none of our messages or several', async () => {
    expect(await read(report({ to: ours, action: 'delayed', status: '4.4.1' }))).toBe('not-final');
    expect(await read(report({ to: ours, action: 'relayed' }))).toBe('not-final');
    expect(await read(`To: ${ours}\r\nSubject: away\r\n\r\nI am away. Action: failed\r\nStatus: 5.1.1\r\n`)).toBe(
      'no-report',
    );
    expect(await read(report({ to: 'bounces@example.org' }))).toBe('not-ours');
    const other = bounceAddress(secret, 'bounces@example.org', randomUUID());
    expect(await read(report({ to: `${ours}, ${other}`, headers: `Delivered-To: ${other}` }))).toBe('not-ours');
    // The token in a part of the message that the sender wrote is not believed.
    expect(await read(report({ to: 'bounces@example.org', original: `Return-Path: <${ours}>` }))).toBe('not-ours');
    expect(await read(report({ to: ours }), 'bounces@example.org')).toBe('not-ours');
  });

  it('is refused when it is huge, nested, or no message, without taking long', async () => {
    expect(await read(Buffer.alloc(mostBounceBytes + 1, 65), ours)).toBe('too-large');
    const nested = (depth: number): string =>
      Array.from(
        { length: depth },
        (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
      ).join('');
    expect(await read(`To: ${ours}\r\n${nested(2000)}`)).toBe('unreadable');
    expect(await read(`To: ${ours}\r\n${`X-A: ${'y'.repeat(900)}\r\n`.repeat(200)}\r\n`)).toBe('unreadable');
    const boundaries = `To: ${ours}\r\nContent-Type: multipart/report; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(20_000)}`;
    const begun = performance.now();
    expect(await read(boundaries)).toBe('no-report');
    expect(await read(report({ to: ours, groups: 2000 }))).toBe('not-final');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('never fails on what is no mail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await readBounce(secret, bytes))).toBe('string');
      }),
      { numRuns: 60 },
    );
  });

  it('says something of the address only by a status about it', () => {
    for (const status of ['5.0.0', '5.1.1', '5.1.10', '5.2.1']) expect(isOfAddress(status), status).toBe(true);
    for (const status of ['5.2.2', '5.7.1', '5.4.7', '4.1.1', '5.3.4', '5.1.8'])
      expect(isOfAddress(status), status).toBe(false);
  });
});
