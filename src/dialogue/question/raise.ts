import type { Trx } from '../../platform/database/transaction.ts';
import type { Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Scope } from '../../platform/http/permission.ts';
import type { Actor } from '../../platform/http/services.ts';
import { found } from '../../platform/record/record.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { getParticipant, meetingActs, seatFor, type SeatOf } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { requireSeen } from './confirm.ts';
import type { RaiseQuestion } from './question.contract.ts';
import { insertQuestion, type NewQuestion } from './question.sql.ts';

/** Holds a meeting that the reader sees and that takes questions. @throws Problem dialogue.no-meeting, dialogue.meeting-closed */
export async function holdForQuestions(trx: Trx, meeting: string): Promise<void> {
  await readMeeting(trx, meeting);
  const held = found(await meetingActs.lock(trx, meeting), () => dialogueProblem('no-meeting'));
  if (held.state === 'closed') throw dialogueProblem('meeting-closed');
}

/** What of a question comes from the seat from which it is raised. */
export const fromSeat = (seat: SeatOf | undefined) => ({
  seat: seat?.id ?? null,
  institution: seat?.name ?? null,
  country: seat?.country ?? null,
});

/** Raises a question for its asker, or for the seat the secretariat types for. @throws Problem dialogue.no-meeting, meeting-closed, no-participant */
export async function raise(
  trx: Trx,
  reader: Reader,
  meeting: string,
  form: RaiseQuestion,
  actor: Actor,
  scope: Scope,
): Promise<{ id: string; number: number }> {
  await holdForQuestions(trx, meeting);
  requireSeen(
    Object.values(form.text).map((part) => part!.text),
    form.confirmed,
  );
  const typedFor = scope === 'any' && form.seat !== null;
  const seat = typedFor
    ? await getParticipant(trx, form.seat!)
    : await seatFor(trx, meeting, actor.id, actor.institution);
  if (typedFor && seat?.meeting !== meeting) throw dialogueProblem('no-participant');
  return insertQuestion(trx, reader.files, {
    ...{ meeting, text: form.text, charter: form.charter, publicQuestion: null, typedBy: actor.id, typedFor },
    ...fromSeat(seat),
    asker: typedFor ? null : actor.id,
    side: seat?.side ?? actor.side,
    family: seat?.family ?? (actor.family as NewQuestion['family']),
  });
}
