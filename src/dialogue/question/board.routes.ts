import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { byUuid } from '../../platform/record/record.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { boardCsv } from './board-csv.ts';
import { boardFiles } from './question.contract.ts';
import { listQuestions } from './question.sql.ts';

/** What of a board travels as a file: the questions that the reader sees. */
export const boardRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: boardFiles.csv.url,
    permission: 'question.read',
    compartment: 'dialogue',
    summary: 'The questions of a meeting as a spreadsheet',
    params: byUuid,
    perMinute: 20,
    work: async ({ trx, params, locale, services }) => {
      const { slug } = await readMeeting(trx, params.id);
      const questions = await listQuestions(trx, readerOf(services, locale), params.id);
      return new Raw(boardCsv(questions, locale, services.settings), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="questions-${slug}.csv"`,
      });
    },
  }),
];
