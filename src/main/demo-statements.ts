import {
  INVENTED_LIST,
  INVENTED_OPEN_LIST,
  INVENTED_OPEN_STATEMENTS,
  INVENTED_STATEMENTS,
  inventedPublicVotes,
  inventedVotes,
  type InventedStatement,
} from '../../demo/index.ts';
import type { StatementListContent } from '../dialogue/index.ts';
import { together } from './meeting-content.ts';

/** Days for which the open list is open. */
const term = 60;
const day = (from: Date, days: number): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const statementOf = ({ text, by, aside }: InventedStatement) => ({ text: together(text), by, aside: aside ?? null });

/** The invented lists in the form that the dialogue loads: one that is closed with its votes, one that is open. */
export const demoStatementLists = (now: Date): StatementListContent[] => [
  {
    form: { title: INVENTED_LIST, opens: day(now, -14), closes: day(now, 1), slug: 'invented-what-helps' },
    statements: INVENTED_STATEMENTS.map(statementOf),
    votes: inventedVotes(),
    others: inventedPublicVotes(),
    closed: true,
  },
  {
    form: { title: INVENTED_OPEN_LIST, opens: day(now, -1), closes: day(now, term), slug: 'invented-on-arrival' },
    statements: INVENTED_OPEN_STATEMENTS.map(statementOf),
    votes: [],
    others: [],
    closed: false,
  },
];
