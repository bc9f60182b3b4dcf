import type { Route } from '../../platform/http/route.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { getMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { listInherited } from '../question/question.sql.ts';
import { preparationApi } from './preparation.contract.ts';
import {
  changedAnswers,
  dataSince,
  discussedIn,
  lastBefore,
  lateIn,
  minutesBefore,
  resultsSince,
} from './preparation.sql.ts';

export const preparationRoutes: Route[] = [
  implement(preparationApi.read, {
    permission: 'meeting.read',
    work: async ({ trx, params, services, locale }) => {
      const { id, title, space } = found(await getMeeting(trx, params.id), () => dialogueProblem('no-meeting'));
      const since = await lastBefore(trx, id);
      return {
        ...{ id, title, since },
        questions: await listInherited(trx, readerOf(services, locale), id),
        answers: await changedAnswers(trx, id),
        data: since === null ? [] : await dataSince(trx, since),
        results: since === null ? 0 : await resultsSince(trx, since),
        propositions: space ? await discussedIn(trx, space.id) : [],
        late: space ? await lateIn(trx, space.id) : [],
        minutes: await minutesBefore(trx, id),
      };
    },
  }),
];
