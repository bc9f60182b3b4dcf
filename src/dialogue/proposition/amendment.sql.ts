import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { amendmentRows, myMandates } from '../rows.ts';
import { amendmentView, type AmendmentView } from './proposition.contract.ts';
import { amendmentLife } from './proposition.ts';
import { named, speakerOf } from './proposition.sql.ts';

/** What was done with an amendment. */
export const amendmentActs = actsOf(amendmentLife, {
  table: 'dialogue.amendment_act',
  subject: 'amendment',
  own: { note: z.string().nullable() },
  view: amendmentView.shape.acts.element,
});

const stored = amendmentView.omit({ acts: true, answers: true }).extend({ proposition: z.uuid() });
const columns = sql`a.id, a.proposition, a.number, a.base, ${speakerOf('m')} as by, a.text, a.reason, s.state, s.sequence,
  a.mandate = any (${myMandates}) or a.created_by = platform.current_account() as mine`;
const from = sql`${scoped(amendmentRows)} a join dialogue.amendment_state s on s.amendment = a.id join ${named} m on m.id = a.mandate`;

/** Amendments to a proposition that is seen, in order; `answers`: whether whoever reads answers for the proposition. */
export async function listAmendments(trx: Trx, proposition: string, answers: boolean): Promise<AmendmentView[]> {
  const found = await rows(
    trx,
    stored,
    sql`select ${columns} from ${from} where a.proposition = ${proposition} order by a.number`,
  );
  const views: AmendmentView[] = [];
  for (const { proposition: _of, ...one } of found)
    views.push({ ...one, answers, acts: await amendmentActs.list(trx, one.id) });
  return views;
}

/** An amendment, when there is one to a proposition that the account of the transaction sees. */
export const getAmendment = (trx: Trx, id: string): Promise<z.output<typeof stored> | undefined> =>
  row(trx, stored, sql`select ${columns} from ${from} where a.id = ${id}`);

/** Adds an amendment under the next number of its proposition, which the caller has locked. */
export const insertAmendment = async (
  trx: Trx,
  of: {
    proposition: string;
    base: number;
    mandate: string;
    text: TranslatedText;
    reason: TranslatedText | null;
    account: string;
  },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.amendment (proposition, number, base, mandate, text, reason, created_by)
      values (${of.proposition}, (select coalesce(max(number), 0) + 1 from ${everyRow(amendmentRows, 'numbers are given without a gap, whoever sees which')} where proposition = ${of.proposition}), ${of.base}, ${of.mandate},
        ${JSON.stringify(of.text)}::jsonb, ${of.reason ? JSON.stringify(of.reason) : null}::jsonb, ${of.account}) returning id`,
  ))!.id;
