import { Option, type Command } from 'commander';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  accept,
  dropImport,
  encodings,
  freezeImport,
  getImport,
  insertImport,
  Issues,
  newestVersion,
  readCodebook,
  readImport,
  readOptions,
  setFile,
  speakIssue,
  titleOf,
  written,
  type Codebook,
  type Issue,
  type ReadOptions,
} from '../../evidence/index.ts';
import { nameOf } from '../../platform/files/name.ts';
import { transact, type RunAs } from '../../platform/database/transaction.ts';
import { languages } from '../../platform/language/locale.ts';
import { only } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { readSettings } from '../../platform/settings/settings.ts';
import type { OpenServices } from '../open-services.ts';
import { exits, Refusal } from './exits.ts';
import { helpWords } from './help.words.ts';
import { importCommandWords } from './import.words.ts';
import { readerLocale } from './locale.ts';
import { withServices } from './open.ts';
import { requireFile } from './readable.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };
const never = new AbortController().signal;

interface ImportOptions {
  readonly codebook?: string;
  readonly as?: string;
  readonly reason?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly allRows?: boolean;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: readonly string[];
  readonly dates?: readonly string[];
  readonly mend?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly accept?: boolean;
}

export function addImportCommand(program: Command): void {
  const t = speak(helpWords, readerLocale());
  program
    .command('import <file>')
    .description(t('import'))
    .option('--codebook <file>', t('importCodebook'))
    .option('--as <slug>', t('importAs'))
    .option('--reason <text>', t('importReason'))
    .option('--sheet <name>', t('importSheet'))
    .option('--header-row <number>', t('importHeaderRow'))
    .option('--all-rows', t('importAllRows'))
    .option('--encoding <name>', t('importEncoding', { list: encodings.join(languages[readerLocale()].comma) }))
    .option('--delimiter <mark>', t('importDelimiter'))
    .option('--decimal <mark>', t('importDecimal'), collect)
    .option('--dates <order>', t('importDates'), collect)
    .option('--mend', t('importMend'))
    .option('--dry-run', t('importDryRun'))
    .option('--yes', t('importYes'))
    .addOption(new Option('--accept').hideHelp())
    .action(async (file: string, options: ImportOptions) => {
      const t = speak(importCommandWords, readerLocale());
      const asked = readOptionsOf(options);
      const freeze = !options.dryRun && (options.yes ?? options.accept ?? false);
      if (freeze && !options.as) throw new Refusal(exits.usage, t('needsName'));
      for (const named of [file, options.codebook]) if (named) await requireFile(named);
      const { home } = readSettings(process.env);
      console.error(t(existsSync(join(home, 'installation')) ? 'home' : 'newHome', { home }));
      await withServices((services) => importFile(services, file, asked, { ...options, yes: freeze }));
    });
}

/** What an option says that may be said again. */
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** What was said of all columns, the last time, and of single ones: `<column>=<value>`; a column's name may hold the sign itself. */
function ofColumns(said: readonly string[] = []): { all: string | undefined; columns: Map<string, string> } {
  const parts = said.map((value) => /^(.+)=([^=]*)$/s.exec(value) ?? [value, '', value]);
  return {
    all: parts.findLast(([, name]) => !name)?.[2],
    columns: new Map(parts.flatMap(([, name, value]) => (name ? [[name, value!] as const] : []))),
  };
}

/** How the file is to be read, as it was said. @throws Refusal for what is no such word, with the words that are */
function readOptionsOf(options: ImportOptions): ReadOptions {
  const t = speak(importCommandWords, readerLocale());
  const { sheet, headerRow, allRows, encoding, delimiter, mend } = options;
  const [decimals, orders] = [ofColumns(options.decimal), ofColumns(options.dates)];
  const names = [...new Set([...decimals.columns.keys(), ...orders.columns.keys()])];
  const columns = names.map((name) => ({
    ...{ name, decimal: decimals.columns.get(name), dates: orders.columns.get(name) },
  }));
  const said = {
    ...{ sheet, encoding, delimiter: delimiter === 'tab' ? '\t' : delimiter, decimal: decimals.all, dates: orders.all },
    ...{ headerRow: headerRow === undefined ? undefined : Number(headerRow), rows: allRows ? 'all' : undefined },
    ...{ mend: mend ? 'twice-encoded' : undefined, columns: columns.length ? columns : undefined },
  };
  const parsed = readOptions.safeParse(
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue!.path.at(-1)) as keyof typeof said;
  const expected =
    issue!.code === 'invalid_value' ? issue!.values.map((value) => (value === '\t' ? 'tab' : value)).join(' ') : '1…';
  const option = name === 'headerRow' ? 'header-row' : name;
  const found = issue!.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], said);
  throw new Refusal(exits.usage, t('badOption', { option, found: String(found), expected }));
}

async function importFile(
  services: OpenServices,
  file: string,
  asked: ReadOptions,
  options: ImportOptions,
): Promise<void> {
  const locale = readerLocale();
  const t = speak(importCommandWords, locale);
  const say = (issues: readonly Issue[]): void => {
    for (const issue of issues) console.error(t(issue.severity, { what: speakIssue(issue, locale) }));
  };
  const codebook = await bookOf(options.codebook, say);
  const existing = options.as
    ? await transact(services.db, runAs, (trx) => newestVersion(trx, options.as!))
    : undefined;
  if (options.yes && existing && !options.reason)
    throw new Refusal(exits.notTaken, t('needsReason', { name: options.as! }));
  // Noted before it is stored: what a killed command leaves behind is known to the next one.
  const sha256 = await nameOf(createReadStream(file));
  const id = await transact(services.db, runAs, (trx) =>
    insertImport(trx, {
      ...{ file: sha256, fileName: basename(file), dataSet: existing?.dataSet ?? null },
      ...{ options: asked, codebook, account: null },
    }),
  );
  try {
    const stored = await services.files.put(createReadStream(file));
    // Somebody wrote to the file meanwhile: what is read is what was stored.
    if (stored.sha256 !== sha256) await transact(services.db, runAs, (trx) => setFile(trx, id, stored.sha256));
    await readImport(services, id, never);
    const seen = (await transact(services.db, runAs, (trx) => getImport(trx, id)))!;
    const issues = seen.report?.issues ?? [];
    say(issues);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    if (seen.codebook) console.log([t('codebook'), ...codebookLines(seen.codebook)].join('\n'));
    console.log(t('read', { rows: seen.report?.rows ?? 0, columns: seen.report?.columns.length ?? 0, errors }));
    sayHow(issues);
    if (errors || !seen.codebook) throw new Refusal(exits.refused, t('refused'));
    if (!options.as || !(options.yes || (!options.dryRun && (await agreed(t('ask', { name: options.as })))))) {
      console.error(t('dry'));
      return;
    }
    if (existing && !options.reason) throw new Refusal(exits.notTaken, t('needsReason', { name: options.as }));
    const as = existing
      ? { dataSet: existing.dataSet, reason: options.reason! }
      : { slug: options.as, title: written(seen.codebook.title) ?? only(locale, titleOf(basename(file))) };
    await transact(services.db, runAs, (trx) => accept(trx, id, as));
    const version = await freezeImport(services, id, never);
    if (!version) {
      say((await transact(services.db, runAs, (trx) => getImport(trx, id)))?.report?.issues ?? []);
      throw new Refusal(exits.refused, t('refused'));
    }
    console.log(t('frozen', { name: options.as, version }));
  } finally {
    // Of an accepted one only the file as it was sent and what was read of it go.
    await dropImport(services, id);
  }
}

/** The options that answer what a finding asks. */
function sayHow(issues: readonly Issue[]): void {
  const t = speak(importCommandWords, readerLocale());
  for (const { code, column = '' } of issues) {
    const quoted = (option: string, value: string): string => `${option} ${JSON.stringify(`${column}=${value}`)}`;
    if (code === 'two-readings' || code === 'two-readings-point')
      console.error(t('decide', { one: quoted('--decimal', '.'), other: quoted('--decimal', ',') }));
    if (code === 'two-orders')
      console.error(t('decide', { one: quoted('--dates', 'day-first'), other: quoted('--dates', 'month-first') }));
    if (code === 'twice-encoded') console.error(t('mendHow', { one: '--mend' }));
  }
}

/** The codebook that was given. @throws Refusal after what is wrong with it was said */
async function bookOf(path: string | undefined, say: (issues: readonly Issue[]) => void): Promise<Codebook | null> {
  if (!path) return null;
  try {
    return await readCodebook(path, readerLocale());
  } catch (cause) {
    if (!(cause instanceof Issues)) throw cause;
    say(cause.issues);
    throw new Refusal(exits.refused, speak(importCommandWords, readerLocale())('refused'));
  }
}

/** Codes that a line shows. */
const shown = 12;

function codebookLines({ variables }: Codebook): string[] {
  const t = speak(importCommandWords, readerLocale());
  const list = (codes: readonly { readonly code: string }[]): string =>
    codes
      .slice(0, shown)
      .map(({ code }) => code)
      .join(' | ') + (codes.length > shown ? ' | …' : '');
  return variables.map(({ name, type, levels = [], missing = [] }) =>
    [
      `  ${name}`,
      t(type),
      ...(levels.length ? [list(levels)] : []),
      ...(missing.length ? [t('missing', { codes: list(missing) })] : []),
    ].join('\t'),
  );
}

/** Asks whoever sits at the terminal; where nobody does, the answer is no. */
async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(y|yes|o|oui|ن|نعم)\s*$/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}
