import type { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  accept,
  ask,
  encodings,
  readOptions,
  readCodebook,
  recompute,
  freezeImport,
  insertImport,
  getImport,
  newestVersion,
  readImport,
  speakIssue,
  titleOf,
  written,
  type AnalysisRequest,
  type ReadOptions,
} from '../../evidence/index.ts';
import { phases, transact, type RunAs } from '../../platform/database/transaction.ts';
import { only } from '../../platform/language/localized.ts';
import type { OpenServices } from '../open-services.ts';
import { readerLocale } from './locale.ts';
import { withServices } from './open.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };
const never = new AbortController().signal;

interface ImportOptions {
  readonly codebook?: string;
  readonly as?: string;
  readonly reason?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly dates?: string;
  readonly accept?: boolean;
}

export function addDataCommands(program: Command): void {
  program
    .command('import <file>')
    .description('Read a CSV, XLSX or ODS file, report what is wrong with it, and with --accept freeze it as a version')
    .option('--codebook <file>', 'JSON or workbook; without it one is proposed from the values')
    .option('--as <slug>', 'name of the data set (small letters, digits, hyphens)')
    .option('--reason <text>', 'why a version of an existing data set is corrected')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--encoding <name>', `character encoding of a text file: ${encodings.join(', ')}`)
    .option('--delimiter <mark>', 'what stands between the columns of a text file: , ; | or tab')
    .option('--decimal <mark>', 'the mark before decimals: . or ,')
    .option('--dates <order>', 'dates such as 03/04/2019: day-first or month-first')
    .option('--accept', 'freeze the file when it has no error')
    .action((file: string, options: ImportOptions) => withServices((services) => importFile(services, file, options)));

  program
    .command('analyse <data> <question>')
    .description(
      'Run an analysis (a JSON file with estimates and domain) of a data set (slug or version id); prints the result',
    )
    .action((data: string, question: string) =>
      withServices(async (services) => {
        const asked = JSON.parse(await readFile(question, 'utf8')) as AnalysisRequest;
        const phase = phases(services.db, runAs);
        const version = (await phase((trx) => newestVersion(trx, data)))?.id ?? data;
        const result = await ask(phase, services, version, asked);
        console.log(JSON.stringify({ id: result.id, ...result.body }, null, 2));
      }),
    );

  program
    .command('recompute <result>')
    .description(
      'Compute a filed result again (its id, or the first 12 digits or more): same hash, or where the difference is',
    )
    .action((id: string) =>
      withServices(async (services) => {
        const found = await recompute(phases(services.db, runAs), services, id);
        console.log(
          found.same
            ? `same  ${found.was}`
            : `DIFFERENT\nwas   ${found.was} (${found.engineWas})\nnow   ${found.now} (${found.engineNow})`,
        );
        for (const { path, was, now } of found.differences) console.log(`${path}: ${was} → ${now}`);
        if (!found.same) process.exitCode = 3;
      }),
    );
}

/** How the file is to be read, as it was said; what is no such word is refused with the words that are. */
function readOptionsOf({ sheet, encoding, delimiter, decimal, dates }: ImportOptions): ReadOptions {
  const said = { sheet, encoding, delimiter: delimiter === 'tab' ? '\t' : delimiter, decimal, dates };
  const parsed = readOptions.safeParse(
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`--${issue!.path.join('.')}: ${issue!.message}`);
}

async function importFile(services: OpenServices, file: string, options: ImportOptions): Promise<void> {
  const codebook = options.codebook ? await readCodebook(options.codebook) : null;
  const stored = await services.files.put(createReadStream(file));
  const existing = options.as
    ? await transact(services.db, runAs, (trx) => newestVersion(trx, options.as!))
    : undefined;
  const id = await transact(services.db, runAs, (trx) =>
    insertImport(trx, {
      file: stored.sha256,
      fileName: basename(file),
      dataSet: existing?.dataSet ?? null,
      options: readOptionsOf(options),
      codebook,
      account: null,
    }),
  );
  await readImport(services, id, never);
  const seen = (await transact(services.db, runAs, (trx) => getImport(trx, id)))!;
  for (const issue of seen.report?.issues ?? []) console.error(`${issue.severity}: ${speakIssue(issue, 'en')}`);
  const errors = seen.report?.issues.filter(({ severity }) => severity === 'error').length ?? 0;
  console.log(`${seen.report?.rows ?? 0} rows, ${seen.report?.columns.length ?? 0} columns, ${errors} errors`);
  if (errors) process.exitCode = 1;
  if (errors || !options.accept) return;
  if (!options.as) throw new Error('--accept needs --as <slug>');
  if (existing && !options.reason) throw new Error(`${options.as} exists already: a correction needs --reason`);
  const as = existing
    ? { dataSet: existing.dataSet, reason: options.reason! }
    : { slug: options.as, title: written(seen.codebook!.title) ?? only(readerLocale(), titleOf(basename(file))) };
  await transact(services.db, runAs, (trx) => accept(trx, id, as));
  const version = await freezeImport(services, id, never);
  console.log(`${options.as}: version ${version ?? '—'}`);
}
