import { sql } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../../platform/tasks/task.ts';
import { definitionRows, termRows } from '../rows.ts';

/** Definitions that wait for a second person. */
export const termWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'term.release',
    compartment: 'dialogue',
    permission: 'term.release',
    label: { ar: 'مراجعة تعريف', fr: 'Relire une définition', en: 'Check a definition' },
    why: {
      ar: 'سجّله شخص آخر: يُنشر أو يُرد بتعليل.',
      fr: 'Une autre personne l’a saisie : la publier, ou l’écarter avec un motif.',
      en: 'Somebody else entered it: publish it, or decline it with a reason.',
    },
    rows: sql`select d.id::text as id, s.at as since, null::timestamptz as until, '/terms/' || t.id as path, t.name as title, null::text as name, d.year as number
      from ${scoped(definitionRows)} d join dialogue.term_definition_state s on s.term_definition = d.id and s.state = 'proposed'
        join ${everyRow(termRows, 'the name of the term of a definition that is seen')} t on t.id = d.term
      where d.created_by is distinct from platform.current_account()`,
  }),
];
