import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found } from '../../platform/record/record.ts';
import { adviceProblem } from '../advice-problems.ts';
import { implement } from '../implement.ts';
import { planProblem } from '../plan-problems.ts';
import { getMeasure, isPublished } from '../plan/plan.sql.ts';
import { adviceApi, type AdviceView, type LinkForm } from './advice.contract.ts';
import {
  adviceActs,
  countLinks,
  deleteLink,
  getAdvice,
  insertAdvice,
  insertLink,
  listAdvice,
  listLinks,
} from './advice.sql.ts';

const absent = () => adviceProblem('none');
/** Most of ours that stand beside one of theirs. */
const mostLinks = 100;

/** A recommendation of another body with what its reader sees beside it. @throws Problem advice.none */
async function readAdvice(trx: Trx, id: string): Promise<AdviceView> {
  const header = found(await getAdvice(trx, id), absent);
  return { ...header, links: await listLinks(trx, id), acts: await adviceActs.list(trx, id) };
}

/** Ours stands published, or is a measure that the writer sees. @throws Problem plan.recommendation-unpublished, plan.no-measure */
async function requireOurs(trx: Trx, { recommendation, measure }: LinkForm): Promise<void> {
  if (recommendation && !(await isPublished(trx, recommendation))) throw planProblem('recommendation-unpublished');
  if (measure) found(await getMeasure(trx, measure), () => planProblem('no-measure'));
}

export const adviceRoutes: Route[] = [
  implement(adviceApi.list, { permission: 'library.read', work: ({ trx, query }) => listAdvice(trx, query) }),
  implement(adviceApi.enter, {
    permission: 'library.write',
    work: async ({ trx, body, actor, journal }) => {
      const id = await insertAdvice(trx, body, actor!.id);
      await adviceActs.begin(trx, id, { actor: actor!.id });
      await journal({ act: 'advice.enter', subject: 'advice', subjectId: id });
      return readAdvice(trx, id);
    },
  }),
  implement(adviceApi.read, { permission: 'library.read', work: ({ trx, params }) => readAdvice(trx, params.id) }),
  implementActs(implement, adviceApi.act, adviceActs, {
    absent,
    see: async ({ trx, id }) => {
      // The reference content takes no act: it is brought to the version of the program.
      if (found(await getAdvice(trx, id), absent).content) throw adviceProblem('content');
    },
    guard: async ({ trx, held, asked }) => {
      if (asked.act === 'release' && found(await getAdvice(trx, held.id), absent).mine)
        throw adviceProblem('second-person');
    },
    read: ({ trx, params }) => readAdvice(trx, params.id),
  }),
  implement(adviceApi.link, {
    permission: 'library.write',
    work: async ({ trx, params, body, actor, journal }) => {
      found(await getAdvice(trx, params.id), absent);
      await requireOurs(trx, body);
      if ((await countLinks(trx, params.id)) >= mostLinks) throw adviceProblem('full', { most: mostLinks });
      const made = await insertLink(trx, params.id, body, actor!.id);
      found(made, () => adviceProblem('linked'));
      await journal({
        act: 'advice.link',
        subject: 'advice',
        subjectId: params.id,
        detail: { relation: body.relation },
      });
      return readAdvice(trx, params.id);
    },
  }),
  implement(adviceApi.unlink, {
    permission: 'library.write',
    work: async ({ trx, params, journal }) => {
      found(await getAdvice(trx, params.id), absent);
      if (!(await deleteLink(trx, params.id, params.link))) throw adviceProblem('no-link');
      await journal({ act: 'advice.unlink', subject: 'advice', subjectId: params.id });
      return readAdvice(trx, params.id);
    },
  }),
];
