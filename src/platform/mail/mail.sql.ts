import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import { localeSchema } from '../language/localized.contract.ts';
import { list } from '../list/list.sql.ts';
import { keptDays, modes, pauseAfter, type Mode } from './mail.ts';
import { outboxList, outboxLine } from './mail.contract.ts';

/** Minutes for which a message is in the hands of one job; longer than a mail server is waited for. */
const leaseMinutes = 10;

const parameters = z.record(z.string(), z.union([z.string(), z.number()]));
const taken = z.object({
  id: z.uuid(),
  kind: z.string(),
  account: z.uuid().nullable(),
  email: z.string(),
  locale: localeSchema,
  parameters,
  sealed: z.instanceof(Uint8Array).nullable(),
  attempts: z.number().int(),
  createdAt: z.iso.datetime(),
  security: z.boolean(),
  holds: z.boolean(),
  /** Whether mail is known not to reach the address. */
  failing: z.boolean(),
});
export type TakenMail = z.output<typeof taken>;

const reader = sql`left join platform.account a on a.id = m.account left join platform.invitation v on v.id = m.invitation`;
/** Whether the account may still enter, and the link is still open. */
const holds = sql`((m.account is null or a.disabled_at is null) and (m.invitation is null
  or (v.used_at is null and v.withdrawn_at is null and v.expires_at > now())))`;

/** Takes a message that is due into the hands of this job: no other takes it before the lease is over. Undefined when there is nothing to do now. */
export const takeMail = (trx: Trx, id: string): Promise<TakenMail | undefined> =>
  row(
    trx,
    taken,
    sql`with mine as (update platform.mail set attempts = attempts + 1, leased_until = now() + make_interval(mins => ${leaseMinutes})
        where id = ${id} and state = 'waiting' and due_at <= now() and coalesce(leased_until, '-infinity') <= now() returning *)
      select m.id, m.kind, m.account, coalesce(a.email, v.email) as email, coalesce(a.locale, v.locale) as locale, m.parameters, m.sealed, m.attempts,
        m.created_at as "createdAt", m.security, ${holds} as holds,
        exists (select from platform.mail_failing f where f.email = coalesce(a.email, v.email)) as failing from mine m ${reader}`,
  );

/** When a message that waits can be tried: it is not due, or in the hands of another job. Undefined when it does not wait. */
export const nextTry = async (trx: Trx, id: string): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ at: z.iso.datetime() }),
      sql`select greatest(due_at, coalesce(leased_until, due_at)) as at from platform.mail where id = ${id} and state = 'waiting'`,
    )
  )?.at;

/** The end of a message. */
export const endMail = (
  trx: Trx,
  id: string,
  state: 'sent' | 'kept' | 'failed' | 'cancelled',
  outcome: string | null,
): Promise<number> =>
  run(
    trx,
    sql`update platform.mail set state = ${state}, outcome = ${outcome}, ended_at = now(), leased_until = null,
      sealed = case when ${state} = 'failed' then sealed end where id = ${id} and state = 'waiting'`,
  );

/** Puts a message off after an attempt that failed; false when no attempt is left, and it has failed for good. */
export async function putOff(trx: Trx, id: string, attempts: number, outcome: string): Promise<boolean> {
  const pause = pauseAfter(attempts);
  if (pause === undefined) {
    await endMail(trx, id, 'failed', outcome);
    return false;
  }
  await run(
    trx,
    sql`update platform.mail set due_at = now() + make_interval(mins => ${pause}), leased_until = null, outcome = ${outcome}
      where id = ${id} and state = 'waiting'`,
  );
  return true;
}

/** Calls for a message to be tried again when it can be. */
export async function tryAgain(trx: Trx, id: string): Promise<void> {
  const at = await nextTry(trx, id);
  if (at)
    await sql`select platform.enqueue_at('mail.deliver', ${JSON.stringify({ id })}::json, ${`mail:${id}`}, ${at}::timestamptz)`.execute(
      trx,
    );
}

/** Makes one message of the notices gathered for an account that are due; done twice it finds none the second time. @returns whether it did */
export async function gather(trx: Trx, account: string): Promise<boolean> {
  const made = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`with due as (select id from platform.mail where account = ${account} and state = 'gathered' and due_at <= now() for update skip locked),
        made as (insert into platform.mail (id, account, kind, security, parameters, state)
          select gen_random_uuid(), ${account}, 'mail.digest', false, jsonb_build_object('of', count(*)), 'waiting' from due having count(*) > 0 returning id),
        told as (update platform.mail m set state = 'digested', digest = made.id, ended_at = now() from due, made where m.id = due.id)
      select id from made`,
  );
  if (made) await tryAgain(trx, made.id);
  return made !== undefined;
}

/** What a digest holds: each thing once, the oldest first. */
export const digestOf = (trx: Trx, id: string): Promise<{ kind: string; parameters: z.output<typeof parameters> }[]> =>
  rows(
    trx,
    z.object({ kind: z.string(), parameters }),
    sql`select kind, parameters from platform.mail where digest = ${id} order by created_at, id limit 100`,
  );

/** Forgets what became of old messages, and addresses that mail did not reach and that nobody has any more. */
export async function forgetOldMail(trx: Trx): Promise<void> {
  await run(
    trx,
    sql`delete from platform.mail where id in (select id from platform.mail
      where created_at < now() - make_interval(days => ${keptDays}) and ended_at is not null limit 1000 for update skip locked)`,
  );
  await run(
    trx,
    sql`delete from platform.mail_failing where email in (select f.email from platform.mail_failing f
      where f.since < now() - make_interval(days => ${keptDays}) and not exists (select from platform.account a where a.email = f.email)
      limit 1000 for update skip locked)`,
  );
}

const columns = sql`m.id, m.kind, m.security, m.state, coalesce(a.name, v.name) as name, coalesce(a.email, v.email) as email, m.created_at as "createdAt",
  m.due_at as "dueAt", m.ended_at as "endedAt", m.attempts, m.outcome`;

/** Messages as the administration reads them. */
export const listOutbox = (trx: Trx, query: z.output<typeof outboxList.query>) =>
  list(trx, outboxList, query, {
    select: columns,
    from: sql`platform.mail m ${reader}`,
    where: query.state ? [sql`m.state = ${query.state}`] : [],
    id: sql`m.id`,
    sort: { at: { by: sql`m.created_at`, type: 'timestamptz' } },
    search: [sql`coalesce(a.name, v.name)`, sql`coalesce(a.email, v.email)`],
  });

const shown = outboxLine.extend({ locale: localeSchema, parameters, link: z.boolean(), account: z.uuid().nullable() });

/** One message, with what its words are made of. */
export const readMail = (trx: Trx, id: string): Promise<z.output<typeof shown> | undefined> =>
  row(
    trx,
    shown,
    sql`select ${columns}, coalesce(a.locale, v.locale) as locale, m.parameters, m.invitation is not null as link, m.account
      from platform.mail m ${reader} where m.id = ${id}`,
  );

/** A message that failed, came back or was kept waits again, as if it were new; false when it did not, or what it is about does not hold any more. */
export const reopenMail = async (trx: Trx, id: string): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.mail m set state = 'waiting', attempts = 0, due_at = now(), ended_at = null, leased_until = null, outcome = null
      where m.id in (select m.id from platform.mail m ${reader} where m.id = ${id} and m.state in ('failed', 'kept', 'bounced') and ${holds}
        and (m.invitation is null or m.sealed is not null))`,
  )) === 1;

const preference = z.object({ timeZone: z.string(), modes: z.record(z.string(), z.enum(modes)) });

/** How a person wants notices, as far as they said. */
export async function readPreference(trx: Trx, account: string): Promise<z.output<typeof preference>> {
  const found = await row(
    trx,
    preference,
    sql`select coalesce(p.time_zone, l.usual_zone) as "timeZone", coalesce(p.modes, '{}') as modes
      from platform.mail_limits() l left join platform.mail_preference p on p.account = ${account}`,
  );
  return found!;
}

/** Keeps how a person wants notices; what is not named stays as it was. */
export const writePreference = (
  trx: Trx,
  account: string,
  given: { timeZone: string; modes: Readonly<Record<string, Mode>> },
): Promise<number> =>
  run(
    trx,
    sql`insert into platform.mail_preference (account, time_zone, modes) values (${account}, ${given.timeZone}, ${JSON.stringify(given.modes)}::jsonb)
      on conflict (account) do update set time_zone = excluded.time_zone, modes = platform.mail_preference.modes || excluded.modes`,
  );
