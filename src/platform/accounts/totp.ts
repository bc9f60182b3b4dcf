import { generateSecret, generateURI, verify } from 'otplib';
import { randomBytes } from 'node:crypto';
import { toString as qrSvg } from 'qrcode';
import { normaliseDigits } from '../language/digits.ts';

/** What a person needs to set up an authenticator: by camera or by hand. */
export interface TotpOffer {
  readonly secret: string;
  readonly uri: string;
  /** A data URL of an SVG. */
  readonly qr: string;
}

/** A new second factor (RFC 6238: SHA-1, six digits, 30 s, the one profile that every authenticator app reads). */
export async function offerTotp(email: string): Promise<TotpOffer> {
  const secret = generateSecret();
  const uri = generateURI({ issuer: 'Dawra', label: email, secret });
  const svg = await qrSvg(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { secret, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/**
 * Checks a code typed in any digits. One step before and after is accepted for clocks that differ; the step of the last
 * accepted code and all before it are refused, so that a code seen by someone else is worth nothing.
 * @returns the step of the code, to be kept, or `undefined` when the code is wrong or was used
 */
export async function acceptTotp(
  secret: string,
  code: string,
  lastStep: number,
  epoch = Math.floor(Date.now() / 1000),
  recent: readonly number[] = [],
): Promise<number | undefined> {
  const token = normaliseDigits(code).replace(/\D/g, '');
  if (token.length !== 6) return undefined;
  const current = Math.floor(epoch / 30);
  // A step in the future was kept by a clock that ran ahead: it says nothing of today's codes, and those used before are still known one by one.
  const after = lastStep > current + 1 ? 0 : lastStep;
  const result = await verify({
    secret,
    token,
    epoch,
    epochTolerance: 30,
    ...(after > 0 ? { afterTimeStep: after } : {}),
  });
  if (!result.valid || !('timeStep' in result)) return undefined;
  return recent.includes(result.timeStep) ? undefined : result.timeStep;
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of 59 bits for the day the authenticator is lost; each works once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const letters = Array.from({ length: 12 }, letter);
    return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
  });

/** A letter of the alphabet, each as likely as another: bytes beyond the last whole multiple are drawn again. */
function letter(): string {
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < limit) return alphabet.charAt(byte % alphabet.length);
  }
}

/** The form in which a recovery code is compared: as typed, but for case, spaces and hyphens. */
export const normaliseRecoveryCode = (code: string): string =>
  normaliseDigits(code)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
