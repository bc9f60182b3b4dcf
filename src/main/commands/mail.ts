import { InvalidArgumentError, type Command } from 'commander';
import { transact } from '../../platform/database/transaction.ts';
import { record } from '../../platform/journal/journal.ts';
import { outboxList } from '../../platform/mail/mail.contract.ts';
import { mostBounceBytes } from '../../platform/mail/bounce.ts';
import { clearFailing } from '../../platform/mail/failing.sql.ts';
import { takeBounce } from '../../platform/mail/intake.ts';
import { mailStates } from '../../platform/mail/mail.ts';
import { listOutbox, readMail, reopenMail, tryAgain } from '../../platform/mail/mail.sql.ts';
import { showMail } from '../../platform/mail/mail.routes.ts';
import { mailProblem } from '../../platform/mail/problems.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { languages } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { helpWords } from './help.words.ts';
import { readerLocale } from './locale.ts';
import { withServices } from './open.ts';

const application = { compartment: 'administration', account: null } as const;

/** `dawra mail`: outgoing mail where no mail server is set, and what failed where one is. */
export function addMailCommands(program: Command): void {
  const t = speak(helpWords, readerLocale());
  const mail = program.command('mail').description(t('mail'));
  mail
    .command('list', { isDefault: true })
    .description(t('mailList'))
    .option('--state <state>', t('choices', { list: mailStates.join(languages[readerLocale()].comma) }), stateNamed)
    .action(({ state }: { state?: string }) =>
      withServices(async ({ db }) => {
        const query = outboxList.query.parse({ limit: 200, ...(state ? { state } : {}) });
        const { items, more } = await transact(db, application, (trx) => listOutbox(trx, query));
        for (const { id, createdAt, state: now, kind, email, outcome } of items)
          console.log([id, createdAt, now, kind, email, outcome ?? ''].join('\t'));
        if (more || items.length === 200) console.log('… and older ones: /app/mail');
      }),
    );
  mail
    .command('show <id>')
    .description(t('mailShow'))
    .action((id: string) =>
      withServices(async (services) => {
        const shown = await transact(services.db, application, (trx) => showMail(trx, services, id));
        console.log(`${shown.line.email}\n${shown.subject}\n\n${shown.text}`);
      }),
    );
  mail
    .command('bounce')
    .description(t('mailBounce'))
    .option('--to <address>', t('mailTo'))
    .action(({ to }: { to?: string }) =>
      withServices(async (services) => {
        // Whatever it is, it is taken: a mail server would answer a refusal with one more message that comes back.
        console.log(await takeBounce(services, await readAtMost(process.stdin, mostBounceBytes + 1), to));
      }).catch((error: unknown) => {
        // EX_TEMPFAIL of sysexits.h: the mail server keeps it and tries again.
        process.exitCode = 75;
        console.error(
          error instanceof Problem
            ? error.reply(readerLocale()).title
            : error instanceof Error
              ? error.message
              : 'failed',
        );
      }),
    );
  mail
    .command('retry <id>')
    .description(t('mailRetry'))
    .action((id: string) =>
      withServices(({ db }) =>
        transact(db, application, async (trx) => {
          if (!(await reopenMail(trx, id))) throw mailProblem('not-open');
          const account = (await readMail(trx, id))?.account;
          if (account) await clearFailing(trx, account);
          await tryAgain(trx, id);
          const acting = { actor: null, compartment: 'administration', request: 'application' } as const;
          await record(trx, acting, { act: 'mail.retry', subject: 'mail', subjectId: id });
          console.log('It waits for the running installation to send it.');
        }),
      ),
    );
}

/** The beginning of a stream; what is beyond is read and dropped, so that whoever writes it comes to an end. */
async function readAtMost(stream: AsyncIterable<unknown>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    if (size >= most) continue;
    const bytes = Buffer.from(part as Uint8Array);
    parts.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(parts).subarray(0, most);
}

function stateNamed(value: string): string {
  if (!mailStates.some((state) => state === value)) throw new InvalidArgumentError(`one of ${mailStates.join(', ')}`);
  return value;
}
