import { implement } from '../implement.ts';
import { flowApi, flowFiles } from './flow.contract.ts';
import { z } from 'zod';
import type { Trx } from '../../platform/database/transaction.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { observatoryProblem } from './problems.ts';
import { flowSum, sumRequest } from './flow.contract.ts';
import { releasedFlows } from './flow.sql.ts';
import { flowsCsv, sumCsv } from './csv.ts';
import { sumSeries, type FlowSum } from './flow.ts';

async function sumOf(trx: Trx, ids: string): Promise<FlowSum> {
  const all = await releasedFlows(trx);
  const wanted = [...new Set(ids.split(',').map((id) => id.trim()))].filter(Boolean);
  return sumSeries(
    wanted.map((id) => {
      const found = all.find((candidate) => candidate.id === id);
      if (!found) throw observatoryProblem('no-series', { id });
      return found;
    }),
  );
}

const csvReply = (text: string, name: string): Raw =>
  new Raw(text, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });

export const flowRoutes: Route[] = [
  implement(flowApi.list, { permission: 'installation.see', work: ({ trx }) => releasedFlows(trx) }),
  implement(flowApi.sum, {
    permission: 'installation.see',
    work: async ({ trx, query }) => (await sumOf(trx, query.ids)) as z.input<typeof flowSum>,
  }),
  defineRoute({
    method: 'GET',
    url: flowFiles.series.url,
    permission: 'installation.see',
    compartment: 'public',
    summary: 'Published series of flows as CSV: every figure with the bound of its cells, breaks, sources',
    work: async ({ trx, locale, services }) =>
      csvReply(flowsCsv(await releasedFlows(trx), locale, services.settings.installation), 'flows'),
  }),
  defineRoute({
    method: 'GET',
    url: flowFiles.sum.url,
    permission: 'installation.see',
    compartment: 'public',
    summary: 'A sum of series as CSV, with the bound of the cells that were added; refused like the sum',
    query: sumRequest,
    work: async ({ trx, query, locale, services }) =>
      csvReply(sumCsv(await sumOf(trx, query.ids), locale, services.settings.installation), 'flows-sum'),
  }),
];
