import { eraseTexts, readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { keepNote } from '../../platform/erasable/note.sql.ts';
import { permitted } from '../../platform/http/permission.ts';
import { holderOf, type Actor, type Services } from '../../platform/http/services.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { hasBegun, today } from '../../platform/language/dates.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { propositionProblem } from '../proposition-problems.ts';
import { propositionReplied } from './notice.ts';
import { ownerOf, propositionActs } from './proposition.sql.ts';
import { noProposition, requireActive, requireSeen, speaksUnder } from './read.ts';
import { replyApi, type ReplyView } from './reply.contract.ts';
import { insertReply, listReplies, textsOfReply } from './reply.sql.ts';
import { tellVoices } from './tell.ts';

const handles = (services: Services, actor: Actor): boolean =>
  permitted(services.permissions, 'proposition.handle', holderOf(actor)) !== undefined;

const readReplies = async (
  trx: Trx,
  of: { id: string; services: Services; actor: Actor; reader: Reader },
): Promise<{ replies: ReplyView[] }> => {
  await requireSeen(trx, of.id);
  return { replies: await listReplies(trx, of.reader, of.id, handles(of.services, of.actor)) };
};

/** What bodies reply to a proposition. */
export const replyRoutes: Route[] = [
  implement(replyApi.read, {
    permission: 'proposition.read',
    work: ({ trx, params, actor, services, locale }) =>
      readReplies(trx, { id: params.id, services, actor: actor!, reader: readerOf(services, locale) }),
  }),
  implement(replyApi.reply, {
    permission: 'proposition.write',
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope, services, locale, journal }) => {
      await requireSeen(trx, params.id);
      const held = found(await propositionActs.lock(trx, params.id), noProposition);
      if (!['tabled', 'in_vote', 'voted'].includes(held.state)) throw dialogueProblem('not-discussed');
      const { number, letter } = body;
      if (letter && (scope !== 'any' || body.mandate !== null)) throw propositionProblem('letter-typed');
      const dated = letter?.dated ?? today();
      if (!hasBegun(dated)) throw dialogueProblem('bad-dates');
      const { space } = await ownerOf(trx, held.id);
      await requireActive(trx, space);
      const mandate = letter ? null : (await speaksUnder(trx, space, scope, body.mandate)).id;
      const text = await keepNote(trx, services.files, body.text, undefined);
      await insertReply(trx, held.id, { number, mandate, letter, dated, text, account: actor!.id });
      await tellVoices(trx, propositionReplied, { proposition: held.id, own: true, but: actor!.id });
      const detail = { number, mandate };
      await journal({ act: 'proposition.reply', subject: 'proposition', subjectId: held.id, detail });
      return readReplies(trx, { id: held.id, services, actor: actor!, reader: readerOf(services, locale) });
    },
  }),
  implement(replyApi.erase, {
    permission: 'proposition.write',
    work: async ({ trx, params, body, actor, scope: _checked, services, locale, journal }) => {
      await requireSeen(trx, params.id);
      const reply = await textsOfReply(trx, params.id, body.reply);
      if (!reply || !(reply.mine || handles(services, actor!))) throw propositionProblem('no-reply');
      if (await eraseTexts(trx, services, reply.texts))
        await journal({ act: 'proposition-reply.erase', subject: 'proposition', subjectId: params.id });
      return readReplies(trx, { id: params.id, services, actor: actor!, reader: readerOf(services, locale) });
    },
  }),
];
