import type { Trx } from '../../platform/database/transaction.ts';
import { permitted } from '../../platform/http/permission.ts';
import { holderOf, type Actor, type Services } from '../../platform/http/services.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { meetingActs } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { requireSeen } from '../proposition/read.ts';
import { recommendationApi, type RecommendationView } from './recommendation.contract.ts';
import { resolveCitations } from './cite.ts';
import { insertJudgement, judgingMandate, listJudgements } from './judgement.sql.ts';
import { missingInRecommendation } from './recommendation.ts';
import {
  getRecommendation,
  insertRecommendation,
  insertRecommendationVersion,
  listRecommendations,
  listRecommendationVersions,
  recommendationActs,
  unreleasedOf,
} from './recommendation.sql.ts';

const write = 'recommendation.write';
const absent = () => dialogueProblem('no-recommendation');

const seesDrafts = (services: Services, actor: Actor): boolean =>
  permitted(services.permissions, write, holderOf(actor)) !== undefined;

/**
 * A recommendation with its wordings. Who does not write them reads what was released and nothing of a draft.
 * @throws Problem dialogue.no-recommendation
 */
async function read(trx: Trx, id: string, drafts: boolean): Promise<RecommendationView> {
  const header = found(await getRecommendation(trx, id), absent);
  const [versions, acts] = [await listRecommendationVersions(trx, id), await recommendationActs.list(trx, id)];
  const judgements = await listJudgements(trx, id);
  if (drafts) return { ...header, versions, judgements, acts };
  const last = acts.findLast((done) => done.act !== 'write');
  if (last?.act !== 'release') throw absent();
  return {
    ...header,
    state: 'released',
    sequence: last.sequence,
    versions: versions.filter(({ number }) => number <= last.number),
    judgements: judgements.filter(({ version }) => version <= last.number),
    acts: acts.filter(({ number }) => number <= last.number),
  };
}

/**
 * Before a recommendation is released it is whole, and the results it cites itself were released by two people.
 * @throws Problem dialogue.incomplete, dialogue.release-lacks with each missing thing as an item
 */
async function requireWhole(trx: Trx, id: string, number: number): Promise<void> {
  const wording = (await listRecommendationVersions(trx, id)).find((version) => version.number === number)!;
  const missing = missingInRecommendation(wording);
  if (missing.length) throw dialogueProblem('incomplete', { count: missing.length }, missing);
  const results = await unreleasedOf(trx, id, number);
  if (results.length)
    throw dialogueProblem(
      'results-unreleased',
      { count: results.length },
      results.map((result) => ({ missing: 'released' as const, name: result.slice(0, 12), at: `/results/${result}` })),
    );
}

export const recommendationRoutes: Route[] = [
  implement(recommendationApi.list, {
    permission: 'recommendation.read',
    work: ({ trx, query, services, actor }) => listRecommendations(trx, seesDrafts(services, actor!), query),
  }),
  implement(recommendationApi.begin, {
    permission: write,
    work: async ({ trx, body, actor, journal }) => {
      const { meeting, charter, text, addressee, proposition } = body;
      found(await meetingActs.lock(trx, meeting), () => dialogueProblem('no-meeting'));
      if (proposition) await requireSeen(trx, proposition);
      const [account, cites] = [actor!.id, await resolveCitations(trx, body.cites)];
      const id = await insertRecommendation(trx, { meeting, charter, account });
      await insertRecommendationVersion(trx, id, 1, { text, addressee, reason: null, account, cites, proposition });
      await recommendationActs.begin(trx, id, { actor: account, own: { number: 1 } });
      await journal({ act: write, subject: 'recommendation', subjectId: id, detail: { number: 1 } });
      return read(trx, id, true);
    },
  }),
  implement(recommendationApi.read, {
    permission: 'recommendation.read',
    work: ({ trx, params, services, actor }) => read(trx, params.id, seesDrafts(services, actor!)),
  }),
  implement(recommendationApi.write, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      const held = found(await recommendationActs.lock(trx, params.id), absent);
      const number = await versioned(held.last.number, body.base, () => read(trx, held.id, true));
      if (body.proposition) await requireSeen(trx, body.proposition);
      const { text, addressee, reason, proposition } = body;
      const [account, cites] = [actor!.id, await resolveCitations(trx, body.cites)];
      await insertRecommendationVersion(trx, held.id, number, { text, addressee, reason, account, cites, proposition });
      await recommendationActs.append(trx, held, { act: 'write', actor: account, own: { number } });
      await journal({ act: write, subject: 'recommendation', subjectId: held.id, detail: { number } });
      return read(trx, held.id, true);
    },
  }),
  implement(recommendationApi.judge, {
    permission: 'recommendation.judge',
    work: async ({ trx, params, body, actor, scope, services, journal }) => {
      const drafts = seesDrafts(services, actor!);
      const seen = await read(trx, params.id, drafts);
      const held = found(await recommendationActs.lock(trx, seen.id), absent);
      const { base, ...judged } = body;
      if (!seen.versions.some(({ number }) => number === body.version)) throw dialogueProblem('no-wording');
      const mandate = await judgingMandate(trx, held.id);
      if (!mandate && scope !== 'any') throw dialogueProblem('no-mandate');
      const last = (await listJudgements(trx, held.id)).find(
        ({ criterion, version }) => criterion === body.criterion && version === body.version,
      );
      const number = await versioned(last?.number ?? 0, base, () => read(trx, held.id, drafts));
      await insertJudgement(trx, held.id, { ...judged, number, mandate: mandate ?? null, account: actor!.id });
      const detail = { criterion: body.criterion, number };
      await journal({ act: 'recommendation.judge', subject: 'recommendation', subjectId: held.id, detail });
      return read(trx, held.id, drafts);
    },
  }),
  implementActs(implement, recommendationApi.act, recommendationActs, {
    absent,
    guard: async ({ trx, held, asked }) => {
      if (asked.act === 'release') await requireWhole(trx, held.id, held.last.number);
    },
    own: ({ held }) => Promise.resolve({ number: held.last.number }),
    effect: ({ held }) => Promise.resolve({ number: held.last.number }),
    read: ({ trx, params }) => read(trx, params.id, true),
  }),
];
