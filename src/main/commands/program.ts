import { Option } from 'commander';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { SpokenCommand } from './command.ts';
import { addDataCommands } from './data.ts';
import { helpWords } from './help.words.ts';
import { addImportCommand } from './import.ts';
import { addInstallationCommands } from './installation.ts';
import { readerLocale } from './locale.ts';
import { addMailCommands } from './mail.ts';
import { addPeopleCommands } from './people.ts';

/** The command line with all its commands, in the reader's language. */
export function dawraProgram(): SpokenCommand {
  const t = speak(helpWords, readerLocale());
  const program = new SpokenCommand('dawra');
  program
    .description(t('program'))
    .addOption(new Option('--lang <language>', t('lang')).choices(locales))
    .helpCommand('help [command]', t('helpCommand'))
    .exitOverride()
    .addHelpText('after', `\n${t('after')}`);
  addInstallationCommands(program);
  addPeopleCommands(program);
  addImportCommand(program);
  addDataCommands(program);
  addMailCommands(program);
  return program;
}
