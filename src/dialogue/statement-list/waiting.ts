import { sql } from '../../platform/database/transaction.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { defineTask, type TaskSource } from '../../platform/tasks/task.ts';
import { myMandates, statementListRows } from '../rows.ts';

const from = sql`${scoped(statementListRows)} l join dialogue.statement_list_state s on s.statement_list = l.id`;
const line = (until: ReturnType<typeof sql>, path = sql``) =>
  sql`l.id::text as id, s.at as since, ${until} as until, '/statement-lists/' || l.id${path} as path, l.title as title, null::text as name, null::integer as number`;
const never = sql`null::timestamptz`;
const end = sql`((l.closes + 1)::timestamp at time zone 'UTC')`;

/** What waits in lists of statements for moderators and for who speaks in their space. */
export const statementWaiting: readonly TaskSource[] = [
  defineTask({
    key: 'statement.moderate',
    compartment: 'dialogue',
    permission: 'statement.moderate',
    label: { ar: 'الإشراف على العبارات', fr: 'Modérer des affirmations', en: 'Moderate statements' },
    why: {
      ar: 'عبارات كتبها غيركم تنتظر عرضها أو استبعادها.',
      fr: 'Des affirmations d’autrui attendent d’être montrées ou écartées.',
      en: 'Statements of others wait to be shown or set aside.',
    },
    rows: sql`select ${line(end)} from ${from} where s.state <> 'closed' and exists (
      select from dialogue.statement_list_standing i join dialogue.statement_list_item k on k.id = i.item
      where i.statement_list = l.id and i.standing = 'waiting' and k.created_by is distinct from platform.current_account())`,
  }),
  defineTask({
    key: 'statement.vote',
    compartment: 'dialogue',
    permission: 'statement.vote',
    label: { ar: 'التصويت على العبارات', fr: 'Voter sur des affirmations', en: 'Vote on statements' },
    why: {
      ar: 'القائمة مفتوحة، ولم تصوّتوا بعد على كل عباراتها.',
      fr: 'La liste est ouverte et vous n’avez pas voté sur toutes ses affirmations.',
      en: 'The list is open and you have not voted on all of its statements.',
    },
    rows: sql`select ${line(end, sql` || '/vote'`)} from ${from}
      where s.state = 'open' and dialogue.today() between l.opens and l.closes and exists (
        select from dialogue.mandate_in_force m join dialogue.statement_list_standing i on i.statement_list = l.id and i.standing = 'show'
        where m.space = l.space and m.id = any (${myMandates}) and not exists (select from dialogue.statement_list_counted v
          where v.statement_list = l.id and v.number = i.number and v.voter = coalesce(m.institution, m.account, m.id)))`,
  }),
  defineTask({
    key: 'statement.close',
    compartment: 'dialogue',
    permission: 'statement.list',
    label: { ar: 'إغلاق تصويت', fr: 'Clore un vote', en: 'Close a vote' },
    why: { ar: 'انقضى يومها الأخير.', fr: 'Son dernier jour est passé.', en: 'Its last day is over.' },
    rows: sql`select ${line(never)} from ${from} where s.state = 'open' and l.closes < dialogue.today()`,
  }),
];
