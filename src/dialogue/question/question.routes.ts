import { keepText, readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { send, sendToHolders } from '../../platform/mail/send.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { questionRaised, questionToClarify } from './notice.ts';
import { dialogueProblem } from '../problems.ts';
import { questionRows } from '../rows.ts';
import { tellAskersOf } from './asker.ts';
import { guardAct, ownOf } from './act.ts';
import { markRoutes } from './mark.routes.ts';
import { questionApi } from './question.contract.ts';
import { questionLife } from './question.ts';
import { raise } from './raise.ts';
import { requireReach } from './reach.ts';
import { readQuestion } from './read.ts';
import {
  askerOf,
  getQuestion,
  insertText,
  isOwn,
  listInherited,
  listQuestions,
  listTexts,
  lockQuestions,
  questionActs,
  rootOf,
} from './question.sql.ts';

const absent = () => dialogueProblem('no-question');

export const questionRoutes: Route[] = [
  implement(questionApi.board, {
    permission: 'question.read',
    work: async ({ trx, params, services, locale }) => {
      await readMeeting(trx, params.id);
      const reader = readerOf(services, locale);
      return {
        questions: await listQuestions(trx, reader, params.id),
        inherited: await listInherited(trx, reader, params.id),
      };
    },
  }),
  implement(questionApi.raise, {
    permission: 'question.raise',
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      const made = await raise(trx, reader, params.id, body, actor!, scope);
      await journal({
        act: 'question.raise',
        subject: 'question',
        subjectId: made.id,
        detail: { number: made.number },
      });
      await sendToHolders(trx, services, {
        ...{ permission: 'question.handle', row: { of: questionRows, id: made.id }, except: [actor!.id] },
        ...{ kind: questionRaised, parameters: { question: made.id } },
      });
      return readQuestion(trx, reader, made.id, actor!);
    },
  }),
  implement(questionApi.read, {
    permission: 'question.read',
    work: ({ trx, params, actor, services, locale }) =>
      readQuestion(trx, readerOf(services, locale), params.id, actor!),
  }),
  implement(questionApi.translate, {
    permission: 'question.handle',
    work: async ({ trx, params, body, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      found(await getQuestion(trx, reader, params.id), absent);
      await requireReach(trx, services, { scope, permission: 'question.handle', ids: [params.id] });
      await lockQuestions(trx, [params.id]);
      const texts = await listTexts(trx, reader, params.id);
      const now = texts.find((text) => text.locale === params.locale);
      if (texts[0]?.erased) throw dialogueProblem('erased');
      if (now?.method === 'original') throw dialogueProblem('original-stands');
      const version = await versioned(now?.version ?? 0, body.version, () => Promise.resolve(now));
      await insertText(trx, params.id, {
        locale: params.locale,
        version,
        text: await keepText(trx, services.files, body.text, { root: await rootOf(trx, params.id), derived: true }),
        method: body.method,
        account: actor!.id,
      });
      await journal({
        act: 'question.translate',
        subject: 'question',
        subjectId: params.id,
        detail: { locale: params.locale },
      });
      return readQuestion(trx, reader, params.id, actor!);
    },
  }),
  implementActs(implement, questionApi.act, questionActs, {
    absent,
    see: async ({ trx, context: { services, locale, actor }, asked, scope, id }) => {
      found(await getQuestion(trx, readerOf(services, locale), id), absent);
      const ids = [id, ...('into' in asked ? [String(asked['into'])] : [])];
      const { permission } = questionLife.acts[asked.act];
      await requireReach(trx, services, { scope, permission, ids });
      if (scope !== 'any' && scope !== 'granted' && !(await isOwn(trx, id, actor!.id, actor!.institution)))
        throw dialogueProblem('not-your-question');
      // Two questions that are merged are held in one order, so that two people never wait for each other in a circle.
      await lockQuestions(trx, ids);
    },
    guard: ({ trx, held, asked }) => guardAct(trx, held.id, asked),
    own: ({ trx, context: { services }, held, asked }) => ownOf(trx, services.files, held.id, asked),
    effect: async ({ trx, held, asked }) => {
      const to = asked.act === 'ask-back' ? await askerOf(trx, held.id) : null;
      if (to) await send(trx, { to, kind: questionToClarify, parameters: { question: held.id } });
      if (asked.act === 'set-aside') await tellAskersOf(trx, [held.id], false);
    },
    read: ({ trx, params, actor, services, locale }) =>
      readQuestion(trx, readerOf(services, locale), params.id, actor!),
  }),
  ...markRoutes,
];
