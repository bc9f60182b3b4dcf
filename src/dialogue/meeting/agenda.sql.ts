import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import type { MeetingForm } from './meeting.contract.ts';
import type { SeatOf } from './meeting.sql.ts';
import { itemRows, meetingRows } from '../rows.ts';
import { itemView, type ItemForm, type ItemView } from './agenda.contract.ts';
import { itemLife } from './agenda.ts';

/** What was done with a point that was asked for. */
export const itemActs = actsOf(itemLife, {
  table: 'dialogue.meeting_item_act',
  subject: 'meeting_item',
  own: { note: z.string().nullable() },
  view: itemView.shape.acts.element,
});

const line = itemView.omit({ acts: true }).extend({ meeting: z.uuid() });
export type ItemLine = z.output<typeof line>;
const columns = sql`i.id, i.meeting, i.name, i.side, i.text, i.minutes, s.state, s.sequence, i.created_by = platform.current_account() as mine`;
const from = sql`${scoped(itemRows)} i join dialogue.meeting_item_state s on s.meeting_item = i.id`;

const withActs = async (trx: Trx, { meeting: _of, ...one }: ItemLine): Promise<ItemView> => ({
  ...one,
  acts: await itemActs.list(trx, one.id),
});

/** Most points of one meeting that are asked for and shown. */
export const mostItems = 200;

/** Points that are asked for of a meeting, oldest first, as far as the reader sees them. */
export async function listItems(trx: Trx, meeting: string): Promise<ItemView[]> {
  const query = sql`select ${columns} from ${from} where i.meeting = ${meeting} order by i.created_at, i.id limit ${mostItems}`;
  const views: ItemView[] = [];
  for (const one of await rows(trx, line, query)) views.push(await withActs(trx, one));
  return views;
}

/** One of them, when the reader sees it. */
export const getItem = (trx: Trx, id: string): Promise<ItemLine | undefined> =>
  row(trx, line, sql`select ${columns} from ${from} where i.id = ${id}`);

/** The same with what was done with it. */
export const viewItem = async (trx: Trx, id: string): Promise<ItemView | undefined> => {
  const found = await getItem(trx, id);
  return found && withActs(trx, found);
};

export const insertItem = async (
  trx: Trx,
  of: { readonly seat: SeatOf; readonly form: ItemForm; readonly account: string },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.meeting_item (meeting, participant, name, side, text, minutes, created_by)
      values (${of.seat.meeting}, ${of.seat.id}, ${json(of.seat.name)}::jsonb, ${of.seat.side}, ${json(of.form.text)}::jsonb, ${of.form.minutes},
        ${of.account}) returning id`,
  ))!.id;

/** Adds a point at the end of an agenda, which is a change of the meeting like any other; 0 where it is full. */
export const appendPoint = (trx: Trx, meeting: string, point: MeetingForm['agenda'][number]): Promise<number> =>
  run(
    trx,
    sql`update dialogue.meeting set agenda = agenda || ${json([point])}::jsonb, revision = revision + 1
      where id in (select m.id from ${scoped(meetingRows)} m where m.id = ${meeting}) and jsonb_array_length(agenda) < 100`,
  );
