import { z } from 'zod';
import { sql, type Trx } from '../../platform/database/transaction.ts';
import { openedRows, readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { keepAddress, openedMail, sealedText } from '../meeting/address.sql.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { insertParticipant, listInstitutions, meetingActs } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { attendanceProblem } from './problems.ts';
import { listApi, mostIssues, mostListed } from './list.contract.ts';
import { readList, type ListedParticipant } from './read-list.ts';

const permission = 'meeting.write';
/** In what capacity somebody comes of whom a list says nothing else. */
const delegate = { ar: 'مندوب', fr: 'Délégué', en: 'Delegate' };
const seated = z.object({
  id: z.uuid(),
  institution: z.uuid().nullable(),
  name: localizedSchema,
  mail: z.string().nullable(),
});

/** A list read for a meeting that still takes participants. @throws Problem attendance.list-lines naming every wrong line, attendance.list-most */
async function readFor(
  trx: Trx,
  services: Services,
  of: { readonly meeting: string; readonly text: string; readonly reader: Locale },
): Promise<readonly ListedParticipant[]> {
  const { meeting, text, reader } = of;
  const { state, record } = await readMeeting(trx, meeting);
  if (record) throw dialogueProblem('record-stands');
  if (state === 'closed') throw attendanceProblem('closed');
  const seats = await openedRows(
    trx,
    readerOf(services, reader),
    seated,
    sql`select p.id, p.institution, p.name, ${sealedText(sql`a.address`)} as mail from dialogue.participant p
      left join dialogue.meeting_address a on a.meeting = p.meeting and a.participant = p.id where p.meeting = ${meeting}`,
  );
  const read = readList(text, {
    ...{ known: await listInstitutions(trx), reader },
    seated: seats.map((seat) => ({ ...seat, mail: openedMail(seat.mail, reader) })),
  });
  if (read === 'most') throw attendanceProblem('list-most', { n: mostListed });
  if ('lines' in read) return read.lines;
  const told = read.issues.slice(0, mostIssues);
  const lines = [...new Set(told.map(({ line }) => line))];
  const more = read.issues.length - told.length;
  throw attendanceProblem('list-lines', { n: lines.length, lines: lines.join(', '), more }, told);
}

const shown = (lines: readonly ListedParticipant[]) => ({
  lines: lines.map(({ mail: _sealed, participant: _there, ...line }) => line),
});

export const listRoutes: Route[] = [
  implement(listApi.look, {
    permission,
    perMinute: 60,
    work: async ({ trx, params, body, locale, services }) =>
      shown(await readFor(trx, services, { meeting: params.id, text: body.text, reader: locale })),
  }),
  implement(listApi.file, {
    permission,
    perMinute: 20,
    work: async ({ trx, params, body, locale, services, journal }) => {
      found(await meetingActs.lock(trx, params.id), () => dialogueProblem('no-meeting'));
      const lines = await readFor(trx, services, { meeting: params.id, text: body.text, reader: locale });
      for (const { outcome, mail, language, participant: there, ...line } of lines) {
        if (outcome !== 'add' && outcome !== 'address') continue;
        const { institution, name, country, side, family } = line;
        const seat = { institution, name, country, side, family, role: delegate, present: false };
        const participant = there ?? (await insertParticipant(trx, params.id, seat, null));
        if (mail && language) await keepAddress(trx, services, participant, { mail, locale: language });
      }
      const count = (of: string) => lines.filter(({ outcome }) => outcome === of).length;
      const detail = { added: count('add'), addresses: count('address') };
      await journal({ act: 'participant.list', subject: 'meeting', subjectId: params.id, detail });
      return shown(lines);
    },
  }),
];
