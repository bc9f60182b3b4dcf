import { z } from 'zod';
import { normaliseEmail } from '../../platform/accounts/account.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { addressOf, keepAddress } from '../meeting/address.sql.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { getParticipant, meetingActs } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { attendanceProblem } from './problems.ts';
import { invite } from './invitation.ts';
import { invitationApi } from './invitation.contract.ts';
import { endInvitation, listInvited, uninvited } from './invitation.sql.ts';

const permission = 'meeting.write';

async function viewOf(trx: Trx, services: Services, meeting: string, locale: Locale) {
  const { state } = await readMeeting(trx, meeting);
  return {
    ...{ mails: services.settings.mail !== null, planned: state === 'planned' },
    participants: await listInvited(trx, readerOf(services, locale), meeting),
  };
}

/** Holds a meeting that still invites. @throws Problem attendance.invite-planned */
async function holdPlanned(trx: Trx, meeting: string): Promise<void> {
  const held = found(await meetingActs.lock(trx, meeting), () => dialogueProblem('no-meeting'));
  if (held.state !== 'planned') throw attendanceProblem('invite-planned');
}

export const invitationRoutes: Route[] = [
  implement(invitationApi.read, {
    permission,
    work: ({ trx, params, services, locale }) => viewOf(trx, services, params.id, locale),
  }),
  implement(invitationApi.invite, {
    permission,
    perMinute: 60,
    work: async ({ trx, params: { id: participant }, body, actor, services, locale, journal }) => {
      const { meeting } = found(await getParticipant(trx, participant), () => dialogueProblem('no-participant'));
      await holdPlanned(trx, meeting);
      const mail = normaliseEmail(body.mail ?? '');
      if (mail && !z.email().safeParse(mail).success) throw attendanceProblem('bad-mail');
      if (body.by === 'mail') {
        if (!services.settings.mail) throw attendanceProblem('no-mail-server');
        if (!mail && !(await addressOf(trx, services.files, participant))) throw attendanceProblem('no-address');
      }
      const { by, locale: language } = body;
      const link = await invite(trx, services, { meeting, participant, locale: language, by, account: actor!.id });
      await journal({ act: 'participant.invite', subject: 'participant', subjectId: participant, detail: { by } });
      // Last: what stood there before is erased for good, even if something after it should fail.
      if (mail) await keepAddress(trx, services, participant, { mail, locale: body.locale });
      return { view: await viewOf(trx, services, meeting, locale), link };
    },
  }),
  implement(invitationApi.inviteAll, {
    permission,
    perMinute: 10,
    work: async ({ trx, params: { id: meeting }, actor, services, locale, journal }) => {
      await holdPlanned(trx, meeting);
      if (!services.settings.mail) throw attendanceProblem('no-mail-server');
      const all = await uninvited(trx, meeting);
      for (const { id, locale: language } of all)
        await invite(trx, services, {
          ...{ meeting, participant: id, locale: language, by: 'mail', account: actor!.id },
        });
      const detail = { participants: all.length };
      await journal({ act: 'meeting.invite', subject: 'meeting', subjectId: meeting, detail });
      return viewOf(trx, services, meeting, locale);
    },
  }),
  implement(invitationApi.withdraw, {
    permission,
    work: async ({ trx, params: { id: participant }, services, locale, journal }) => {
      const { meeting } = found(await getParticipant(trx, participant), () => dialogueProblem('no-participant'));
      await endInvitation(trx, meeting, participant);
      await journal({ act: 'participant.uninvite', subject: 'participant', subjectId: participant });
      return viewOf(trx, services, meeting, locale);
    },
  }),
];
