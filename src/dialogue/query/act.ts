import type { Trx } from '../../platform/database/transaction.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { AskedAct } from '../../platform/lifecycle/act.contract.ts';
import { dialogueProblem } from '../problems.ts';
import type { QueryAct } from './query.ts';
import { keepNote, lockQueries, rootOf, type HeldQuery } from './query.sql.ts';

type Asked = AskedAct<QueryAct> & Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string';

/** A question is merged into one of its meeting that stands. @throws Problem dialogue.bad-merge */
export async function guardAct(trx: Trx, id: string, asked: Asked): Promise<void> {
  if (asked.act !== 'merge' || !isText(asked['into'])) return;
  const held = await lockQueries(trx, [id, asked['into']]);
  const find = (wanted: unknown): HeldQuery | undefined => held.find((query) => query.id === wanted);
  const [query, target] = [find(id), find(asked['into'])];
  const fits =
    query && target && target.id !== query.id && target.meeting === query.meeting && target.state !== 'merged';
  if (!fits) throw dialogueProblem('bad-merge');
}

/** What an act keeps besides: the question it was merged into, the reason, the note as erasable texts under the question's root. */
export async function ownOf(trx: Trx, files: FileStore, id: string, asked: Asked): Promise<Record<string, unknown>> {
  const note = asked.note as TranslatedText | undefined;
  return {
    into_query: asked['into'],
    reason: asked['reason'],
    note: note && (await keepNote(trx, files, note, await rootOf(trx, id))),
  };
}
