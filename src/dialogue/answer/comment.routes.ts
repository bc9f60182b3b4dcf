import type { Trx } from '../../platform/database/transaction.ts';
import { eraseTexts, keepText, readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { send } from '../../platform/mail/send.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { answerApi } from './answer.contract.ts';
import { answerActs, answerReach, handsOn } from './answer.sql.ts';
import { insertComment, ownCommentText } from './comment.sql.ts';
import { answerCommented } from './notice.ts';
import { readAnswer } from './read.ts';

const absent = () => dialogueProblem('no-answer');

/** Of an answer of which only what stands released is seen, nobody remarks on a draft. @throws Problem dialogue.no-answer */
async function requireDraftSeen(trx: Trx, id: string): Promise<void> {
  if ((await answerReach(trx, id)) !== 'all') throw absent();
}

export const commentRoutes: Route[] = [
  implement(answerApi.comment, {
    permission: 'answer.review',
    perMinute: 60,
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      await requireDraftSeen(trx, params.id);
      const held = found(await answerActs.lock(trx, params.id), absent);
      if (body.number > held.last.number) throw dialogueProblem('no-version', { number: body.number });
      const text = await keepText(trx, services.files, body.text);
      await insertComment(trx, held.id, { number: body.number, text, account: actor!.id });
      const detail = { number: body.number };
      await journal({ act: 'answer.comment', subject: 'answer', subjectId: held.id, detail });
      const { authors } = await handsOn(trx, held.id);
      for (const to of authors)
        if (to !== actor!.id) await send(trx, { to, kind: answerCommented, parameters: { answer: held.id } });
      return readAnswer(trx, readerOf(services, locale), held.id, actor!.id);
    },
  }),
  implement(answerApi.eraseComment, {
    permission: 'answer.review',
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      await requireDraftSeen(trx, params.id);
      const text = found(await ownCommentText(trx, params.id, body.comment), () => dialogueProblem('no-comment'));
      if (await eraseTexts(trx, services, [text]))
        await journal({ act: 'answer-comment.erase', subject: 'answer', subjectId: params.id });
      return readAnswer(trx, readerOf(services, locale), params.id, actor!.id);
    },
  }),
];
