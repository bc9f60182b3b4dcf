import { sql } from '../../platform/database/transaction.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../../platform/tasks/task.ts';
import { adviceRows } from '../rows.ts';

/** Recommendations of other bodies that wait for a second person. */
export const adviceWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'library.release',
    compartment: 'dialogue',
    permission: 'library.release',
    label: {
      ar: 'مراجعة توصية لجهة أخرى',
      fr: 'Relire une recommandation d’un autre organisme',
      en: 'Check a recommendation of another body',
    },
    why: {
      ar: 'سجّلها شخص آخر: تُنشر أو تُرد بتعليل.',
      fr: 'Une autre personne l’a saisie : la publier, ou l’écarter avec un motif.',
      en: 'Somebody else entered it: publish it, or decline it with a reason.',
    },
    rows: sql`select d.id::text as id, s.at as since, null::timestamptz as until, '/library/' || d.id as path, d.title as title, null::text as name, d.year as number
      from ${scoped(adviceRows)} d join dialogue.advice_state s on s.advice = d.id and s.state = 'proposed'
      where d.created_by is distinct from platform.current_account()`,
  }),
];
