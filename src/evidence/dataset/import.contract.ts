import { z } from 'zod';
import { tidyText } from '../../platform/language/tidy.ts';
import { writtenPlain, writtenTitle } from '../../platform/language/written.contract.ts';
import { proposedSet } from '../codebook/answer-set.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { issue } from './issue.contract.ts';

export const importStates = ['received', 'reading', 'checked', 'freezing', 'accepted', 'cancelled', 'failed'] as const;
export const encodings = [
  'utf-8',
  'windows-1256',
  'windows-1252',
  'iso-8859-6',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
] as const;

/** How to read a file where it does not say so itself. */
export const readOptions = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Name of the sheet of a workbook; else the first one shown that holds a table. */
  sheet: z.string().max(200).optional(),
  /** Row of the column names, counted as the person sees it: the line of a text file, the row of a sheet. */
  headerRow: z.number().int().min(1).max(100_000).optional(),
  /** `all`: rows that look like labels, headings, totals or blanks are answers too. */
  rows: z.enum(['all']).optional(),
  /** The mark before decimals; the other one groups thousands. Each column tells by itself unless this is said. */
  decimal: z.enum(['.', ',']).optional(),
  /** Which comes first in dates such as 03/04/2019; each column tells by itself unless this is said. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** The same for single columns, by name: what was said of a column goes before what was said of the file. */
  columns: z
    .array(
      z.strictObject({
        name: z.string().max(300),
        decimal: z.enum(['.', ',']).optional(),
        dates: z.enum(['day-first', 'month-first']).optional(),
      }),
    )
    .max(20_000)
    .optional(),
  /** Cells whose letters were encoded twice (`rÃ©gion`) are read as they were meant. */
  mend: z.literal('twice-encoded').optional(),
});
export type ReadOptions = z.infer<typeof readOptions>;

export const progress = z.object({
  step: z.enum(['waiting', 'reading', 'checking', 'freezing']).default('waiting'),
  share: z.number().min(0).max(1).default(0),
  rows: z.number().int().default(0),
});

export const report = z.object({
  rows: z.number().int(),
  columns: z.array(z.string()),
  sheets: z.array(z.string()),
  issues: z.array(issue),
  /** The first rows as they stand in the file: for whoever sent it, and none once it is accepted or cancelled. */
  preview: z.array(z.array(z.string().nullable())),
  /** Questions that seem to take several answers; a person says whether they do. */
  sets: z.array(proposedSet).default([]),
  /** Labels of columns that stood below the header and were proposed in the codebook. */
  labels: z.array(z.tuple([z.string(), z.string()])).default([]),
});
export type Report = z.infer<typeof report>;

/** An import as the page sees it. */
export const importView = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  dataSet: z.uuid().nullable(),
  options: readOptions,
  codebook: codebook.nullable(),
  progress,
  report: report.nullable(),
  version: z.string().nullable(),
  createdAt: z.string(),
});
export type ImportView = z.infer<typeof importView>;

/** An import as a list shows it. */
export const importLine = importView.pick({ id: true, state: true, fileName: true, createdAt: true }).extend({
  rows: z.number().int().nullable(),
  errors: z.number().int(),
});
export type ImportLine = z.infer<typeof importLine>;

export const openImport = z.strictObject({
  upload: z.uuid(),
  codebookUpload: z.uuid().optional(),
  dataSet: z.uuid().optional(),
  options: readOptions.default({}),
});

/** Accepting a checked import: a new data set under a name, or a correction of one with its reason. */
export const acceptImport = z.union([
  z.strictObject({
    slug: z
      .string()
      // `/data/import` is a page.
      .regex(/^(?!import$)[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    title: writtenTitle,
  }),
  z.strictObject({ dataSet: z.uuid(), reason: writtenPlain(2000).min(3) }),
]);

export type Acceptance = z.infer<typeof acceptImport>;

export const upload = z.object({ id: z.uuid(), received: z.number().int(), bytes: z.number().int() });
export const openUpload = z.strictObject({
  name: z.string().max(255).overwrite(tidyText).min(1),
  bytes: z.number().int().positive(),
});
