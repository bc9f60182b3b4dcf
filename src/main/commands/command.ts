import { Command, type ErrorOptions, type Help, type Option } from 'commander';
import { nearest } from '../../platform/language/nearest.ts';
import { isLocale, languages, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { exits } from './exits.ts';
import { helpWords } from './help.words.ts';
import { readerLocale } from './locale.ts';
import { usageWords } from './usage.words.ts';

/** The language that is said on a command line, known before it is parsed: what explains the command line speaks it too. */
export function languageSaid(args: readonly string[]): Locale | undefined {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const said = own.flatMap((word, at) =>
    word === '--lang' ? (own[at + 1] ?? []) : word.startsWith('--lang=') ? word.slice('--lang='.length) : [],
  );
  return said.find(isLocale);
}

/** What commander says in English of a command line, taken apart. Source: commander 14, lib/command.js */
const said: Readonly<Record<string, RegExp>> = {
  missingArgument: /^error: missing required argument '(?<name>.*)'$/,
  optionMissingArgument: /^error: option '(?<name>.*)' argument missing$/,
  missingMandatoryOptionValue: /^error: required option '(?<name>.*)' not specified$/,
  conflictingOption: /^error: .*?'(?<name>.*)' cannot be used with .*?'(?<other>.*)'$/,
  unknownOption: /^error: unknown option '(?<name>.*?)'(?:\n.*)?$/s,
  unknownCommand: /^error: unknown command '(?<name>.*?)'(?:\n.*)?$/s,
  excessArguments: /Expected (?<expected>\d+) arguments? but got (?<given>\d+)\.$/,
  invalidArgument:
    /^error: (?:option|command-argument value) '(?<name>.*?)' (?:argument '(?<found>.*)' )?is invalid\.?(?: (?:Allowed choices are |one of )?(?<list>.*?)\.?)?$/s,
};

/** A command that explains itself, and what is wrong with how it was called, in the reader's language. */
export class SpokenCommand extends Command {
  constructor(name?: string) {
    super(name);
    const t = speak(helpWords, readerLocale());
    this.helpOption('-h, --help', t('help')).helpCommand(false).configureHelp(spokenHelp());
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name);
  }

  override error(message: string, options: ErrorOptions = {}): never {
    return super.error(this.#explain(message, options.code ?? ''), { ...options, exitCode: exits.usage });
  }

  #explain(message: string, code: string): string {
    const spoken = code.replace('commander.', '') as keyof typeof usageWords;
    // A command that does something by itself takes a mistyped command below it for an argument.
    const below = spoken === 'excessArguments' && this.commands.length > 0;
    const kind = below ? 'unknownCommand' : spoken;
    const groups: Readonly<Record<string, string | undefined>> = below
      ? { name: this.args[0] }
      : { ...said[kind]?.exec(message)?.groups };
    const { list, ...found } = groups;
    if (!Object.values(found).some((value) => value !== undefined)) return message;
    const locale = readerLocale();
    const t = speak(usageWords, locale);
    const { name } = found;
    const known = kind === 'unknownOption' ? this.#flags() : kind === 'unknownCommand' ? this.#names() : [];
    const near = name === undefined ? undefined : nearest(name, known);
    const listed = list?.split(', ').join(languages[locale].comma);
    return [
      t(kind, { ...found }),
      ...(listed ? [t('possible', { list: listed })] : []),
      ...(near ? [t('nearest', { name: near })] : []),
      t('seeHelp', { command: this.#path() }),
    ].join('\n');
  }

  /** The options that may stand here, those of the commands above too. */
  #flags(): string[] {
    const lineage: Command[] = [this];
    while (lineage[0]!.parent) lineage.unshift(lineage[0]!.parent);
    return lineage.flatMap((command) =>
      command
        .createHelp()
        .visibleOptions(command)
        .flatMap(({ long }) => long ?? []),
    );
  }

  #names(): string[] {
    return this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name());
  }

  #path(): string {
    return this.parent instanceof SpokenCommand ? `${this.parent.#path()} ${this.name()}` : this.name();
  }
}

/** How help is laid out, with headings, choices and what is usual in the reader's language. */
function spokenHelp(): Partial<Help> {
  const locale = readerLocale();
  const t = speak(helpWords, locale);
  const headings: Readonly<Record<string, string>> = {
    'Usage:': t('usage'),
    'Arguments:': t('arguments'),
    'Options:': t('options'),
    'Global Options:': t('globalOptions'),
    'Commands:': t('commands'),
  };
  const described = ({ description, argChoices, defaultValue }: Option): string => {
    const more = [
      ...(argChoices ? [t('choices', { list: argChoices.join(languages[locale].comma) })] : []),
      ...(typeof defaultValue === 'string' ? [t('usual', { value: defaultValue })] : []),
    ];
    return more.length ? `${description} (${more.join(languages[locale].semicolon)})` : description;
  };
  const placeholders = (usage: string): string =>
    usage.replace('[options]', `[${t('anOption')}]`).replace('[command]', `[${t('aCommand')}]`);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => headings[title] ?? title,
    optionDescription: described,
    styleUsage: placeholders,
    styleSubcommandTerm: placeholders,
  };
}
