import { holderOf, type Actor, type Services } from '../http/services.ts';
import { permitted } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import type { Trx } from '../database/transaction.ts';
import { found } from '../record/record.ts';
import { implement } from './implement.ts';
import { clearFailing } from './failing.sql.ts';
import { kindNamed } from './kinds.ts';
import { mailApi, type MailPreferences } from './mail.contract.ts';
import type { Notice } from './mail.ts';
import { digestOf, listOutbox, readMail, readPreference, reopenMail, tryAgain, writePreference } from './mail.sql.ts';
import { writeDigest, writeMessage } from './message.ts';
import { mailProblem } from './problems.ts';
import { sendSecurity } from './send.ts';

const absent = () => mailProblem('no-such-message');

/** The notices that can reach a person: those of what their roles open. */
const noticesOf = ({ permissions, contributions }: Services, actor: Actor): readonly Notice[] =>
  contributions.notices.filter(({ permission }) => permitted(permissions, permission, holderOf(actor)));

async function preferencesOf(trx: Trx, services: Services, actor: Actor): Promise<MailPreferences> {
  const { timeZone, modes } = await readPreference(trx, actor.id);
  const notices = noticesOf(services, actor);
  return {
    timeZone,
    notices: notices.map(({ name, label, usual }) => ({ kind: name, label: { ...label }, mode: modes[name] ?? usual })),
  };
}

/** A message as it was or would be written; what a link for one use holds is known to its reader alone. */
export async function showMail(trx: Trx, services: Pick<Services, 'settings' | 'contributions'>, id: string) {
  const { locale, parameters, link, account: _account, ...line } = found(await readMail(trx, id), absent);
  const place = { publicUrl: services.settings.publicUrl, locale };
  const { notices } = services.contributions;
  const known = (name: string) => kindNamed(notices, name);
  const items = line.kind === 'mail.digest' ? await digestOf(trx, id) : [];
  const kind = known(line.kind);
  const written = items.length
    ? writeDigest(
        items.flatMap((item) => {
          const of = known(item.kind);
          return of ? [{ kind: of, parameters: item.parameters }] : [];
        }),
        place,
      )
    : kind && writeMessage(kind, parameters, place, link ? null : undefined);
  return { line, locale, subject: written?.subject ?? line.kind, text: written?.text ?? '' };
}

export const mailRoutes: Route[] = [
  implement(mailApi.outbox, { permission: 'mail.manage', work: ({ trx, query }) => listOutbox(trx, query) }),
  implement(mailApi.state, {
    permission: 'account.own',
    self: true,
    work: async ({ services }) => ({ sends: services.settings.mail !== null }),
  }),
  implement(mailApi.read, {
    permission: 'mail.manage',
    work: ({ trx, services, params }) => showMail(trx, services, params.id),
  }),
  implement(mailApi.retry, {
    permission: 'mail.manage',
    work: async ({ trx, params, journal }) => {
      const { account } = found(await readMail(trx, params.id), absent);
      if (!(await reopenMail(trx, params.id))) throw mailProblem('not-open');
      if (account) await clearFailing(trx, account);
      await tryAgain(trx, params.id);
      await journal({ act: 'mail.retry', subject: 'mail', subjectId: params.id });
      return (await readMail(trx, params.id))!;
    },
  }),
  implement(mailApi.test, {
    permission: 'mail.manage',
    perMinute: 5,
    work: async ({ trx, services, actor, journal }) => {
      const { id } = actor!;
      if ((await sendSecurity(trx, services.secret, { kind: 'mail.test', account: id })) === 'too-many')
        throw mailProblem('too-many');
      await journal({ act: 'mail.test', subject: 'account', subjectId: id });
      return { done: true } as const;
    },
  }),
  implement(mailApi.tryAddress, {
    permission: 'account.own',
    self: true,
    perMinute: 5,
    work: async ({ trx, services, actor, journal }) => {
      const { id } = actor!;
      await clearFailing(trx, id);
      if ((await sendSecurity(trx, services.secret, { kind: 'account.mail-test', account: id })) === 'too-many')
        throw mailProblem('too-many');
      await journal({ act: 'mail.test', subject: 'account', subjectId: id });
      return { done: true } as const;
    },
  }),
  implement(mailApi.preferences, {
    permission: 'account.own',
    self: true,
    work: ({ trx, services, actor }) => preferencesOf(trx, services, actor!),
  }),
  implement(mailApi.prefer, {
    permission: 'account.own',
    self: true,
    work: async ({ trx, services, actor, body, journal }) => {
      const me = actor!;
      const known = noticesOf(services, me).map(({ name }) => name);
      const modes = Object.fromEntries(Object.entries(body.modes).filter(([kind]) => known.includes(kind)));
      await writePreference(trx, me.id, { timeZone: body.timeZone, modes });
      await journal({ act: 'mail.prefer', subject: 'account', subjectId: me.id, detail: { modes } });
      return preferencesOf(trx, services, me);
    },
  }),
];
