import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { benchmark, type Benchmark } from './benchmark.contract.ts';

/** Other surveys with their definitions, in their order. */
export const readBenchmarks = (trx: Trx): Promise<Benchmark[]> =>
  rows(
    trx,
    benchmark,
    sql`select id, survey, year, eligibility, returnee, sample, figures from portal.benchmark order by place`,
  );

/** Files other surveys as `statistical`, each at its place in the list; one filed before under the same id is replaced. */
export async function loadBenchmarks(trx: Trx, surveys: readonly (Benchmark & { place: number })[]): Promise<void> {
  for (const { id, place, survey, year, eligibility, returnee, sample, figures } of surveys) {
    await run(trx, sql`delete from portal.benchmark where id = ${id}`);
    await run(
      trx,
      sql`insert into portal.benchmark (id, place, survey, year, eligibility, returnee, sample, figures)
        values (${id}, ${place}, ${JSON.stringify(survey)}, ${year}, ${eligibility}, ${JSON.stringify(returnee)}, ${JSON.stringify(sample)},
          ${JSON.stringify(figures)})`,
    );
  }
}

/** Takes other surveys out again. */
export const removeBenchmarks = (trx: Trx, ids: readonly string[]): Promise<number> =>
  run(trx, sql`delete from portal.benchmark where id = any (${[...ids]}::text[])`);
