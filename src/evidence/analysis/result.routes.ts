import { resultSchema, specSchema } from '@dawra/survey-estimation';
import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { ask, readResult, recompute } from './answer.ts';
import type { Question } from './question.ts';
import { analysisView, recomputed, resultView, runRequest, saveAnalysis } from './result.contract.ts';
import { insertAnalysis, listAnalyses } from './result.sql.ts';

const byId = z.object({ id: z.string().regex(/^[0-9a-f]{12,64}$/) });
const compartment = 'statistical';

export const resultRoutes: Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/results',
    permission: 'analysis.run',
    compartment,
    summary: 'Run an analysis: the result is filed under its hash',
    body: runRequest,
    reply: resultView,
    transaction: 'phases',
    perMinute: 120,
    work: ({ phase, house, body, asker }) => ask(phase, house, body.data, body.question as Question, asker),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/results/:id',
    permission: 'result.read',
    compartment,
    summary: 'A result with its analysis request, data and labels',
    params: byId,
    reply: resultView,
    work: ({ trx, params }) => readResult(trx, params.id),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/results/:id/recompute',
    permission: 'result.read',
    compartment,
    summary: 'Compute a result again and compare',
    params: byId,
    reply: recomputed,
    perMinute: 60,
    transaction: 'phases',
    work: ({ phase, house, params, asker }) => recompute(phase, house, params.id, asker),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/analyses',
    permission: 'result.read',
    compartment,
    summary: 'Saved analyses',
    query: z.object({ result: byId.shape.id.optional() }),
    reply: z.array(analysisView),
    work: ({ trx, query }) => listAnalyses(trx, query.result ?? null),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/analyses',
    permission: 'analysis.run',
    compartment,
    summary: 'Save an analysis under a title',
    body: saveAnalysis,
    reply: z.object({ id: z.uuid() }),
    status: 201,
    work: async ({ trx, body, actor, journal }) => {
      const id = await insertAnalysis(trx, { ...body, account: actor!.id });
      if (!id) throw evidenceProblem('no-result');
      await journal({ act: 'analysis.save', subject: 'analysis', subjectId: id });
      return { id };
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/schemas/spec.json',
    permission: 'house.see',
    compartment: 'public',
    summary: 'JSON Schema of the analysis spec',
    reply: z.record(z.string(), z.unknown()),
    work: async () => specSchema as Record<string, unknown>,
  }),
  defineRoute({
    method: 'GET',
    url: '/api/schemas/result.json',
    permission: 'house.see',
    compartment: 'public',
    summary: 'JSON Schema of the engine’s answer',
    reply: z.record(z.string(), z.unknown()),
    work: async () => resultSchema as Record<string, unknown>,
  }),
];
