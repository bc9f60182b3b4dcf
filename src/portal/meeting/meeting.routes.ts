import { z } from 'zod';
import {
  daysOf,
  downloaded,
  releasedDocuments,
  releasedFile,
  releasedMeetings,
  releasedMinutesOf,
  releasedQuestions,
  releasedRecommendations,
} from '../../dialogue/index.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { Raw } from '../../platform/http/route.ts';
import { calendarFile, calendarType } from '../../platform/mail/calendar.ts';
import { formatDate } from '../../platform/language/format.ts';
import { labelled } from '../../platform/language/localized.ts';
import { matchesSearch } from '../../platform/language/search.ts';
import { speak } from '../../platform/language/words.ts';
import { restsOnSynthetic } from '../finding/read.ts';
import { listAddress, pageAfter } from '../page/list-address.ts';
import { listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import MeetingPage from './MeetingPage.vue';
import { meetingWords } from './meeting.words.ts';
import MeetingsPage from './MeetingsPage.vue';

const pageSize = 20;

export const meetingRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/meetings',
    summary: 'Meetings that were opened, in pages',
    query: z.object(listQuery),
    view: async ({ trx, query, locale }) => {
      const t = speak(meetingWords, locale);
      const { search, after } = query;
      const all = await releasedMeetings(trx);
      const found = all.filter(({ title, place, slug }) =>
        matchesSearch(search ?? '', slug, ...Object.values(title), ...Object.values(place)),
      );
      const page = pageAfter(found.toReversed(), ({ slug }) => slug, after, pageSize);
      return {
        component: MeetingsPage,
        props: { meetings: page.items, next: page.next, later: after !== undefined, search, any: all.length > 0 },
        title: t('listTitle'),
        description: t('listLead'),
        synthetic: false,
        places: false,
        path: '/meetings',
        asked: listAddress('', { search }),
        lasting: !search && after === undefined,
      };
    },
  }),
  definePage({
    path: '/meetings/meetings.ics',
    summary: 'Meetings that were opened, for a calendar',
    perMinute: 60,
    view: async ({ trx, services, locale }) => {
      const { publicUrl } = services.settings;
      const days = (await releasedMeetings(trx)).flatMap((meeting) => {
        const of = daysOf({ ...meeting, revision: 1 }, { publicUrl, locale });
        return of ? [{ ...of, link: `${publicUrl}/${locale}/meetings/${meeting.slug}` }] : [];
      });
      return new Raw(calendarFile(days), {
        'content-type': calendarType,
        'content-disposition': 'attachment; filename="dawra.ics"',
      });
    },
  }),
  definePage({
    path: '/documents/:id',
    summary: 'The file of a published document of a meeting, to keep',
    params: z.object({ id: z.uuid() }),
    perMinute: 10,
    transaction: 'phases',
    view: ({ phase, params, services, request }) =>
      downloaded(services, request, () => phase((trx) => releasedFile(trx, params.id))),
  }),
  definePage({
    path: '/meetings/:slug',
    summary: 'A meeting with its agenda, participants and questions',
    params: z.object({ slug: z.string().max(60) }),
    view: async ({ trx, params, services, locale }) => {
      const meetings = await releasedMeetings(trx);
      const t = speak(meetingWords, locale);
      const meeting = meetings.find(({ slug }) => slug === params.slug);
      if (!meeting) return undefined;
      const previous = meetings.find(({ slug }) => slug === meeting.previous);
      const questions = (await releasedQuestions(trx, readerOf(services, locale))).filter(
        (question) => question.meeting === meeting.slug,
      );
      const recommendations = (await releasedRecommendations(trx)).filter((one) => one.meeting === meeting.slug);
      return {
        component: MeetingPage,
        props: {
          meeting,
          questions,
          previous: previous ? { slug: previous.slug, title: previous.title } : null,
          recommendations: recommendations.length,
          documents: await releasedDocuments(trx, meeting.slug),
          minutesOn: (await releasedMinutesOf(trx, meeting.slug))?.on ?? null,
        },
        title: labelled(meeting.title, locale, meeting.slug),
        description: t('description', {
          where: t(meeting.starts === meeting.ends ? 'whenOne' : 'when', {
            place: labelled(meeting.place, locale),
            from: formatDate(locale, meeting.starts),
            to: formatDate(locale, meeting.ends),
          }),
          questions: meeting.counter.total,
          answered: meeting.counter.answered,
        }),
        synthetic: questions.some(({ answers }) => answers.some(restsOnSynthetic)),
        places: false,
        path: `/meetings/${meeting.slug}`,
      };
    },
  }),
];
