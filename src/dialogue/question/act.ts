import type { Trx } from '../../platform/database/transaction.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { keepNote } from '../../platform/erasable/note.sql.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { AskedAct } from '../../platform/lifecycle/act.contract.ts';
import { dialogueProblem } from '../problems.ts';
import type { QuestionAct } from './question.ts';
import { lockQuestions, rootOf, type HeldQuestion } from './question.sql.ts';

type Asked = AskedAct<QuestionAct> & Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string';

/** A question is merged into one of its meeting that stands; another body that is competent has a name. @throws Problem dialogue.bad-merge, dialogue.competent-body */
export async function guardAct(trx: Trx, id: string, asked: Asked): Promise<void> {
  if (asked.act === 'set-aside' && (asked['reason'] === 'another_body') !== isText(asked['competent']))
    throw dialogueProblem('competent-body');
  if (asked.act !== 'merge' || !isText(asked['into'])) return;
  const held = await lockQuestions(trx, [id, asked['into']]);
  const find = (wanted: unknown): HeldQuestion | undefined => held.find((question) => question.id === wanted);
  const [question, target] = [find(id), find(asked['into'])];
  const fits =
    question && target && target.id !== question.id && target.meeting === question.meeting && target.state !== 'merged';
  if (!fits) throw dialogueProblem('bad-merge');
}

/** What an act keeps besides: the question it was merged into, the reason, the note as erasable texts under the question's root. */
export async function ownOf(trx: Trx, files: FileStore, id: string, asked: Asked): Promise<Record<string, unknown>> {
  const note = asked.note as TranslatedText | undefined;
  return {
    into_question: asked['into'],
    reason: asked['reason'],
    competent: asked['competent'],
    note: note && (await keepNote(trx, files, note, await rootOf(trx, id))),
  };
}
