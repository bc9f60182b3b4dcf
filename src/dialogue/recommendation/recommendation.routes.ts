import { z } from 'zod';
import type { Trx } from '../../platform/database/transaction.ts';
import { permitted } from '../../platform/http/permission.ts';
import type { Actor, House } from '../../platform/http/house.ts';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { lockMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import {
  changeRecommendation,
  newRecommendation,
  recommendationLine,
  recommendationStep,
  recommendationView,
  type RecommendationView,
} from './recommendation.contract.ts';
import { resolveCitations } from './cite.ts';
import { missingInRecommendation, nextRecommendationState } from './recommendation.ts';
import {
  getRecommendation,
  insertRecommendation,
  insertRecommendationAct,
  insertRecommendationVersion,
  listRecommendationActs,
  listRecommendations,
  listRecommendationVersions,
  lockRecommendation,
  unreleasedOf,
} from './recommendation.sql.ts';

const act = 'recommendation.write';

const seesDrafts = (house: House, actor: Actor): boolean =>
  permitted(house.permissions, act, { signedIn: true, roles: actor.roles }) !== undefined;

/**
 * A recommendation with its wordings. Who does not write them reads what was released and nothing of a draft.
 * @throws Problem dialogue.no-recommendation
 */
async function read(trx: Trx, id: string, drafts: boolean): Promise<RecommendationView> {
  const found = await getRecommendation(trx, id);
  const [versions, acts] = [await listRecommendationVersions(trx, id), await listRecommendationActs(trx, id)];
  const last = acts.filter((done) => done.act !== 'write').at(-1);
  if (!found || (!drafts && last?.act !== 'release')) throw dialogueProblem('no-recommendation');
  if (drafts) return { ...found, versions, acts };
  return {
    ...found,
    state: 'released',
    versions: versions.filter(({ number }) => number <= last!.number),
    acts: acts.filter(({ number }) => number <= last!.number),
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
  dialogueRoute({
    method: 'GET',
    url: '/api/recommendations',
    permission: 'recommendation.read',
    summary: 'Recommendations with how their citations stand',
    reply: z.array(recommendationLine),
    work: ({ trx, house, actor }) => listRecommendations(trx, seesDrafts(house, actor!)),
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/recommendations',
    permission: act,
    summary: 'Write a recommendation; it takes the next number of its meeting',
    body: newRecommendation,
    reply: recommendationView,
    status: 201,
    work: async ({ trx, body, actor, journal }) => {
      const meeting = await lockMeeting(trx, body.meeting);
      if (!meeting) throw dialogueProblem('no-meeting');
      const cites = await resolveCitations(trx, body.cites);
      const account = actor!.id;
      const id = await insertRecommendation(trx, {
        meeting: body.meeting,
        charter: body.charter,
        account,
      });
      const { text, addressee } = body;
      await insertRecommendationVersion(trx, id, 1, { text, addressee, reason: null, account, cites });
      await insertRecommendationAct(trx, id, { sequence: 1, act: 'write', number: 1, note: null, account });
      await journal({ act, subject: 'recommendation', subjectId: id, detail: { number: 1 } });
      return read(trx, id, true);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/recommendations/:id',
    permission: 'recommendation.read',
    summary: 'A recommendation: wordings, citations, acts',
    params: byUuid,
    reply: recommendationView,
    work: ({ trx, params, house, actor }) => read(trx, params.id, seesDrafts(house, actor!)),
  }),
  dialogueRoute({
    method: 'PUT',
    url: '/api/recommendations/:id',
    permission: act,
    summary: 'A further wording with its reason, on the one that was seen',
    params: byUuid,
    body: changeRecommendation,
    reply: recommendationView,
    work: async ({ trx, params, body, actor, journal }) => {
      const held = await lockRecommendation(trx, params.id);
      if (!held) throw dialogueProblem('no-recommendation');
      if (held.number !== body.base) {
        const versions = await listRecommendationVersions(trx, params.id);
        throw dialogueProblem(
          'changed-meanwhile',
          {},
          versions.filter(({ number }) => number > body.base),
        );
      }
      const { text, addressee, reason } = body;
      const [account, number, cites] = [actor!.id, body.base + 1, await resolveCitations(trx, body.cites)];
      await insertRecommendationVersion(trx, held.id, number, { text, addressee, reason, account, cites });
      const sequence = held.sequence + 1;
      await insertRecommendationAct(trx, held.id, { sequence, act: 'write', number, note: null, account });
      await journal({ act, subject: 'recommendation', subjectId: held.id, detail: { number } });
      return read(trx, held.id, true);
    },
  }),
  ...(['release', 'withdraw'] as const).map((step) =>
    dialogueRoute({
      method: 'POST',
      url: `/api/recommendations/:id/${step}`,
      permission: act,
      summary: `Step of a recommendation: ${step}`,
      params: byUuid,
      body: recommendationStep,
      reply: recommendationView,
      work: async ({ trx, params, body, actor, journal }) => {
        const held = await lockRecommendation(trx, params.id);
        if (!held) throw dialogueProblem('no-recommendation');
        if (held.sequence !== body.sequence) {
          const since = (await listRecommendationActs(trx, params.id)).filter((a) => a.sequence > body.sequence);
          throw dialogueProblem('changed-meanwhile', {}, since);
        }
        if (!nextRecommendationState(held.state, step))
          throw dialogueProblem('not-possible-now', { state: held.state });
        if (step === 'withdraw' && !body.note) throw dialogueProblem('needs-note');
        if (step === 'release') await requireWhole(trx, held.id, held.number);
        await insertRecommendationAct(trx, held.id, {
          sequence: held.sequence + 1,
          act: step,
          number: held.number,
          note: body.note ?? null,
          account: actor!.id,
        });
        await journal({
          act: `recommendation.${step}`,
          subject: 'recommendation',
          subjectId: held.id,
          detail: { number: held.number },
        });
        return read(trx, held.id, true);
      },
    }),
  ),
];
