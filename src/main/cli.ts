import { Command, CommanderError } from 'commander';
import { Problem } from '../platform/problem/problem.ts';
import { SettingError } from '../platform/settings/settings.ts';
import { addDataCommands } from './commands/data.ts';
import { addInstallationCommands } from './commands/installation.ts';
import { readerLocale } from './commands/locale.ts';
import { addMailCommands } from './commands/mail.ts';
import { addPeopleCommands } from './commands/people.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly, 3 recomputing gave another figure. */
const program = new Command('dawra')
  .description('Dawra: from interviews of return migrants to evidence, answers and recommendations.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    '\nSettings come from the environment (DATABASE_URL, DAWRA_HOME, DAWRA_PORT, …): see docs/settings.md.\nExit codes: 0 done, 1 failed, 2 called wrongly, 3 recomputing gave another figure, 75 (mail bounce) try again later.',
  );

addInstallationCommands(program);
addPeopleCommands(program);
addDataCommands(program);
addMailCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
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
