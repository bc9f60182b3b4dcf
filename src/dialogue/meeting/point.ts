import type { Trx } from '../../platform/database/transaction.ts';
import { found } from '../../platform/record/record.ts';
import { meetingProblem } from '../meeting.problems.ts';
import type { MeetingForm } from './meeting.contract.ts';
import { meetingActs } from './meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { appendPoint } from './agenda.sql.ts';

/** Puts a point at the end of the agenda of a planned meeting. @throws Problem dialogue.no-meeting, meeting.agenda-stands, meeting.agenda-full */
export async function addPoint(trx: Trx, meeting: string, point: MeetingForm['agenda'][number]): Promise<void> {
  const held = found(await meetingActs.lock(trx, meeting), () => dialogueProblem('no-meeting'));
  if (held.state !== 'planned') throw meetingProblem('agenda-stands');
  if (!(await appendPoint(trx, meeting, point))) throw meetingProblem('agenda-full');
}
