import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { speakerOf } from '../proposition/proposition.sql.ts';
import { mandateRows, myMandates, obstacleRows } from '../rows.ts';
import { actualView, obstacleView, transactionView, type TransactionForm } from './action.contract.ts';
import { obstacleLife } from './action.ts';

const named = everyRow(mandateRows, 'whose an obstacle is, to whoever sees it');

/** The last figure of each period. */
export const listActuals = (trx: Trx, action: string): Promise<z.output<typeof actualView>[]> =>
  rows(
    trx,
    actualView,
    sql`select distinct on (indicator, starts, ends) indicator, to_char(starts, 'YYYY-MM-DD') as starts, to_char(ends, 'YYYY-MM-DD') as ends,
        value::float8 as value, source from dialogue.action_actual where action = ${action} order by indicator, starts, ends, id desc`,
  );

/** Entries of money, also those that were cancelled. */
export const listTransactions = (trx: Trx, action: string): Promise<z.output<typeof transactionView>[]> =>
  rows(
    trx,
    transactionView,
    sql`select t.id, t.kind, t.minor::text as minor, t.currency, to_char(t.dated, 'YYYY-MM-DD') as dated, to_char(t.value_date, 'YYYY-MM-DD') as "valueDate",
        t.provider, t.source, c.reason as cancelled
      from dialogue.action_transaction t left join dialogue.action_cancellation c on c.transaction = t.id
      where t.action = ${action} order by t.dated, t.kind, t.currency, t.minor, t.id`,
  );

export const insertActual = (
  trx: Trx,
  action: string,
  of: { indicator: string; starts: string; ends: string; value: number; source: string; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.action_actual (action, indicator, starts, ends, value, source, account)
      values (${action}, ${of.indicator}, ${of.starts}, ${of.ends}, ${of.value}, ${of.source}, ${of.account})`,
  );

export const insertTransaction = (
  trx: Trx,
  action: string,
  of: TransactionForm,
  account: string | null,
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.action_transaction (action, kind, minor, currency, dated, value_date, provider, source, account)
      values (${action}, ${of.kind}, ${of.minor}::bigint, ${of.currency}, ${of.dated}, ${of.valueDate}, ${JSON.stringify(of.provider)}::jsonb, ${of.source}, ${account})`,
  );

/** @returns false where the action has no such entry */
export const cancelTransaction = async (
  trx: Trx,
  action: string,
  of: { transaction: string; reason: string; account: string | null },
): Promise<boolean> =>
  (await run(
    trx,
    sql`insert into dialogue.action_cancellation (transaction, reason, account)
      select t.id, ${of.reason}, ${of.account} from dialogue.action_transaction t where t.id = ${of.transaction} and t.action = ${action}`,
  )) === 1;

/** How many entries and figures an action holds. */
export const entriesOf = async (trx: Trx, action: string): Promise<number> =>
  (await row(
    trx,
    z.object({ n: z.number().int() }),
    sql`select ((select count(*) from dialogue.action_transaction where action = ${action}) + (select count(*) from dialogue.action_actual where action = ${action})
      + (select count(*) from ${everyRow(obstacleRows, 'counted against a limit')} where action = ${action}))::int as n`,
  ))!.n;

export const obstacleActs = actsOf(obstacleLife, {
  table: 'dialogue.obstacle_act',
  subject: 'obstacle',
  own: { note: z.string().nullable() },
  view: obstacleView.shape.acts.element,
});

const obstacleRow = obstacleView.omit({ acts: true }).extend({ action: z.uuid() });
const obstacles = (
  where: ReturnType<typeof sql>,
) => sql`select o.id, o.action, o.number, o.text, to_char(o.due, 'YYYY-MM-DD') as due, s.state, s.sequence,
    ${speakerOf('m')} as owner, o.owner = any (${myMandates}) as mine
  from ${scoped(obstacleRows)} o join dialogue.obstacle_state s on s.obstacle = o.id join ${named} m on m.id = o.owner where ${where} order by o.number`;

/** Obstacles of an action that the reader sees. */
export async function listObstacles(
  trx: Trx,
  action: string,
): Promise<(z.output<typeof obstacleView> & { action: string })[]> {
  const found = await rows(trx, obstacleRow, obstacles(sql`o.action = ${action}`));
  const all = [];
  for (const one of found) all.push({ ...one, acts: await obstacleActs.list(trx, one.id) });
  return all;
}
export async function getObstacle(
  trx: Trx,
  id: string,
): Promise<(z.output<typeof obstacleView> & { action: string }) | undefined> {
  const found = await row(trx, obstacleRow, obstacles(sql`o.id = ${id}`));
  return found && { ...found, acts: await obstacleActs.list(trx, id) };
}

/** Adds an obstacle under the next number of its action, which the caller has locked. */
export const insertObstacle = async (
  trx: Trx,
  action: string,
  of: { space: string; text: TranslatedText; owner: string; due: string; account: string | null },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.obstacle (action, space, number, text, owner, due, created_by)
      values (${action}, ${of.space}, (select coalesce(max(number), 0) + 1 from ${everyRow(obstacleRows, 'numbers are given without a gap')} where action = ${action}),
        ${JSON.stringify(of.text)}::jsonb, ${of.owner}, ${of.due}, ${of.account}) returning id`,
  ))!.id;

/** Late actions whom their delay has not reached yet, at most `most`. @param days days after the deadline */
export const lateFor = (
  trx: Trx,
  reached: 'owner' | 'chair',
  days: number,
  most: number,
): Promise<{ action: string; number: number }[]> =>
  rows(
    trx,
    z.object({ action: z.uuid(), number: z.number().int() }),
    sql`select l.action, l.number from dialogue.late_action l where l.days >= ${days}
        and not exists (select from dialogue.action_reminder r where r.action = l.action and r.number = l.number and r.reached = ${reached})
      order by l.deadline, l.action limit ${most}`,
  );

/** Notes that a delay reached somebody. @returns false when it was noted before */
export const noteReminder = async (
  trx: Trx,
  of: { action: string; number: number },
  reached: 'owner' | 'chair',
): Promise<boolean> =>
  (await run(
    trx,
    sql`insert into dialogue.action_reminder (action, number, reached) values (${of.action}, ${of.number}, ${reached}) on conflict do nothing`,
  )) === 1;

/** Accounts that answer for an action: ids, for messages. */
export const ownersOf = async (trx: Trx, action: string, most: number): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ account: z.uuid() }),
      sql`select account from dialogue.owners_of(${action}) account limit ${most}`,
    )
  ).map(({ account }) => account);

/** Accounts that speak in a space today, or under one mandate: ids, for messages. */
export const voicesIn = async (trx: Trx, space: string, most: number): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ account: z.uuid() }),
      sql`select account from dialogue.voices_in(${space}) account limit ${most}`,
    )
  ).map(({ account }) => account);

/** Accounts that speak under a mandate: ids, for messages. */
export const voicesUnder = async (trx: Trx, mandate: string, most: number): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ account: z.uuid() }),
      sql`select platform.accounts_of(array_remove(array[m.account], null), case when m.account is null then array_remove(array[m.institution], null) else '{}' end) as account
        from dialogue.mandate_in_force m where m.id = ${mandate} limit ${most}`,
    )
  ).map(({ account }) => account);
