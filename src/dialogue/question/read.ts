import type { Trx } from '../../platform/database/transaction.ts';
import type { Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Actor } from '../../platform/http/services.ts';
import { getMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { listMarks } from './mark.sql.ts';
import { signsIn } from './personal.ts';
import type { QuestionView } from './question.contract.ts';
import { answersTo, getQuestion, isAsker, isOwn, isSpoken, listActs, listMerged, listTexts } from './question.sql.ts';

/** A question with its texts, acts, the questions merged into it and its released answers. @throws Problem dialogue.no-question */
export async function readQuestion(trx: Trx, reader: Reader, id: string, actor: Actor): Promise<QuestionView> {
  const line = await getQuestion(trx, reader, id);
  const meeting = line && (await getMeeting(trx, line.meeting));
  if (!line || !meeting) throw dialogueProblem('no-question');
  const texts = await listTexts(trx, reader, id);
  return {
    ...line,
    meetingTitle: meeting.title,
    meetingState: meeting.state,
    texts,
    acts: await listActs(trx, reader, id),
    marks: await listMarks(trx, id),
    merged: await listMerged(trx, reader, id),
    spoken: !line.fromPublic && (await isSpoken(trx, id)),
    own: await isOwn(trx, id, actor.id, actor.institution),
    mayErase: !texts[0]?.erased && (await isAsker(trx, id, actor.id)),
    signs: signsIn(texts.map(({ text }) => text)),
    answers: await answersTo(trx, id),
  };
}
