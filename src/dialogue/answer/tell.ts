import type { Trx } from '../../platform/database/transaction.ts';
import type { Permission } from '../../platform/http/permission.ts';
import { send, sendToHolders } from '../../platform/mail/send.ts';
import { answerReturned, answerToRelease, answerToReview } from './notice.ts';
import type { AnswerAct } from './answer.ts';
import { handsOn } from './answer.sql.ts';

/** Tells those for whom an act on an answer leaves something to do: reviewers, whoever publishes, its authors. */
export async function tellOf(
  trx: Trx,
  permissions: readonly Permission[],
  answer: string,
  act: AnswerAct,
  actor: string,
): Promise<void> {
  const parameters = { answer };
  const { authors } = await handsOn(trx, answer);
  if (act === 'submit') {
    const to = { permission: 'answer.review', except: [...authors, actor] };
    await sendToHolders(trx, { permissions }, { ...to, kind: answerToReview, parameters });
  }
  if (act === 'approve') {
    const to = { permission: 'answer.release', except: [actor] };
    await sendToHolders(trx, { permissions }, { ...to, kind: answerToRelease, parameters });
  }
  if (act === 'return') for (const to of authors) await send(trx, { to, kind: answerReturned, parameters });
}
