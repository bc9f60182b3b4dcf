import { sql } from '../../platform/database/transaction.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { meetingRows } from '../rows.ts';

const known = everyRow(
  meetingRows,
  'the chain and the space of a meeting that is seen: what earlier ones left, whoever sees which',
);

/** Meetings before one, as `id`, `title`, `edition`, `starts`, `ends`: the chain that it goes on, and earlier ones of its space. */
export const earlierThan = (meeting: string) => sql`(with recursive chain as (
    select p.id, p.previous, 1 as depth from ${known} p where p.id = (select previous from ${known} m where id = ${meeting})
    union all select p.id, p.previous, c.depth + 1 from ${known} p join chain c on p.id = c.previous where c.depth < 100)
  select o.id, o.title, o.edition, o.starts, o.ends from ${known} o join ${known} m on m.id = ${meeting}
  where o.id <> m.id and (o.id in (select id from chain) or (o.space = m.space and o.starts < m.starts)))`;
