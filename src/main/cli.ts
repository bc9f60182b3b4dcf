import { CommanderError } from 'commander';
import { Problem } from '../platform/problem/problem.ts';
import { SettingError } from '../platform/settings/settings.ts';
import { languageSaid } from './commands/command.ts';
import { exits, Refusal } from './commands/exits.ts';
import { homeAbove } from './commands/home.ts';
import { readerLocale, speakIn } from './commands/locale.ts';
import { dawraProgram } from './commands/program.ts';

/** The home is the project's, in whatever of its folders one stands. */
const home = process.env['DAWRA_HOME'] || homeAbove(process.cwd());
if (home) process.env['DAWRA_HOME'] = home;

const said = languageSaid(process.argv.slice(2));
if (said) speakIn(said);
try {
  await dawraProgram().parseAsync();
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
