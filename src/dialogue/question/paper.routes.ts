import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { sendToHolders } from '../../platform/mail/send.ts';
import { implement } from '../implement.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { seatsOf, type SeatOf } from '../meeting/meeting.sql.ts';
import { questionRows } from '../rows.ts';
import { questionRaised } from './notice.ts';
import { paperApi, type PaperLine, type PaperQuestions } from './paper.contract.ts';
import { signsIn } from './personal.ts';
import { insertQuestion } from './question.sql.ts';
import { fromSeat, holdForQuestions } from './raise.ts';

/** The seats of a batch by their ids. @throws Problem meeting.paper-lines naming every question that cannot be filed as it is */
async function checked(trx: Trx, meeting: string, batch: PaperQuestions): Promise<ReadonlyMap<string, SeatOf>> {
  const seats = new Map((await seatsOf(trx, meeting)).map((seat) => [seat.id, seat]));
  const wrong = batch.questions.flatMap(({ text, seat }, at): PaperLine[] => {
    const signs = batch.confirmed ? [] : signsIn(Object.values(text).map((part) => part!.text));
    return signs.length || (seat !== null && !seats.has(seat)) ? [{ line: at + 1, signs }] : [];
  });
  const lines = wrong.map(({ line }) => line).join(', ');
  if (wrong.length) throw meetingProblem('paper-lines', { n: wrong.length, lines }, wrong);
  return seats;
}

export const paperRoutes: Route[] = [
  implement(paperApi.file, {
    permission: 'question.paper',
    perMinute: 20,
    bodyLimit: 1024 * 1024,
    work: async ({ trx, params, body, actor, services, journal }) => {
      await holdForQuestions(trx, params.id);
      const seats = await checked(trx, params.id, body);
      const made: { id: string; number: number }[] = [];
      for (const { text, seat: id, charter } of body.questions) {
        const seat = id === null ? undefined : seats.get(id);
        made.push(
          await insertQuestion(trx, services.files, {
            ...{ meeting: params.id, text, charter, publicQuestion: null, typedBy: actor!.id, typedFor: true },
            ...fromSeat(seat),
            ...{ asker: null, side: seat?.side ?? null, family: seat?.family ?? null },
          }),
        );
      }
      const numbers = made.map(({ number }) => number);
      const detail = { first: numbers[0]!, questions: numbers.length };
      await journal({ act: 'question.paper', subject: 'meeting', subjectId: params.id, detail });
      // One message a batch: the first of them leads to the board.
      await sendToHolders(trx, services, {
        ...{ permission: 'question.handle', row: { of: questionRows, id: made[0]!.id }, except: [actor!.id] },
        ...{ kind: questionRaised, parameters: { question: made[0]!.id } },
      });
      return { numbers };
    },
  }),
];
