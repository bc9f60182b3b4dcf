import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { hasBegun } from '../../platform/language/dates.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { mandateIn } from '../space/space.sql.ts';
import { amendmentActs, getAmendment, insertAmendment, listAmendments } from './amendment.sql.ts';
import { propositionAmended } from './notice.ts';
import { propositionApi } from './proposition.contract.ts';
import {
  insertAdoption,
  insertPosition,
  insertVote,
  insertWording,
  ownerOf,
  propositionActs,
} from './proposition.sql.ts';
import { noProposition, readProposition, requireSeen, speaksUnder } from './read.ts';
import { tellVoices } from './tell.ts';

const noAmendment = () => dialogueProblem('no-amendment');

/** What is said on a proposition by others than whoever proposed it: amendments, votes, adoptions, positions. */
export const voiceRoutes: Route[] = [
  implement(propositionApi.amend, {
    permission: 'proposition.write',
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireSeen(trx, params.id);
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      if (held.state !== 'tabled' && held.state !== 'in_vote') throw dialogueProblem('not-discussed');
      await versioned(held.last.number, body.base, () => readProposition(trx, held.id));
      const mandate = await speaksUnder(trx, (await ownerOf(trx, held.id)).space, scope, body.mandate);
      const { base, text, reason } = body;
      const of = { proposition: held.id, base, mandate: mandate.id, text, reason, account: actor!.id };
      const id = await insertAmendment(trx, of);
      await amendmentActs.begin(trx, id, { actor: actor!.id });
      await tellVoices(trx, propositionAmended, { proposition: held.id, own: true, but: actor!.id });
      await journal({ act: 'amendment.propose', subject: 'amendment', subjectId: id });
      return readProposition(trx, held.id);
    },
  }),
  implementActs(implement, propositionApi.answerAmendment, amendmentActs, {
    absent: noAmendment,
    see: async ({ trx, id, asked }) => {
      const amendment = found(await getAmendment(trx, id), noAmendment);
      const may = asked.act === 'withdraw' ? amendment.mine : (await ownerOf(trx, amendment.proposition)).mine;
      if (!may) throw dialogueProblem('not-your-proposition');
    },
    guard: async ({ trx, held, asked }) => {
      if (asked.act !== 'accept') return;
      const { proposition, base } = (await getAmendment(trx, held.id))!;
      const now = (await propositionActs.lock(trx, proposition))!;
      if (now.last.number !== base) throw dialogueProblem('amendment-stale');
      if (!propositionActs.life.next(now.state, 'reword')) throw dialogueProblem('not-discussed');
    },
    effect: async ({ trx, held, asked, actor }) => {
      if (asked.act !== 'accept') return;
      const { proposition, number: amendment, text, reason } = (await getAmendment(trx, held.id))!;
      const now = (await propositionActs.lock(trx, proposition))!;
      const number = now.last.number + 1;
      await insertWording(trx, proposition, number, { text, reason, account: actor, amendment: held.id });
      await propositionActs.append(trx, now, { act: 'reword', actor, own: { number } });
      return { proposition, number, amendment };
    },
    read: async ({ trx, params }) => {
      const { proposition } = found(await getAmendment(trx, params.id), noAmendment);
      const { mine } = await ownerOf(trx, proposition);
      return (await listAmendments(trx, proposition, mine)).find(({ id }) => id === params.id)!;
    },
  }),
  implement(propositionApi.vote, {
    permission: 'proposition.vote',
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireSeen(trx, params.id);
      const mandate = await speaksUnder(trx, (await ownerOf(trx, params.id)).space, scope, body.mandate);
      const { number, stance, reason } = body;
      await insertVote(trx, params.id, { number, mandate: mandate.id, stance, reason, account: actor!.id });
      const detail = { number, mandate: mandate.id };
      await journal({ act: 'proposition.vote', subject: 'proposition', subjectId: params.id, detail });
      return readProposition(trx, params.id);
    },
  }),
  implement(propositionApi.adopt, {
    permission: 'proposition.position',
    work: async ({ trx, params, body, actor, scope: _own, journal }) => {
      await requireSeen(trx, params.id);
      const mandate = await speaksUnder(trx, (await ownerOf(trx, params.id)).space, 'own', null);
      const of = { ...body, mandate: mandate.id, account: actor!.id };
      await insertAdoption(trx, params.id, of);
      const detail = { number: body.number, adopts: body.adopts };
      await journal({ act: 'proposition.adopt', subject: 'proposition', subjectId: params.id, detail });
      return readProposition(trx, params.id);
    },
  }),
  implement(propositionApi.position, {
    permission: 'proposition.position',
    work: async ({ trx, params, body, actor, scope, journal }) => {
      await requireSeen(trx, params.id);
      if (!hasBegun(body.dated)) throw dialogueProblem('bad-dates');
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      if (!['tabled', 'in_vote', 'voted'].includes(held.state)) throw dialogueProblem('not-discussed');
      if (scope !== 'any') {
        const mandate = await mandateIn(trx, (await ownerOf(trx, params.id)).space);
        if (mandate?.family !== 'public_authority' || mandate.country !== body.country)
          throw dialogueProblem('not-your-state');
      }
      await insertPosition(trx, params.id, body, actor!.id);
      const detail = { country: body.country, stance: body.stance };
      await journal({ act: 'proposition.position', subject: 'proposition', subjectId: params.id, detail });
      return readProposition(trx, params.id);
    },
  }),
];
