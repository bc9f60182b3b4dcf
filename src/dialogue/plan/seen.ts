import { sql } from '../../platform/database/transaction.ts';
import { heard } from './plan.sql.ts';

/** The act after which an action `a` stands as its reader sees it: the last one from inside its space, from outside the last of the promise that was adopted. */
export const seenAct = sql`(select n.at, n.actor, n.state, n.number from dialogue.action_state n where n.action = a.id and ${heard('a')}
  union all select t.at, null::uuid as actor, t.state, t.number from dialogue.standing_action t where t.action = a.id and not ${heard('a')})`;
