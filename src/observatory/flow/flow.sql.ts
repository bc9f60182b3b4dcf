import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { bounded } from './bound.ts';
import { filedSeries, type ReleasedFlow } from './flow.contract.ts';
import type { FlowSeries } from './flow.ts';

/** The series that anyone may read, with their observations in order of period, each with its bound. */
export const releasedFlows = async (trx: Trx): Promise<ReleasedFlow[]> => {
  const filed = await rows(
    trx,
    filedSeries,
    sql`select id, title, concept, direction, country, reporter, population, unit, rounding, missing_code as "missingCode", source, caution,
      continuous, breaks, beside, hash, observations from observatory.released_flow order by concept, country, id`,
  );
  return filed.map(bounded);
};

/**
 * Files and releases series as `statistical`; a series filed before is replaced. Their hash is the sha256 of what was taken from the source.
 * @returns how many series were filed
 */
export async function loadFlows(trx: Trx, series: readonly FlowSeries[]): Promise<number> {
  for (const of of series) {
    await run(trx, sql`delete from observatory.flow_series where id = ${of.id}`);
    await run(
      trx,
      sql`insert into observatory.flow_series (id, title, concept, direction, country, reporter, population, unit, rounding, missing_code, source,
          caution, continuous, breaks, beside, hash, released_at)
        values (${of.id}, ${JSON.stringify(of.title)}, ${of.concept}, ${of.direction}, ${of.country}, ${JSON.stringify(of.reporter)}, ${of.population},
          ${of.unit}, ${of.rounding}, ${of.missingCode}, ${JSON.stringify(of.source)}, ${JSON.stringify(of.caution)}, ${of.continuous},
          ${JSON.stringify(of.breaks)}, ${of.beside === null ? null : JSON.stringify(of.beside)},
          encode(sha256(convert_to(${JSON.stringify({ source: of.source, observations: of.observations })}::jsonb::text, 'UTF8')), 'hex'), now())`,
    );
    await run(
      trx,
      sql`insert into observatory.flow_observation (series, period, value, reporting, possible)
        select ${of.id}, period, value, reporting, possible
        from jsonb_to_recordset(${JSON.stringify(of.observations)}::jsonb) as o (period text, value bigint, reporting integer, possible integer)`,
    );
  }
  return series.length;
}

/** Takes series out again, as `statistical`. */
export const removeFlows = (trx: Trx, ids: readonly string[]): Promise<number> =>
  run(trx, sql`delete from observatory.flow_series where id = any (${[...ids]}::text[])`);
