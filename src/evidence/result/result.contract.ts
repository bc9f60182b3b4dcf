import { defineList } from '../../platform/list/list.ts';
import { hashId } from '../../platform/record/record.ts';
import { z } from 'zod';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { writtenTitle } from '../../platform/language/written.contract.ts';
import { answerSet } from '../codebook/answer-set.contract.ts';
import { missingKinds, variable } from '../codebook/codebook.contract.ts';

const number = z.number().nullable();
const scalar = z.union([z.string(), z.number()]);

export const resultRow = z.looseObject({
  label: z.string().optional(),
  levels: z.record(z.string(), z.string()).optional(),
  by: z.record(z.string(), scalar).optional(),
  prob: z.number().optional(),
  estimate: number,
  se: number,
  ci: z.tuple([number, number]),
  df: number.optional(),
  t: number.optional(),
  p: number.optional(),
  n: z.number().optional(),
  sumw: z.number().optional(),
  /** Kept back by disclosure control: too few people, or needed to hide such a cell. */
  suppressed: z.literal(true).optional(),
});
export type ResultRow = z.infer<typeof resultRow>;

export const resultTerm = z.looseObject({
  name: z.string(),
  estimate: number,
  se: number,
  t: number,
  p: number,
  ci: z.tuple([number, number]),
});

/** One answered (or refused) estimate: the estimation library's form, after disclosure control. */
export const controlledResult = z.looseObject({
  kind: z.string().optional(),
  rows: z.array(resultRow).optional(),
  terms: z.array(resultTerm).optional(),
  statistic: number.optional(),
  ndf: number.optional(),
  ddf: number.optional(),
  p: number.optional(),
  df: number.optional(),
  n: z.number().optional(),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});
export type ControlledResult = z.infer<typeof controlledResult>;

/** Things a reader must be told beside the numbers; words stand in publication/warning.words.ts. */
export const warningCodes = [
  'not-random',
  'synthetic',
  'suppressed',
  'small-base',
  'few-clusters',
  'derived-rule',
] as const;

/** The body of a result: what its hash is taken over. */
export const resultBody = z.object({
  format: z.literal('dawra-result/1'),
  spec: z.string(),
  data: z.string(),
  engine: z.string(),
  results: z.array(controlledResult),
  /** People in the whole file, and why answers are missing, for each variable asked about: `any-reason` where some reason has too few. */
  rows: z.number().int(),
  missing: z.record(z.string(), z.partialRecord(z.enum([...missingKinds, 'any-reason']), z.number().int())),
  threshold: z.number().int(),
  suppressed: z.number().int(),
  warnings: z.array(z.enum(warningCodes)),
});
export type ResultBody = z.infer<typeof resultBody>;

/** A result with what is needed to read it: its question, its data, the labels of its variables. */
export const resultView = z.object({
  id: z.string(),
  spec: z.record(z.string(), z.unknown()),
  body: resultBody,
  data: z.object({
    id: z.string(),
    slug: z.string(),
    title: localizedSchema,
    number: z.number().int(),
    rows: z.number().int(),
    synthetic: z.boolean(),
    sample: z.string(),
    eligibility: z.string(),
    fieldwork: z.object({ from: z.string(), to: z.string() }),
    citation: localizedSchema,
    licence: z.string(),
  }),
  variables: z.array(variable),
  /** Multi-answer sets all of whose options the question names. */
  sets: z.array(answerSet).default([]),
  createdAt: z.string(),
  released: z.boolean(),
});
export type ResultView = z.infer<typeof resultView>;

/** A question to a version of a data set. Its estimates and domain are those of the estimation spec, which the engine checks. */
export const runRequest = z.strictObject({
  data: z.string().min(12).max(64),
  analysis: z.strictObject({
    estimates: z
      .array(z.looseObject({ kind: z.string() }))
      .min(1)
      .max(20),
    domain: z.unknown().optional(),
    calibration: z.array(z.unknown()).optional(),
  }),
});
export type RunRequest = z.infer<typeof runRequest>;

export const analysisView = z.object({
  id: z.uuid(),
  title: localizedSchema,
  dataSet: z.uuid(),
  slug: z.string(),
  result: z.string(),
  createdAt: z.string(),
});
export type AnalysisView = z.infer<typeof analysisView>;
export const analysisList = defineList({
  line: analysisView,
  filters: { result: hashId, dataSet: z.string().max(80) },
  sorts: ['saved', 'slug'],
  usual: '-saved',
  searched: true,
});
export const saveAnalysis = z.strictObject({ title: writtenTitle, result: z.string() });

/** What recomputing found: the same hash, or where the difference is. */
export const recomputed = z.object({
  same: z.boolean(),
  was: z.string(),
  now: z.string(),
  engineWas: z.string(),
  engineNow: z.string(),
  differences: z.array(z.object({ path: z.string(), was: z.string(), now: z.string() })),
});
export type Recomputed = z.infer<typeof recomputed>;
