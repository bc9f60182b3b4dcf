import { Command, CommanderError, Option } from 'commander';
import { locales, type Locale } from '../platform/language/locale.ts';
import { Problem } from '../platform/problem/problem.ts';
import { SettingError } from '../platform/settings/settings.ts';
import { addDataCommands } from './commands/data.ts';
import { addInstallationCommands } from './commands/installation.ts';
import { addImportCommand } from './commands/import.ts';
import { exits, Refusal } from './commands/exits.ts';
import { homeAbove } from './commands/home.ts';
import { readerLocale, speakIn } from './commands/locale.ts';
import { addMailCommands } from './commands/mail.ts';
import { addPeopleCommands } from './commands/people.ts';

/** The home is the project's, in whatever of its folders one stands. */
const home = process.env['DAWRA_HOME'] || homeAbove(process.cwd());
if (home) process.env['DAWRA_HOME'] = home;

const program = new Command('dawra')
  .description('Dawra: from interviews of return migrants to evidence, answers and recommendations.')
  .addOption(new Option('--lang <language>', 'language of what is said; else that of the system').choices(locales))
  .on('option:lang', (locale: Locale) => speakIn(locale))
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    '\nSettings come from the environment (DATABASE_URL, DAWRA_HOME, DAWRA_PORT, …): see docs/settings.md. Without DAWRA_HOME the home is the .dawra in this folder or above it.\nExit codes: 0 done, 1 failed, 2 called wrongly, 3 recomputing gave another figure, 4 the file or codebook was refused, 5 the data set cannot take it so, 75 (mail bounce) try again later.',
  );

addInstallationCommands(program);
addPeopleCommands(program);
addImportCommand(program);
addDataCommands(program);
addMailCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done : exits.usage;
  if (error instanceof Refusal) {
    console.error(error.message);
    return error.exit;
  }
  if (error instanceof SettingError) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof Problem) {
    const { title, items } = error.reply(readerLocale());
    console.error(title);
    for (const item of items ?? []) console.error(JSON.stringify(item));
    return 1;
  }
  console.error(
    error instanceof Error ? (process.env['DAWRA_LOG'] === 'debug' ? error.stack : error.message) : String(error),
  );
  return 1;
}
