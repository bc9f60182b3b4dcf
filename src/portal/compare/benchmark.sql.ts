import { rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { benchmark, type Benchmark } from './benchmark.contract.ts';

/** Other surveys with their definitions, in their order. */
export const readBenchmarks = (trx: Trx): Promise<Benchmark[]> =>
  rows(
    trx,
    benchmark,
    sql`select id, survey, year, eligibility, returnee, sample, figures from portal.benchmark order by place`,
  );

/** Files other surveys as `statistical`; one filed before under the same id is replaced. */
export async function loadBenchmarks(trx: Trx, surveys: readonly Benchmark[], demo: boolean): Promise<void> {
  for (const [index, { id, survey, year, eligibility, returnee, sample, figures }] of surveys.entries()) {
    await run(trx, sql`delete from portal.benchmark where id = ${id}`);
    await run(
      trx,
      sql`insert into portal.benchmark (id, place, survey, year, eligibility, returnee, sample, figures, demo)
        values (${id}, ${index + 1}, ${JSON.stringify(survey)}, ${year}, ${eligibility}, ${JSON.stringify(returnee)}, ${JSON.stringify(sample)},
          ${JSON.stringify(figures)}, ${demo})`,
    );
  }
}

/** Takes the demonstration's other surveys out again. */
export const removeDemoBenchmarks = (trx: Trx): Promise<number> =>
  run(trx, sql`delete from portal.benchmark where demo`);
