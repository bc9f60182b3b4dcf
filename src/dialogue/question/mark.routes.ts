import { eraseTexts, readerOf, replaceText, textOf } from '../../platform/erasable/erasable.sql.ts';
import { withoutPart } from '../../platform/erasable/erasable.ts';
import type { Route } from '../../platform/http/route.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { requireSeen } from './confirm.ts';
import { insertMark, isPublished, newestText, textsIn } from './mark.sql.ts';
import { questionApi } from './question.contract.ts';
import { getQuestion, isAsker, listTexts, lockQuestions, rootOf } from './question.sql.ts';
import { requireReach } from './reach.ts';
import { readQuestion } from './read.ts';

const absent = () => dialogueProblem('no-question');

/** Decisions about the words of a question: show them to the public, take them back, take a part out, erase them. */
export const markRoutes: Route[] = [
  implement(questionApi.publish, {
    permission: 'question.publish',
    work: async ({ trx, params, body, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      found(await getQuestion(trx, reader, params.id), absent);
      await requireReach(trx, services, { scope, permission: 'question.publish', ids: [params.id] });
      await lockQuestions(trx, [params.id]);
      const texts = await listTexts(trx, reader, params.id);
      if (texts[0]?.erased) throw dialogueProblem('erased');
      requireSeen(
        texts.map(({ text }) => text),
        body.confirmed,
      );
      if (!(await isPublished(trx, params.id))) {
        await insertMark(trx, params.id, { act: 'publish', account: actor!.id });
        await journal({ act: 'question.publish', subject: 'question', subjectId: params.id });
      }
      return readQuestion(trx, reader, params.id, actor!);
    },
  }),
  implement(questionApi.unpublish, {
    permission: 'question.publish',
    work: async ({ trx, params, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      found(await getQuestion(trx, reader, params.id), absent);
      await requireReach(trx, services, { scope, permission: 'question.publish', ids: [params.id] });
      await lockQuestions(trx, [params.id]);
      if (await isPublished(trx, params.id)) {
        await insertMark(trx, params.id, { act: 'unpublish', account: actor!.id });
        await journal({ act: 'question.unpublish', subject: 'question', subjectId: params.id });
      }
      return readQuestion(trx, reader, params.id, actor!);
    },
  }),
  implement(questionApi.redact, {
    permission: 'question.handle',
    work: async ({ trx, params, body, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      found(await getQuestion(trx, reader, params.id), absent);
      await requireReach(trx, services, { scope, permission: 'question.handle', ids: [params.id] });
      await lockQuestions(trx, [params.id]);
      const held = found(await newestText(trx, params.id, params.locale), absent);
      await versioned(held.version, body.version, () => readQuestion(trx, reader, params.id, actor!));
      const text = await textOf(trx, services.files, held.text);
      if (text === undefined) throw dialogueProblem('erased');
      const left = withoutPart(text, body.part);
      if (left === undefined) throw dialogueProblem('no-part');
      await replaceText(trx, services, held.text, left);
      // Earlier translations of this language may hold the same words: nobody reads them any more.
      const older = (await textsIn(trx, params.id, params.locale)).filter((id) => id !== held.text);
      await eraseTexts(trx, services, older, 'only');
      await insertMark(trx, params.id, { act: 'redact', locale: params.locale, account: actor!.id });
      await journal({
        act: 'question.redact',
        subject: 'question',
        subjectId: params.id,
        detail: { locale: params.locale },
      });
      return readQuestion(trx, reader, params.id, actor!);
    },
  }),
  implement(questionApi.erase, {
    permission: 'question.erase',
    work: async ({ trx, params, actor, scope, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      found(await getQuestion(trx, reader, params.id), absent);
      if (scope !== 'any' && !(await isAsker(trx, params.id, actor!.id))) throw dialogueProblem('not-your-question');
      await lockQuestions(trx, [params.id]);
      if (await eraseTexts(trx, services, [await rootOf(trx, params.id)])) {
        await insertMark(trx, params.id, { act: 'erase', account: actor!.id });
        await journal({ act: 'question.erase', subject: 'question', subjectId: params.id });
      }
      return readQuestion(trx, reader, params.id, actor!);
    },
  }),
];
