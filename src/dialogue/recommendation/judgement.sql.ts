import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { mandateRows, meetingRows, myMandates, recommendationRows } from '../rows.ts';
import { judgementView, type JudgementForm, type JudgementView } from './judgement.contract.ts';
import { criteria } from './judgement.ts';

const named = everyRow(mandateRows, 'the institution that judged a recommendation that is seen');

/** Judgements on a recommendation that is seen, by criterion, the last one of each first. */
export const listJudgements = (trx: Trx, recommendation: string): Promise<JudgementView[]> =>
  rows(
    trx,
    judgementView,
    sql`select j.criterion, j.number, j.judgement, j.reason, j.version, j.place, m.name as institution, platform.display_name(j.account) as by, j.at
      from dialogue.recommendation_judgement j left join ${named} m on m.id = j.mandate
      where j.recommendation = ${recommendation} order by array_position(${[...criteria]}::text[], j.criterion), j.version desc, j.number desc`,
  );

/** The mandate under which whoever acts may judge: one of the space of the recommendation's meeting, in force. */
export const judgingMandate = async (trx: Trx, recommendation: string): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`select f.id from ${everyRow(recommendationRows, 'the meeting of a recommendation that is seen')} r
          join ${everyRow(meetingRows, 'the space of that meeting')} g on g.id = r.meeting join dialogue.mandate_in_force f on f.space = g.space
        where r.id = ${recommendation} and f.id = any (${myMandates}) order by f.starts, f.id limit 1`,
    )
  )?.id;

export const insertJudgement = (
  trx: Trx,
  recommendation: string,
  of: Omit<JudgementForm, 'base'> & {
    readonly number: number;
    readonly mandate: string | null;
    readonly account: string | null;
  },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.recommendation_judgement (recommendation, version, criterion, number, judgement, reason, place, mandate, account)
      values (${recommendation}, ${of.version}, ${of.criterion}, ${of.number}, ${of.judgement}, ${json(of.reason)}::jsonb, ${of.place}, ${of.mandate}, ${of.account})`,
  );
