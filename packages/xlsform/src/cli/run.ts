/// <reference types="node" />
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { sheetsOf, workbookOf, xlsform, type Input, type Json, type Sheets } from '../index.ts';
import { readArguments, type Task } from './arguments.ts';
import { help } from './help.ts';
import { problemText, reportJson, type Report } from './report.ts';

/** Where a run writes its texts: standard output and standard error, or a test's ear. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Writes a long text in pieces, so that it need not stand in memory a second time as bytes. */
function writePieces(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < text.length;) {
      const next = at + 2 ** 20;
      const end = /[\ud800-\udbff]/.test(text.charAt(next - 1)) ? next + 1 : next;
      writeFileSync(file, text.slice(at, end));
      at = end;
    }
  } finally {
    closeSync(file);
  }
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Text of itemsets.csv beside a form, when there is one. */
function itemsetsBeside(form: string): string | undefined {
  const path = join(dirname(form), 'itemsets.csv');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function reverse({ input, output }: Task): Report {
  const back = sheetsOf(readFileSync(input, 'utf8'), { itemsets: itemsetsBeside(input) });
  if (!back.ok) return { ok: false, input, problems: back.problems, media: [] };
  if (output !== undefined) writeFileSync(output, workbookOf(back.sheets));
  return { ok: true, input, output, problems: back.losses, media: [] };
}

/** A file as its ending says: markdown tables, JSON, otherwise a workbook or CSV by content. */
function inputOf(fileName: string, bytes: Buffer): Input {
  if (/\.(md|markdown)$/i.test(fileName)) return { markdown: bytes.toString('utf8'), fileName };
  if (/\.json$/i.test(fileName)) {
    const value = JSON.parse(bytes.toString('utf8')) as Sheets | Json['json'];
    return 'sheets' in value && Array.isArray(value.sheets)
      ? (value as Sheets)
      : { json: value as Json['json'], fileName };
  }
  return { workbook: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), fileName };
}

/**
 * Tells V8 that the run is short. It compiles later than it does by itself, because the run is over before most of what it would compile has
 * paid for it: that halves the time of a questionnaire, while a long list is worth compiling for. And the space for new objects stays as small
 * as it began: a questionnaire takes a sixth less memory at the same speed.
 */
function beShort(bytes: number): void {
  // Of Node 20: later ones have no such flags, and would say so.
  if (!/^11\./.test(process.versions.v8)) return;
  const small = bytes < 2 ** 18;
  setFlagsFromString(`--interrupt-budget=${small ? 1_200_000 : 300_000}`);
  if (small) setFlagsFromString('--semi-space-growth-factor=1');
}

function convert({ input, output, checks, pretty }: Task, { out }: Streams): Report {
  const bytes = readFileSync(input);
  beShort(bytes.length);
  const result = xlsform(inputOf(input, bytes), { checks, pretty });
  if (!result.ok) return { ok: false, input, problems: result.problems, media: [] };
  const { xform, itemsets, warnings: problems, media } = result;
  if (output === undefined) return { ok: true, input, problems, media };
  if (output === '-') out(xform);
  else writePieces(output, xform);
  const beside = itemsets === undefined ? undefined : join(dirname(output === '-' ? input : output), 'itemsets.csv');
  if (beside !== undefined && itemsets !== undefined) writeFileSync(beside, itemsets);
  return { ok: true, input, output, itemsets: beside, problems, media };
}

function perform(task: Task, streams: Streams): number {
  let report: Report;
  try {
    report = task.reverse ? reverse(task) : convert(task, streams);
  } catch (error) {
    streams.err(`xlsform: ${message(error)}\n`);
    return 3;
  }
  if (task.format === 'json') streams.out(`${reportJson(report, task.language)}\n`);
  else for (const problem of report.problems) streams.err(`${problemText(problem, task.input, task.language)}\n`);
  if (!report.ok) return 1;
  return task.strict && report.problems.length > 0 ? 4 : 0;
}

/**
 * Runs the command.
 *
 * @param list arguments, without the program's name
 * @param environment locale of the shell, for the language of the messages
 * @returns exit code: 0 converted, 1 errors in the questionnaire, 2 wrong usage, 3 file trouble, 4 warnings under `--strict`
 */
export function run(list: readonly string[], version: string, streams: Streams, environment?: string): number {
  const request = readArguments(list, environment);
  if ('task' in request) return perform(request.task, streams);
  if ('show' in request) {
    streams.out(request.show === 'help' ? help : `${version}\n`);
    return 0;
  }
  streams.err(`xlsform: ${request.wrong}\n${help}`);
  return 2;
}
