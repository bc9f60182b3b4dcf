import type { Trx } from '../../platform/database/transaction.ts';
import type { Reader } from '../../platform/erasable/erasable.sql.ts';
import { dialogueProblem } from '../problems.ts';
import type { QueryStepForm } from './query.contract.ts';
import { stepOf, type HandAct } from './query.ts';
import { insertQueryAct, keepNote, listActs, lockQueries, rootOf, type HeldQuery } from './query.sql.ts';

/**
 * Does an act by hand on a question that the person sees at `form.sequence`. When somebody acted in the meantime nothing is written and
 * what happened is told.
 * @throws Problem dialogue.no-query, changed-meanwhile (items: the acts since), not-possible-now, needs-note, needs-reason, bad-merge
 */
export async function actOn(
  trx: Trx,
  reader: Reader,
  id: string,
  act: HandAct,
  form: QueryStepForm,
  account: string | null,
): Promise<void> {
  const into = act === 'merge' ? form.into : undefined;
  const held = await lockQueries(trx, into ? [id, into] : [id]);
  const query = held.find((candidate) => candidate.id === id);
  if (!query) throw dialogueProblem('no-query');
  if (query.sequence !== form.sequence)
    throw dialogueProblem('changed-meanwhile', {}, await listActs(trx, reader, id, form.sequence));
  if (!stepOf(query.state, act)) throw dialogueProblem('not-possible-now', { state: query.state });
  if (act === 'merge')
    requireTarget(
      query,
      held.find((candidate) => candidate.id === into),
    );
  if (act === 'set-aside' && !form.reason) throw dialogueProblem('needs-reason');
  if ((act === 'ask-back' || act === 'clarify' || act === 'reopen') && !form.note) throw dialogueProblem('needs-note');
  await insertQueryAct(trx, id, {
    sequence: query.sequence + 1,
    act,
    into,
    reason: act === 'set-aside' ? form.reason : undefined,
    note: form.note && (await keepNote(trx, reader.files, form.note, await rootOf(trx, id))),
    account,
  });
}

function requireTarget(query: HeldQuery, target: HeldQuery | undefined): void {
  const fits = target && target.id !== query.id && target.meeting === query.meeting && target.state !== 'merged';
  if (!fits) throw dialogueProblem('bad-merge');
}
