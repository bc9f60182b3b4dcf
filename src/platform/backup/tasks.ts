import { sql } from '../database/transaction.ts';
import { defineTask, type TaskSource } from '../tasks/task.ts';

/** A backup that failed, or that the clock should have brought and did not. The next good one takes it away. */
export const backupWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'backup.missing',
    compartment: 'administration',
    permission: 'journal.read',
    label: {
      ar: 'إصلاح النسخ الاحتياطي الدوري',
      fr: 'Rétablir les sauvegardes périodiques',
      en: 'Put the regular backups right',
    },
    why: {
      ar: 'فشلت آخر نسخة احتياطية أو لم تُؤخذ في موعدها.',
      fr: 'La dernière sauvegarde a échoué, ou n’a pas été faite à son heure.',
      en: 'The last backup failed, or was not made when it was due.',
    },
    rows: sql`select 'backup' as id, coalesce(platform.last_backup(), p.since) as since, null::timestamptz as until, '/journal' as path, null::jsonb as title,
        null::text as name, null::integer as number
      from platform.backup_plan p
      where coalesce(platform.last_backup(), p.since) + p.every + interval '2 hours' < now()
        or (select r.outcome from platform.backup_run r where r.outcome is not null order by r.began_at desc limit 1) = 'failed'`,
  }),
];
