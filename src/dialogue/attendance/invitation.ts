import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { transact, type Trx } from '../../platform/database/transaction.ts';
import { sealText } from '../../platform/erasable/erasable.sql.ts';
import type { Services } from '../../platform/http/services.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { calendarFile, calendarType } from '../../platform/mail/calendar.ts';
import type { MailAttachment } from '../../platform/mail/mail.ts';
import { tellNews } from '../../platform/mail/news.ts';
import { digest, newToken, seal, unseal } from '../../platform/secret/secret.ts';
import { addressOf } from '../meeting/address.sql.ts';
import { daysOf } from '../meeting/calendar.ts';
import type { InvitedTo } from './invitation.contract.ts';
import { attendanceProblem } from './problems.ts';
import {
  answerInvitation,
  countInvitations,
  daysOfMeeting,
  endInvitation,
  endMail,
  insertInvitation,
  invitationBy,
  waitingInvitation,
} from './invitation.sql.ts';

/** The job that sends an invitation. */
export const inviteTask = 'dialogue.invite-participant';
const payload = z.object({ invitation: z.uuid() });
const line: Localized = {
  ar: 'أنتم مدعوون إلى اجتماع. أجيبوا من هذا الرابط، فهو لإجابة واحدة.',
  fr: 'Vous êtes invité à une réunion. Répondez par ce lien : il sert à une seule réponse.',
  en: 'You are invited to a meeting. Answer by this link: it takes one answer.',
};
/** Invitations a day: to one participant, and of one meeting. */
const mostADay = { mine: 5, all: 400 } as const;

const digestOf = ({ secret }: Pick<Services, 'secret'>, token: string): Buffer =>
  digest(secret, 'meeting-invitation', token);
const pathOf = (locale: Locale, token: string): string => `/${locale}/invitation/${token}`;

/**
 * Invites a participant in place of any invitation before; by mail in a job, or by a link for the secretariat to hand over.
 * @returns the link where it is handed over, which is kept nowhere @throws Problem attendance.invited-often
 */
export async function invite(
  trx: Trx,
  { settings, secret }: Pick<Services, 'settings' | 'secret'>,
  of: {
    readonly meeting: string;
    readonly participant: string;
    readonly locale: Locale;
    readonly by: 'mail' | 'link';
    readonly account: string;
  },
): Promise<string | null> {
  const made = await countInvitations(trx, of.meeting, of.participant);
  if (made.mine >= mostADay.mine || made.all >= mostADay.all)
    throw attendanceProblem('invited-often', { n: mostADay.mine });
  await endInvitation(trx, of.meeting, of.participant);
  const [id, token] = [randomUUID(), newToken()];
  const sealed = of.by === 'mail' ? seal(secret, 'mail', id, token) : null;
  await insertInvitation(trx, { ...of, id, digest: digestOf({ secret }, token), sealed });
  if (!sealed) return `${settings.publicUrl}${pathOf(of.locale, token)}`;
  await enqueue(trx, inviteTask, { invitation: id }, `${inviteTask}:${id}`);
  return null;
}

/** Sends one invitation with the days of the meeting for a calendar. @throws Error where the mail server may take it later: the job is taken up again */
export async function inviteNow(
  services: Pick<Services, 'db' | 'files' | 'settings' | 'secret'>,
  given: unknown,
): Promise<void> {
  const { invitation } = payload.parse(given);
  const dialogue = { compartment: 'dialogue', account: null } as const;
  const found = await transact(services.db, dialogue, async (trx) => {
    const kept = await waitingInvitation(trx, invitation);
    const to = kept && (await addressOf(trx, services.files, kept.participant));
    if (to) return { ...kept, to: to.mail };
    await endMail(trx, invitation, kept ? 'failed' : 'none');
    return undefined;
  });
  if (!found) return;
  const { to, locale, sealed, meeting } = found;
  const outcome = await tellNews(services, {
    ...{ to, name: `invitation:${invitation}`, locale, line },
    path: pathOf(locale, unseal(services.secret, 'mail', invitation, sealed)),
    attachments: await calendarOf(services, meeting, locale),
  });
  if (outcome === 'later') throw new Error('the mail server did not take the invitation; the job is taken up again');
  await transact(services.db, dialogue, (trx) => endMail(trx, invitation, outcome === 'told' ? 'told' : 'failed'));
}

/** The days of a planned meeting, without its title; the link leads to the public pages, since whoever is invited needs no account. */
async function calendarOf(
  { db, settings: { publicUrl } }: Pick<Services, 'db' | 'settings'>,
  id: string,
  locale: Locale,
): Promise<readonly MailAttachment[]> {
  const meeting = await transact(db, { compartment: 'dialogue', account: null }, (trx) => daysOfMeeting(trx, id));
  const days = meeting && daysOf(meeting, { publicUrl, locale });
  return days
    ? [{ name: 'dawra.ics', type: calendarType, content: calendarFile([{ ...days, link: `${publicUrl}/${locale}` }]) }]
    : [];
}

/** Which meeting a link invites to; undefined for one that was used, withdrawn, is over or never was. Runs as `public`. */
export const invitedBy = (
  trx: Trx,
  services: Pick<Services, 'secret'>,
  token: string,
): Promise<InvitedTo | undefined> => invitationBy(trx, digestOf(services, token));

/** Takes the one answer of a link, with a line that is sealed. Runs as `public`. @returns the participant; undefined where the link opens nothing */
export async function answerInvited(
  trx: Trx,
  services: Pick<Services, 'secret' | 'files'>,
  token: string,
  said: { readonly answer: 'accepted' | 'declined'; readonly note: string },
): Promise<string | undefined> {
  const by = digestOf(services, token);
  if (!(await invitationBy(trx, by))) return undefined;
  return answerInvitation(trx, by, said.answer, said.note ? await sealText(services.files, said.note) : null);
}
