import { z } from 'zod';
import { row, run, sql, type Trx } from '../database/transaction.ts';
import { moment } from '../record/record.ts';

/** Days within which a message that was taken can still come back; mail servers give up after five. */
const bounceDays = 30;

/** Mail does not reach this address. What was known first stays; that it comes back counts for more than that it is refused. */
export const markFailing = (trx: Trx, email: string, outcome: string, bounced: boolean): Promise<number> =>
  run(
    trx,
    sql`insert into platform.mail_failing as f (email, outcome, bounced) values (${email}, ${outcome}, ${bounced})
      on conflict (email) do update set outcome = excluded.outcome, bounced = f.bounced or excluded.bounced`,
  );

/** A mail server took a message for this address: that it was refused before says nothing any more. */
export const clearRefused = (trx: Trx, email: string): Promise<number> =>
  run(trx, sql`delete from platform.mail_failing where email = ${email} and not bounced`);

/** The address of an account is tried anew, whatever was known against it. */
export const clearFailing = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`delete from platform.mail_failing f using platform.account a where a.id = ${account} and a.email = f.email`,
  );

/** What is known against the address of an account. */
export const mailFailing = (trx: Trx, account: string): Promise<{ since: string; outcome: string } | undefined> =>
  row(
    trx,
    z.object({ since: moment, outcome: z.string() }),
    sql`select f.since, f.outcome from platform.mail_failing f join platform.account a on a.email = f.email where a.id = ${account}`,
  );

/** A message that went out has come back; gives the address it went to. Undefined when there is none such, or it came back before. */
export const bounceMail = async (trx: Trx, id: string, outcome: string): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ email: z.string() }),
      sql`with back as (update platform.mail set state = 'bounced', outcome = ${outcome}
          where id = ${id} and state = 'sent' and ended_at > now() - make_interval(days => ${bounceDays}) returning account, invitation)
        select coalesce(a.email, v.email) as email from back b
          left join platform.account a on a.id = b.account left join platform.invitation v on v.id = b.invitation`,
    )
  )?.email;
