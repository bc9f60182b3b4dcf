import { generate } from 'otplib';
import { describe, expect, it } from 'vitest';
import { digest, seal, unseal } from '../secret/secret.ts';
import { checkPassword, hashPassword, isOutdated } from './secrets.ts';
import { acceptTotp, newRecoveryCodes, normaliseRecoveryCode, offerTotp } from './totp.ts';

const epoch = 1_800_000_000;
const step = epoch / 30;
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a second factor', () => {
  it('gives the codes of RFC 6238, appendix B', async () => {
    // The published eight digits for T = 59 s are 94287082; six digits are its last six.
    expect(await acceptTotp(secret, '287082', 0, 59)).toBe(1);
  });
  it('accepts the neighbouring steps and no others', async () => {
    const at = (offset: number) => generate({ secret, epoch: epoch + offset });
    expect(await acceptTotp(secret, await at(0), 0, epoch)).toBe(step);
    expect(await acceptTotp(secret, await at(-30), 0, epoch)).toBe(step - 1);
    expect(await acceptTotp(secret, await at(30), 0, epoch)).toBe(step + 1);
    expect(await acceptTotp(secret, await at(-60), 0, epoch)).toBeUndefined();
    expect(await acceptTotp(secret, await at(60), 0, epoch)).toBeUndefined();
  });
  it('refuses a step that was used, and those before it', async () => {
    const code = await generate({ secret, epoch });
    expect(await acceptTotp(secret, code, step, epoch)).toBeUndefined();
    expect(await acceptTotp(secret, await generate({ secret, epoch: epoch - 30 }), step, epoch)).toBeUndefined();
    expect(await acceptTotp(secret, await generate({ secret, epoch: epoch + 30 }), step, epoch)).toBe(step + 1);
  });
  it('neither shuts out nor lets a code in twice when the clock was ahead and is set back', async () => {
    const code = await generate({ secret, epoch });
    const ahead = step + 1_000_000;
    expect(await acceptTotp(secret, code, ahead, epoch)).toBe(step);
    expect(await acceptTotp(secret, code, ahead, epoch, [ahead, step])).toBeUndefined();
  });
  it('reads Arabic-Indic digits and spaces', async () => {
    const code = await generate({ secret, epoch });
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
    expect(await acceptTotp(secret, `${arabic.slice(0, 3)} ${arabic.slice(3)}`, 0, epoch)).toBe(step);
    expect(await acceptTotp(secret, 'abcdef', 0, epoch)).toBeUndefined();
  });
  it('is offered as a picture without script', async () => {
    const offer = await offerTotp('nadia@example.org');
    expect(offer.uri).toContain(`secret=${offer.secret}`);
    const svg = Buffer.from(offer.qr.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<script/i);
  });
  it('comes with ten different recovery codes, read as people type them', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
      expect(normaliseRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    }
  });
});

describe('secrets at rest', () => {
  const installationKey = new Uint8Array(32).fill(7);
  it('open for their own account under their own secret only', () => {
    const sealed = seal(installationKey, 'totp', 'account-a', secret);
    expect(sealed.toString('latin1')).not.toContain(secret);
    expect(unseal(installationKey, 'totp', 'account-a', sealed)).toBe(secret);
    expect(() => unseal(installationKey, 'totp', 'account-b', sealed)).toThrow();
    expect(() => unseal(new Uint8Array(32), 'totp', 'account-a', sealed)).toThrow();
    sealed[30] = (sealed[30] ?? 0) ^ 1;
    expect(() => unseal(installationKey, 'totp', 'account-a', sealed)).toThrow();
  });
  it('have a digest for each purpose', () => {
    const value = 'same';
    expect(digest(installationKey, 'session', value)).toEqual(digest(installationKey, 'session', value));
    expect(digest(installationKey, 'session', value)).not.toEqual(digest(installationKey, 'invitation', value));
    expect(digest(installationKey, 'session', value)).not.toEqual(digest(new Uint8Array(32), 'session', value));
  });
  it('are hashed with argon2id as OWASP asks', async () => {
    const hashed = await hashPassword('four quiet olive trees');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isOutdated(hashed)).toBe(false);
    expect(isOutdated(hashed.replace('m=19456', 'm=4096'))).toBe(true);
    expect(await checkPassword(hashed, 'four quiet olive trees')).toBe(true);
    expect(await checkPassword(hashed, 'four quiet olive tree')).toBe(false);
    expect(await checkPassword(undefined, 'four quiet olive trees')).toBe(false);
  });
  it('are the same whatever form the keyboard composed', async () => {
    expect(
      await checkPassword(await hashPassword('élève étranger'.normalize('NFD')), 'élève étranger'.normalize('NFC')),
    ).toBe(true);
  });
});
