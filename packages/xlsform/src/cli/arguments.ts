/// <reference types="node" />
import { parseArgs } from 'node:util';
import { checkCodes } from '../check/index.ts';
import type { Language } from '../problem.ts';

/** What the command is asked to do. */
export interface Task {
  readonly input: string;
  /** Where the XForm goes: a path, `-` for standard output, or nothing to write nothing. */
  readonly output?: string;
  readonly checks: boolean | readonly string[];
  readonly strict: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly pretty: boolean;
  /** From XForm to workbook instead. */
  readonly reverse: boolean;
}

/** A task, a text to print instead of one, or what is wrong with the arguments. */
export type Request = { readonly task: Task } | { readonly show: 'help' | 'version' } | { readonly wrong: string };

const languages: readonly Language[] = ['ar', 'fr', 'en'];

/** Language of the messages: as asked, else that of the environment, else English. */
function languageOf(asked: string | undefined, environment: string | undefined): Language | undefined {
  const wanted = asked ?? languages.find((language) => environment?.startsWith(language)) ?? 'en';
  return languages.find((language) => language === wanted);
}

function options(list: readonly string[]) {
  return parseArgs({
    args: [...list],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', short: 'c' },
      skip: { type: 'string', multiple: true },
      strict: { type: 'boolean' },
      format: { type: 'string' },
      lang: { type: 'string', short: 'l' },
      compact: { type: 'boolean' },
      reverse: { type: 'boolean', short: 'r' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

/** Reads the command line. `environment` is the locale of the shell (`LC_ALL` or `LANG`). */
export function readArguments(list: readonly string[], environment?: string): Request {
  let parsed: ReturnType<typeof options>;
  try {
    parsed = options(list);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { show: 'help' };
  if (values.version) return { show: 'version' };
  const [input, given, ...rest] = positionals;
  if (input === undefined) return { wrong: 'no form is named' };
  if (rest.length) return { wrong: `too many arguments: ${rest.join(' ')}` };
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') return { wrong: `--format ${format}: text or json` };
  const language = languageOf(values.lang, environment);
  if (!language) return { wrong: `--lang ${values.lang}: ar, fr or en` };
  const skipped = (values.skip ?? []).flatMap((codes) => codes.split(','));
  const unknown = skipped.find((code) => !checkCodes.some((known) => known === code));
  if (unknown !== undefined) return { wrong: `--skip ${unknown}: one of ${checkCodes.join(', ')}` };
  if (given === '-' && format === 'json') return { wrong: '--format json and - both ask for standard output' };
  const beside = input.replace(/(?<=[^/\\])\.[^./\\]+$/, '') + (values.reverse ? '.xlsx' : '.xml');
  if (values.reverse && given === '-') return { wrong: '--reverse writes a workbook: name a file' };
  return {
    task: {
      input,
      output: given ?? (values.check ? undefined : beside),
      checks: values.check ? checkCodes.filter((code) => !skipped.includes(code)) : false,
      strict: values.strict ?? false,
      format,
      language,
      pretty: !values.compact,
      reverse: values.reverse ?? false,
    },
  };
}
