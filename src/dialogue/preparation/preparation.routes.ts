import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { found } from '../../platform/record/record.ts';
import { addPoint } from '../meeting/point.ts';
import { implement } from '../implement.ts';
import { meetingProblem } from '../meeting.problems.ts';
import { getMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { listInherited } from '../question/question.sql.ts';
import { titleOfLeft } from './left.ts';
import { preparationApi, type PreparationView } from './preparation.contract.ts';
import {
  changedAnswers,
  dataSince,
  discussedIn,
  lastBefore,
  lateIn,
  minutesBefore,
  resultsSince,
} from './preparation.sql.ts';

const absent = () => dialogueProblem('no-meeting');

/** What earlier meetings left to one, as its reader may see it. @throws Problem dialogue.no-meeting */
async function preparationOf(trx: Trx, reader: Reader, meeting: string): Promise<PreparationView> {
  const { id, title, state, space } = found(await getMeeting(trx, meeting), absent);
  const since = await lastBefore(trx, id);
  return {
    ...{ id, title, state, since },
    questions: await listInherited(trx, reader, id),
    answers: await changedAnswers(trx, id),
    data: since === null ? [] : await dataSince(trx, since),
    results: since === null ? 0 : await resultsSince(trx, since),
    propositions: space ? await discussedIn(trx, space.id) : [],
    late: space ? await lateIn(trx, space.id) : [],
    minutes: await minutesBefore(trx, id),
  };
}

export const preparationRoutes: Route[] = [
  implement(preparationApi.read, {
    permission: 'meeting.read',
    work: ({ trx, params, services, locale }) => preparationOf(trx, readerOf(services, locale), params.id),
  }),
  implement(preparationApi.take, {
    permission: 'meeting.write',
    work: async ({ trx, params, body, services, locale, journal }) => {
      const left = await preparationOf(trx, readerOf(services, locale), params.id);
      const title = found(titleOfLeft(left, body.kind, body.of), () => meetingProblem('not-left'));
      const { agenda } = found(await getMeeting(trx, params.id), absent);
      if (agenda.some((point) => point.title.en === title.en)) throw meetingProblem('on-agenda');
      await addPoint(trx, params.id, { title, charter: [], minutes: null, side: null });
      const detail = { kind: body.kind };
      await journal({ act: 'meeting.take-over', subject: 'meeting', subjectId: params.id, detail });
      return { points: agenda.length + 1 };
    },
  }),
];
