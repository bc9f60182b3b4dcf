import { sql } from '../database/transaction.ts';
import { defineTask, type TaskSource } from '../tasks/task.ts';

const nothing = sql`null::jsonb as title, null::text as name, null::integer as number`;

/** What waits for the administration of accounts, and for everyone about their own. */
export const accountTasks: readonly TaskSource[] = [
  defineTask({
    key: 'account.factor-removal',
    compartment: 'administration',
    permission: 'account.own',
    label: {
      ar: 'رفض إزالة التحقق بخطوتين أو السماح بها',
      fr: 'Refuser ou laisser supprimer votre authentification à deux facteurs',
      en: 'Refuse that your two-factor authentication is taken away, or let it happen',
    },
    why: {
      ar: 'طلبت الإدارة إزالتها. إن لم ترفضوا قبل الموعد يعمل الرابط.',
      fr: 'L’administration l’a demandé. Sans refus avant la date, le lien vaudra.',
      en: 'The administration asked for it. Unless you refuse before then, its link works.',
    },
    rows: sql`select v.id::text as id, v.created_at as since, v.effective_at as until, '/account' as path, ${nothing} from platform.invitation v
      where v.renews = platform.current_account() and v.removes_factor and v.used_at is null and v.withdrawn_at is null and v.effective_at > now()`,
  }),
  defineTask({
    key: 'invitation.expiring',
    compartment: 'administration',
    permission: 'account.manage',
    label: {
      ar: 'تجديد دعوة أو سحبها',
      fr: 'Renouveler ou retirer une invitation',
      en: 'Renew or withdraw an invitation',
    },
    why: {
      ar: 'لم تُقبل بعد وتنتهي صلاحيتها قريبًا.',
      fr: 'Elle n’est pas acceptée et expire bientôt.',
      en: 'It has not been accepted and expires soon.',
    },
    rows: sql`select v.id::text as id, v.created_at as since, v.expires_at as until, '/people' as path, null::jsonb as title, v.name as name, null::integer as number
      from platform.invitation v where v.renews is null and v.used_at is null and v.withdrawn_at is null and v.expires_at between now() and now() + interval '2 days'`,
  }),
  defineTask({
    key: 'role.ending',
    compartment: 'administration',
    permission: 'account.manage',
    label: {
      ar: 'تمديد دور أو تركه ينتهي',
      fr: 'Prolonger un rôle ou le laisser finir',
      en: 'Extend a role or let it end',
    },
    why: {
      ar: 'ينتهي خلال أسبوع ولا دور بعده.',
      fr: 'Il finit dans la semaine et rien ne le suit.',
      en: 'It ends within a week and nothing follows it.',
    },
    rows: sql`select g.id::text as id, g.granted_at as since, (g.valid_to + 1)::timestamp at time zone 'UTC' as until, '/people' as path, null::jsonb as title,
        a.name as name, null::integer as number
      from platform.role_grant g join platform.account a on a.id = g.account and a.disabled_at is null
      where g.valid_to between (now() at time zone 'UTC')::date and (now() at time zone 'UTC')::date + 7
        and not exists (select from platform.role_grant n where n.account = g.account and n.role = g.role and n.scope = g.scope and n.scope_of is not distinct from g.scope_of
          and coalesce(n.valid_to, 'infinity') > g.valid_to)`,
  }),
];
