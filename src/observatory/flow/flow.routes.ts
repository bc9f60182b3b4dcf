import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { observatoryProblem } from '../problems.ts';
import { flowSeries, flowSum, sumRequest } from './flow.contract.ts';
import { releasedFlows } from './flow.sql.ts';
import { sumSeries } from './flow.ts';

export const flowRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/flows',
    act: 'house.see',
    compartment: 'public',
    summary: 'Published series of flows, each under its concept',
    reply: z.array(flowSeries),
    work: ({ trx }) => releasedFlows(trx),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/flows/sum',
    act: 'house.see',
    compartment: 'public',
    summary: 'Adds series that count the same thing about different people; refuses every other sum with its reason',
    query: sumRequest,
    reply: flowSum,
    work: async ({ trx, query }) => {
      const all = await releasedFlows(trx);
      const wanted = [...new Set(query.ids.split(',').map((id) => id.trim()))].filter(Boolean);
      const series = wanted.map((id) => {
        const found = all.find((candidate) => candidate.id === id);
        if (!found) throw observatoryProblem('no-series', { id });
        return found;
      });
      return { ...sumSeries(series) } as z.input<typeof flowSum>;
    },
  }),
];
