import { sql } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../../platform/tasks/task.ts';
import { consultedRows, policyRows } from '../rows.ts';

const why = {
  ar: 'سجّله شخص آخر: يُنشر أو يُرد بتعليل.',
  fr: 'Une autre personne l’a saisi : publier, ou écarter avec un motif.',
  en: 'Somebody else entered it: publish it, or decline it with a reason.',
};
const title = sql`(select jsonb_object_agg(key, value ->> 'text') from jsonb_each(d.title)) as title`;
const by = { compartment: 'dialogue', permission: 'policy.release', why } as const;

/** Policy texts, and entries on who was consulted, that wait for a second person. */
export const policyWaiting: readonly TaskSource[] = [
  defineTask({
    ...by,
    key: 'policy.release',
    label: { ar: 'مراجعة نص سياسات', fr: 'Relire un texte de politique', en: 'Check a policy text' },
    rows: sql`select d.id::text as id, s.at as since, null::timestamptz as until, '/policies/' || d.id as path, ${title}, null::text as name, null::integer as number
      from ${scoped(policyRows)} d join dialogue.policy_text_state s on s.policy_text = d.id and s.state = 'proposed'
      where d.created_by is distinct from platform.current_account()`,
  }),
  defineTask({
    ...by,
    key: 'policy.release-entry',
    label: {
      ar: 'مراجعة من استُشير في نص',
      fr: 'Relire qui a été consulté sur un texte',
      en: 'Check who was consulted on a text',
    },
    rows: sql`select c.id::text as id, s.at as since, null::timestamptz as until, '/policies/' || d.id as path, ${title}, null::text as name, null::integer as number
      from ${scoped(consultedRows)} c join dialogue.policy_consultation_state s on s.policy_consultation = c.id and s.state = 'proposed'
        join ${everyRow(policyRows, 'the title of the text of an entry that is seen')} d on d.id = c.policy_text
        join dialogue.policy_text_state t on t.policy_text = d.id and t.state in ('proposed', 'released')
      where c.created_by is distinct from platform.current_account()`,
  }),
];
