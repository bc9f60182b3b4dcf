import { implement, implementPublic } from '../implement.ts';
import { analysisApi, resultApi, schemaApi } from '../result/result.api.ts';
import { resultSchema, specSchema } from '@dawra/survey-estimation';
import { type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { ask, readResult, recompute } from './answer.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import { insertAnalysis, listAnalyses } from './result.sql.ts';

export const resultRoutes: Route[] = [
  implement(resultApi.run, {
    permission: 'analysis.run',
    perMinute: 120,
    transaction: 'phases',
    work: ({ phase, services, body, asker }) =>
      ask(phase, services, body.data, body.analysis as AnalysisRequest, asker),
  }),
  implement(resultApi.read, { permission: 'result.read', work: ({ trx, params }) => readResult(trx, params.id) }),
  implement(resultApi.recompute, {
    permission: 'result.read',
    perMinute: 60,
    transaction: 'phases',
    work: ({ phase, services, params, asker }) => recompute(phase, services, params.id, asker),
  }),
  implement(analysisApi.list, { permission: 'result.read', work: ({ trx, query }) => listAnalyses(trx, query) }),
  implement(analysisApi.save, {
    permission: 'analysis.run',
    work: async ({ trx, body, actor, journal }) => {
      const id = await insertAnalysis(trx, { ...body, account: actor!.id });
      if (!id) throw evidenceProblem('no-result');
      await journal({ act: 'analysis.save', subject: 'analysis', subjectId: id });
      return { id };
    },
  }),
  implementPublic(schemaApi.spec, {
    permission: 'installation.see',
    work: async () => specSchema as Record<string, unknown>,
  }),
  implementPublic(schemaApi.result, {
    permission: 'installation.see',
    work: async () => resultSchema as Record<string, unknown>,
  }),
];
