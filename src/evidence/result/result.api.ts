import { listOf } from '../../platform/list/list.ts';
import { byHash } from '../../platform/record/record.ts';
import { get, post } from '../../platform/client/endpoint.ts';
import { chartSpec } from '../../platform/chart/spec.ts';
import z from 'zod';
import { runRequest, resultView, recomputed, analysisList, saveAnalysis } from './result.contract.ts';

/** Results of analyses. */
export const resultApi = {
  run: post('/api/results', {
    summary: 'Run an analysis: the result is filed under its hash',
    body: runRequest,
    reply: resultView,
  }),
  read: get('/api/results/:id', {
    summary: 'A result with its analysis request, data and labels',
    params: byHash,
    reply: resultView,
  }),
  drawing: get('/api/results/:id/drawing/:at', {
    summary: 'The chart of one block of a result as a page holds it: for a column and for a phone',
    params: byHash.extend({ at: z.coerce.number().int().min(0).max(199) }),
    reply: z.object({ spec: chartSpec, wide: z.string(), narrow: z.string() }),
  }),
  recompute: post('/api/results/:id/recompute', {
    summary: 'Compute a result again and compare',
    params: byHash,
    reply: recomputed,
  }),
};

/** Analyses that were saved under a title. */
export const analysisApi = {
  list: listOf('/api/analyses', analysisList, { summary: 'Saved analyses' }),
  save: post('/api/analyses', {
    summary: 'Save an analysis under a title',
    body: saveAnalysis,
    reply: z.object({ id: z.uuid() }),
    status: 201,
  }),
};

const jsonSchema = z.record(z.string(), z.unknown());
/** JSON Schemas of what the engine takes and gives. */
export const schemaApi = {
  spec: get('/api/schemas/spec.json', { summary: 'JSON Schema of the analysis spec', reply: jsonSchema }),
  result: get('/api/schemas/result.json', { summary: 'JSON Schema of the engine’s answer', reply: jsonSchema }),
};

/** Files of a result. */
export const resultFiles = {
  download: { url: '/api/results/:id/download/:format' },
  chart: { url: '/api/results/:id/chart/:block' },
} as const;
