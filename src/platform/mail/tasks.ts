import { sql } from '../database/transaction.ts';
import { defineTask, type TaskSource } from '../tasks/task.ts';

export const mailWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'mail.failed',
    compartment: 'administration',
    permission: 'mail.manage',
    label: {
      ar: 'إعادة إرسال رسالة لم تصل',
      fr: 'Renvoyer un message qui a échoué',
      en: 'Send a message again that failed',
    },
    why: {
      ar: 'رفضها خادم البريد أو عادت أو نفدت المحاولات.',
      fr: 'Le serveur l’a refusé, il est revenu, ou les essais sont épuisés.',
      en: 'The mail server refused it, it came back, or no attempt was left.',
    },
    rows: sql`select m.id::text as id, m.ended_at as since, null::timestamptz as until, '/mail?state=' || m.state as path, null::jsonb as title, coalesce(a.email, v.email) as name,
        null::integer as number
      from platform.mail m left join platform.account a on a.id = m.account left join platform.invitation v on v.id = m.invitation
      where m.state in ('failed', 'bounced') and m.ended_at > now() - interval '30 days' and (m.account is null or a.disabled_at is null)
        and (m.invitation is null or (m.sealed is not null and v.used_at is null and v.withdrawn_at is null and v.expires_at > now()))`,
  }),
];
