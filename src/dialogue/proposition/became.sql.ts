import { row, sql, type Trx } from '../../platform/database/transaction.ts';
import { traceView, type Trace } from './became.contract.ts';

const columns = sql`t.amended, t.recommendations, t.actions`;

/** What came of a proposition that was found to be seen: only what is published elsewhere. */
export const traceOf = async (trx: Trx, id: string): Promise<Trace> =>
  (await row(trx, traceView, sql`select ${columns} from dialogue.proposition_trace t where t.proposition = ${id}`))!;

/** The same of one that anyone reads; any role that reads the released faces. */
export const releasedTraceOf = async (trx: Trx, id: string): Promise<Trace> =>
  (await row(trx, traceView, sql`select ${columns} from dialogue.released_trace t where t.proposition = ${id}`))!;
