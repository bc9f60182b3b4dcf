import type { Trx } from '../../platform/database/transaction.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import type { MinutesView } from './minutes.contract.ts';
import {
  getMinutes,
  getVersion,
  lackingOf,
  listRemarks,
  listSilent,
  listVoices,
  minutesActs,
  presentSeat,
} from './minutes.sql.ts';

export const noMinutes = () => dialogueProblem('no-minutes');

const seenIn = { all: ['write', 'revise', 'send', 'approve'], sent: ['send', 'approve'], approved: ['approve'] };

/**
 * Minutes with what their reader may know of them: the secretariat, everything; who has a seat at the meeting, what was sent for approval with who said
 * what; others, the version that both sides approved.
 * @throws Problem dialogue.no-minutes
 */
export async function readMinutes(trx: Trx, id: string): Promise<MinutesView> {
  const { reach, ...header } = found(await getMinutes(trx, id), noMinutes);
  const all = await minutesActs.list(trx, id);
  const acts = all.filter(({ act }) => seenIn[reach].includes(act));
  const last = acts.at(-1)!;
  const inApproval = last.state === 'in_approval' && last.sequence === all.at(-1)!.sequence;
  const outside = reach === 'approved';
  const former = acts.findLast(({ act, number }) => act !== 'write' && act !== 'revise' && number < last.number);
  const before = former && !outside ? await getVersion(trx, id, former.number) : null;
  const seat = (await presentSeat(trx, id)) ?? null;
  return {
    ...header,
    // What was sent and is being rewritten cannot be approved any more.
    state: last.state === 'in_approval' && !inApproval ? 'draft' : last.state,
    sequence: last.sequence,
    ...(await getVersion(trx, id, last.number)),
    ...(outside ? { reason: null } : {}),
    before: before && { number: before.number, points: before.points },
    until: inApproval ? last.until : null,
    voices: await listVoices(trx, id, last.number),
    silent: inApproval && !outside ? await listSilent(trx, id) : [],
    lacking: inApproval && !outside ? await lackingOf(trx, id) : [],
    remarks: await listRemarks(trx, id),
    acts: outside ? acts.map((one) => ({ ...one, note: null, by: null })) : acts,
    seat: seat && { name: seat.name, country: seat.country, side: seat.side, family: seat.family },
  };
}
