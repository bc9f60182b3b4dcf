import { z } from 'zod';
import { rows, sql, type Trx } from '../../platform/database/transaction.ts';

const looked = z.object({ id: z.uuid(), changed: z.boolean() });
export type Looked = z.output<typeof looked>;

/** Released answers that rest on series, in the order of their ids after one, at most `most`; `changed`: a series says something else than when it was last noted. */
export const answersOnSeries = (trx: Trx, after: string | null, most: number): Promise<Looked[]> =>
  rows(
    trx,
    looked,
    sql`select s.answer as id, bool_or(s.changed) as changed from dialogue.standing_source s
      where s.answer = any (array(select c.answer from dialogue.standing_answer c
        where c.act = 'release' and c.answer > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
          and exists (select from dialogue.answer_source o where o.answer = c.answer and o.number = c.number and o.kind = 'flow')
        order by c.answer limit ${most}))
      group by s.answer order by s.answer`,
  );

/** Notes what the series of an answer say by now. @returns those of which somebody is to be told; none when somebody else noted it first */
export const noteChanges = async (trx: Trx, answer: string): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ series: z.string(), told: z.boolean() }),
      sql`insert into dialogue.answer_source_change (answer, series, sequence, hash, told)
        select s.answer, s.series, s.sequence + 1, s.said, s.said is distinct from s.cited from dialogue.standing_source s
        where s.answer = ${answer} and s.changed order by s.series
        on conflict do nothing returning series, told`,
    )
  ).flatMap(({ series, told }) => (told ? [series] : []));
