import { InvalidArgumentError, Option, type Command } from 'commander';
import { addAccount, addressOf, inviteAccount } from '../../platform/accounts/enrol.ts';
import { roles, type Role } from '../../platform/http/permission.ts';
import { languages, locales, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { helpWords } from './help.words.ts';
import { readerLocale } from './locale.ts';
import { withServices } from './open.ts';

interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role[];
  readonly locale: Locale;
  readonly password?: string;
  readonly mail?: boolean;
}

export function addPeopleCommands(program: Command): void {
  const t = speak(helpWords, readerLocale());
  const user = program.command('user').description(t('user'));
  user
    .command('add')
    .description(t('userAdd'))
    .requiredOption('--email <address>', t('email'))
    .requiredOption('--name <name>', t('name'))
    .requiredOption('--role <role…>', t('role', { list: roles.join(languages[readerLocale()].comma) }), gather, [])
    .addOption(new Option('--locale <language>', t('personLanguage')).choices(locales).default('fr'))
    .option('--password-env <variable>', t('passwordEnv'))
    .option('--mail', t('sendLink'))
    .action((options: UserOptions & { passwordEnv?: string }) =>
      withServices(async (services) => {
        const person = { email: options.email, name: options.name, locale: options.locale, roles: options.role };
        const password = options.passwordEnv ? process.env[options.passwordEnv] : undefined;
        if (options.passwordEnv && !password) throw new Error(`${options.passwordEnv} is not set`);
        if (password) {
          await addAccount(services.db, { ...person, password });
          console.log(`${options.name} can sign in at ${services.settings.publicUrl}/app/`);
        } else {
          const { link } = await inviteAccount(services.db, addressOf(services, options.mail ?? false), person);
          console.log(
            link ? `Give this link to ${options.name}: ${link}` : `The link is on its way to ${options.email}.`,
          );
        }
      }),
    );
}

function gather(value: string, before: Role[]): Role[] {
  const role = roles.find((name) => name === value);
  if (!role) throw new InvalidArgumentError(`one of ${roles.join(', ')}`);
  return [...before, role];
}
