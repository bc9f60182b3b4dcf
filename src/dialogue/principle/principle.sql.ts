import { z } from 'zod';
import { rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { stances } from '../agreement/agreement.ts';
import { families, sides } from '../meeting/meeting.ts';
import { propositionLife } from '../proposition/proposition.ts';
import { propositionRows } from '../rows.ts';
import { releasedPrinciple, type ReleasedPrinciple } from './principle.contract.ts';
import { principleIds } from '../principles.ts';

const put = z.object({
  id: z.uuid(),
  number: z.number().int(),
  principle: z.enum(principleIds),
  state: propositionLife.stateSchema,
  votes: z.array(z.object({ side: z.enum(sides), family: z.enum(families), stance: z.enum(stances) })),
});

/** Propositions of a space that stand for a principle, as whoever reads sees them, with the votes on the wording that stands; the newest of each first. */
export const listPut = (trx: Trx, space: string): Promise<z.output<typeof put>[]> =>
  rows(
    trx,
    put,
    sql`select p.id, p.number, p.principle, s.state,
        coalesce((select jsonb_agg(jsonb_build_object('side', v.side, 'family', v.family, 'stance', v.stance)) from dialogue.counted_vote v
          where v.proposition = p.id and v.number = s.number), '[]') as votes
      from ${scoped(propositionRows)} p join dialogue.proposition_state s on s.proposition = p.id
      where p.space = ${space} and p.principle is not null and s.state not in ('withdrawn', 'merged') order by p.number desc`,
  );

/** Votes on principles that anyone reads, by principle and space. Any role that reads the released faces. */
export const releasedPrinciples = (trx: Trx): Promise<ReleasedPrinciple[]> =>
  rows(
    trx,
    releasedPrinciple,
    sql`select r.* from dialogue.released_principle r order by r.principle, r.space, r.number`,
  );
