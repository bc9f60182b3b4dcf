import type { AfterRestore } from '../archive/after-restore.ts';
import type { Localized } from '../language/locale.ts';
import { z } from 'zod';
import { rows, run, sql } from '../database/transaction.ts';
import { unseal } from '../secret/secret.ts';
import { removeTotp } from './account.sql.ts';

const lost: Localized = {
  en: 'The archive did not carry the secret of the installation: two-factor authentication and recovery codes are lost. Their owners sign in with the password alone and set two-factor authentication up anew.',
  fr: 'L’archive ne contenait pas le secret de l’installation : l’authentification à deux facteurs et les codes de secours sont perdus. Leurs titulaires entrent avec le seul mot de passe et la remettent en service.',
  ar: 'لم يحمل الأرشيف سرّ النسخة: فُقد التحقق بخطوتين ورموز الاسترجاع. يدخل أصحابها بكلمة المرور وحدها ويفعّلون التحقق بخطوتين من جديد.',
};
const ended: Localized = {
  en: 'Every session, invitation and link given out before is worth nothing any more: people sign in again, invitations are made anew.',
  fr: 'Sessions, invitations et liens remis auparavant ne valent plus rien : chacun se reconnecte, les invitations sont à refaire.',
  ar: 'لم تعد للجلسات والدعوات والروابط السابقة أي قيمة: يعيد الجميع تسجيل الدخول وتُنشأ الدعوات من جديد.',
};

/**
 * Whoever holds a cookie or a link from before stays outside; second factors stay when the archive carried the secret that they are
 * encrypted under, and are given up, in plain words, when it did not or does not open them.
 */
export const accountsAfterRestore: AfterRestore = {
  name: 'accounts: sessions and links end',
  run: async ({ trx, secret }) => {
    await run(trx, sql`delete from platform.session`);
    await run(trx, sql`delete from platform.invitation`);
    await run(trx, sql`delete from platform.attempt`);
    await run(trx, sql`delete from platform.spent_ceremony`);
    const kept = await rows(
      trx,
      z.object({ account: z.uuid(), sealed: z.instanceof(Uint8Array) }),
      sql`select account, totp_secret as sealed from platform.credential where totp_secret is not null`,
    );
    const closed = kept.filter(({ account, sealed }) => !secret || !opens(secret, account, sealed));
    for (const { account } of closed) await removeTotp(trx, account);
    // Digests under a secret that is gone: no code answers to them any more. Passkeys need no secret of ours.
    const codes = secret ? closed.map(({ account }) => account) : null;
    await run(
      trx,
      sql`delete from platform.recovery_code where ${codes}::uuid[] is null or account = any (${codes}::uuid[])`,
    );
    return closed.length ? [ended, lost] : [ended];
  },
};

function opens(secret: Uint8Array, account: string, sealed: Uint8Array): boolean {
  try {
    unseal(secret, 'totp', account, Buffer.from(sealed));
    return true;
  } catch {
    return false;
  }
}
