import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { families, sides } from '../meeting/meeting.ts';
import { voteWords } from '../statement/votes.ts';
import type { VotesOfList } from './voter.ts';

/** Votes that are read for one computation: voters times statements. */
export const mostVotes = 400_000;

const voter = z.object({
  key: z.string(),
  side: z.enum(sides),
  family: z.enum(families),
  votes: z.record(z.string(), z.enum(voteWords)),
});
const standings = z.object({ shown: z.array(z.number().int()), aside: z.array(z.number().int()) });
const state = z.object({ count: z.number().int(), votes: z.string() });

/** What the votes of a list are as of now: how many were cast, and a name that changes with every vote and every decision of a moderator. */
export const votesAsOf = async (trx: Trx, list: string): Promise<z.output<typeof state>> =>
  (await row(
    trx,
    state,
    sql`select v.n as count, v.n || '/' || (select count(*) from dialogue.statement_list_mark k join dialogue.statement_list_item i on i.id = k.item
        where i.statement_list = ${list}) as votes
      from (select count(*)::int as n from dialogue.statement_list_vote where statement_list = ${list}) v`,
  ))!;

/** So many voters more, before what an open list amounts to is reckoned anew: nobody's vote is the difference of two readings. */
export const voterStep = 5;
/** The same while a list is open, in steps of voters; members and the public apart. */
export const votersAsOf = async (trx: Trx, list: string): Promise<z.output<typeof state>> =>
  (await row(
    trx,
    state,
    sql`select m.n as count, concat_ws('/', 'open', m.n, p.n) as votes
      from (select (count(distinct voter) / ${voterStep}::int)::int as n from dialogue.statement_list_counted where statement_list = ${list}) m,
        (select (count(distinct v.code) / ${voterStep}::int)::int as n from dialogue.statement_list_public_vote v
          join dialogue.statement_list_item i on i.id = v.item where i.statement_list = ${list}) p`,
  ))!;

/** The votes of a list that count, by voter in the order of their first votes. */
export async function votesOfList(trx: Trx, list: string): Promise<VotesOfList> {
  const of = (await row(
    trx,
    standings,
    sql`select coalesce(jsonb_agg(number order by number) filter (where standing = 'show'), '[]') as shown,
        coalesce(jsonb_agg(number order by number) filter (where standing = 'set_aside'), '[]') as aside
      from dialogue.statement_list_standing where statement_list = ${list}`,
  ))!;
  const voters = await rows(
    trx,
    voter,
    sql`select v.voter as key, (array_agg(v.side order by v.id desc))[1] as side, (array_agg(v.family order by v.id desc))[1] as family,
        jsonb_object_agg(v.number, v.vote) as votes
      from dialogue.statement_list_counted v join dialogue.statement_list_standing s on s.statement_list = v.statement_list and s.number = v.number and s.standing <> 'waiting'
      where v.statement_list = ${list} group by v.voter order by min(v.id)`,
  );
  return { ...of, voters };
}

const counted = z.object({
  number: z.number().int(),
  agree: z.number().int(),
  disagree: z.number().int(),
  votes: z.number().int(),
});
/** Votes that count on each statement, by its number. */
export const talliesOfList = async (trx: Trx, list: string): Promise<Map<number, z.output<typeof counted>>> =>
  new Map(
    (
      await rows(
        trx,
        counted,
        sql`select number, count(*) filter (where vote = 'agree')::int as agree, count(*) filter (where vote = 'disagree')::int as disagree, count(*)::int as votes
          from dialogue.statement_list_counted where statement_list = ${list} group by number`,
      )
    ).map((one) => [one.number, one]),
  );
