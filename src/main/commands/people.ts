import { InvalidArgumentError, Option, type Command } from 'commander';
import { addAccount, addressOf, inviteAccount } from '../../platform/accounts/enrol.ts';
import { roles, type Role } from '../../platform/http/permission.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
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
  const user = program.command('user').description('People with an account');
  user
    .command('add')
    .description('Add a person. Without a password they get a link, valid once, to choose one')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .requiredOption('--role <role…>', `one or more of: ${roles.join(', ')}`, gather, [])
    .addOption(new Option('--locale <language>').choices(locales).default('fr'))
    .option('--password-env <variable>', 'name of the environment variable that holds the password')
    .option('--mail', 'send the link by mail instead of printing it')
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
