import type { Trx } from '../../platform/database/transaction.ts';
import type { Reader } from '../../platform/erasable/erasable.sql.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import type { AnswerView } from './answer.contract.ts';
import { mayReview, mayWrite } from './answer.ts';
import { answerActs, answerReach, handsOn, listAnswerVersions } from './answer.sql.ts';
import { listComments } from './comment.sql.ts';

const absent = () => dialogueProblem('no-answer');

/**
 * An answer with its versions, newest first, and what the second-person rule leaves to the reader. Of a draft that somebody else writes on a
 * released answer, nothing. @throws Problem dialogue.no-answer
 */
export async function readAnswer(trx: Trx, reader: Reader, id: string, account: string): Promise<AnswerView> {
  const reach = found(await answerReach(trx, id), absent);
  const { authors, reviewers } = await handsOn(trx, id);
  const [versions, acts] = [await listAnswerVersions(trx, reader, id), await answerActs.list(trx, id)];
  const last = found(reach === 'all' ? acts.at(-1) : acts.findLast(({ act }) => act === 'release'), absent);
  return {
    id,
    state: last.state,
    sequence: last.sequence,
    versions: versions.filter(({ number }) => number <= last.number),
    acts: acts.filter(({ sequence }) => sequence <= last.sequence),
    comments: reach === 'all' ? await listComments(trx, reader, id) : [],
    mayReview: mayReview(authors, account),
    mayWrite: mayWrite(reviewers, account),
  };
}
