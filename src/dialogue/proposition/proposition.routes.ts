import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { getSpace, spaceActs } from '../space/space.sql.ts';
import { propositionInVote, propositionTabled } from './notice.ts';
import { propositionApi } from './proposition.contract.ts';
import {
  insertProposition,
  insertTranslation,
  insertWording,
  listPropositions,
  listWordings,
  ownerOf,
  propositionActs,
} from './proposition.sql.ts';
import { noProposition, readProposition, requireActive, requireOwner, requireSeen, speaksUnder } from './read.ts';
import { tellVoices } from './tell.ts';

const write = 'proposition.write';
const handle = 'proposition.handle';

export const propositionRoutes: Route[] = [
  implement(propositionApi.list, {
    permission: 'proposition.read',
    work: ({ trx, query }) => listPropositions(trx, query),
  }),
  implement(propositionApi.begin, {
    permission: write,
    work: async ({ trx, body, actor, scope, journal }) => {
      found(await getSpace(trx, body.space), () => dialogueProblem('no-space'));
      await spaceActs.lock(trx, body.space);
      const mandate = await speaksUnder(trx, body.space, scope, body.mandate);
      if (body.splitFrom) {
        await requireOwner(trx, body.splitFrom);
        if ((await ownerOf(trx, body.splitFrom)).space !== body.space) throw noProposition();
      }
      const account = actor!.id;
      const { space, splitFrom } = body;
      const of = { space, mandate: mandate.id, splitFrom, account, principle: null };
      const id = await insertProposition(trx, of);
      await insertWording(trx, id, 1, { text: body.text, reason: null, account });
      await propositionActs.begin(trx, id, { actor: account, own: { number: 1 } });
      await journal({ act: 'proposition.write', subject: 'proposition', subjectId: id, detail: { number: 1 } });
      return readProposition(trx, id);
    },
  }),
  implement(propositionApi.read, {
    permission: 'proposition.read',
    work: ({ trx, params }) => readProposition(trx, params.id),
  }),
  implement(propositionApi.reword, {
    permission: write,
    work: async ({ trx, params, body, actor, scope: _own, journal }) => {
      await requireOwner(trx, params.id);
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      const number = await versioned(held.last.number, body.base, () => readProposition(trx, held.id));
      await insertWording(trx, held.id, number, { text: body.text, reason: body.reason, account: actor!.id });
      await propositionActs.append(trx, held, { act: 'reword', actor: actor!.id, own: { number } });
      await journal({ act: 'proposition.reword', subject: 'proposition', subjectId: held.id, detail: { number } });
      return readProposition(trx, held.id);
    },
  }),
  implement(propositionApi.translate, {
    permission: handle,
    work: async ({ trx, params, body, actor, journal }) => {
      await requireSeen(trx, params.id);
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      await versioned(held.last.number, body.number, () => readProposition(trx, held.id));
      const given = (await listWordings(trx, held.id))[0]!.text[params.locale];
      if (given?.method === 'original') throw dialogueProblem('wording-stands');
      await insertTranslation(trx, held.id, { ...body, locale: params.locale, account: actor!.id });
      const detail = { number: body.number, locale: params.locale };
      await journal({ act: 'proposition.translate', subject: 'proposition', subjectId: held.id, detail });
      return readProposition(trx, held.id);
    },
  }),
  implementActs(implement, propositionApi.act, propositionActs, {
    absent: noProposition,
    see: async ({ trx, id, asked }) => {
      if (asked.act === 'table' || asked.act === 'withdraw') await requireOwner(trx, id);
      else await requireSeen(trx, id);
    },
    guard: async ({ trx, held, asked }) => {
      if (asked.act !== 'close-vote' && asked.act !== 'withdraw')
        await requireActive(trx, (await ownerOf(trx, held.id)).space);
    },
    own: ({ held }) => Promise.resolve({ number: held.last.number }),
    effect: async ({ trx, held, asked, actor }) => {
      const kind =
        asked.act === 'table' ? propositionTabled : asked.act === 'open-vote' ? propositionInVote : undefined;
      if (kind) await tellVoices(trx, kind, { proposition: held.id, but: actor });
      return { number: held.last.number };
    },
    read: ({ trx, params }) => readProposition(trx, params.id),
  }),
  implement(propositionApi.merge, {
    permission: handle,
    work: async ({ trx, params, body, actor, journal }) => {
      for (const id of [params.id, body.into]) await requireSeen(trx, id);
      // Both are held, always in the same order, so that two merges never wait for each other.
      for (const id of [params.id, body.into].sort()) await propositionActs.lock(trx, id);
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      await propositionActs.expect(held, body.sequence, 'merge', async () =>
        (await propositionActs.list(trx, held.id)).filter(({ sequence }) => sequence > body.sequence),
      );
      const own = { number: held.last.number, into_proposition: body.into, note: body.note };
      await propositionActs.append(trx, held, { act: 'merge', actor: actor!.id, own });
      await journal({
        act: 'proposition.merge',
        subject: 'proposition',
        subjectId: held.id,
        detail: { into: body.into },
      });
      return readProposition(trx, held.id);
    },
  }),
];
