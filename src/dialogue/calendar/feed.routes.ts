import { z } from 'zod';
import { transact } from '../../platform/database/transaction.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { calendarFile, calendarType } from '../../platform/mail/calendar.ts';
import { found } from '../../platform/record/record.ts';
import { digest } from '../../platform/secret/secret.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { daysOf } from '../meeting/calendar.ts';
import { feedFile } from './calendar.contract.ts';
import { eventsOf, feedBy } from './calendar.sql.ts';

/**
 * What a calendar program reads without signing in. Whose address it is, is asked as `public`; what stands there, in a second transaction as that account, by
 * what it may see now: when its mandate has ended the calendar is empty.
 */
export const feedRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: feedFile.url,
    permission: 'calendar.feed',
    compartment: 'public',
    summary: 'The meetings of a space for one person’s calendar, under a secret address',
    params: z.object({ token: z.string().max(100) }),
    perMinute: 60,
    transaction: 'phases',
    work: async ({ phase, params, locale, services }) => {
      const owner = await phase((trx) => feedBy(trx, digest(services.secret, 'calendar', params.token)));
      const { account, space } = found(owner, () => meetingProblem('no-feed'));
      const runAs = { compartment: 'dialogue', account, locale, reading: true } as const;
      const events = await transact(services.db, runAs, (trx) => eventsOf(trx, space));
      const place = { publicUrl: services.settings.publicUrl, locale };
      return new Raw(calendarFile(events.flatMap((one) => daysOf(one, place) ?? [])), {
        'content-type': calendarType,
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="dawra.ics"',
      });
    },
  }),
];
