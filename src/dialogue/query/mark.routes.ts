import { z } from 'zod';
import { eraseTexts, readerOf, replaceText, textOf } from '../../platform/erasable/erasable.sql.ts';
import { withoutPart } from '../../platform/erasable/erasable.ts';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid, localeSchema } from '../texts.contract.ts';
import { requireSeen } from './confirm.ts';
import { insertMark, isPublished, newestText, textsIn } from './mark.sql.ts';
import { publishQuery, queryView, redactQuery } from './query.contract.ts';
import { getQuery, isAsker, listTexts, lockQueries, rootOf } from './query.sql.ts';
import { readQuery } from './read.ts';

/** Decisions about the words of a question: show them to the public, take them back, take a part out, erase them. */
export const markRoutes: Route[] = [
  dialogueRoute({
    method: 'POST',
    url: '/api/queries/:id/publish',
    permission: 'query.publish',
    summary: 'Show the text of a question to the public',
    params: byUuid,
    body: publishQuery,
    reply: queryView,
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      if (!(await getQuery(trx, reader, params.id))) throw dialogueProblem('no-query');
      await lockQueries(trx, [params.id]);
      const texts = await listTexts(trx, reader, params.id);
      if (texts[0]?.erased) throw dialogueProblem('erased');
      requireSeen(
        texts.map(({ text }) => text),
        body.confirmed,
      );
      if (!(await isPublished(trx, params.id))) {
        await insertMark(trx, params.id, { act: 'publish', account: actor!.id });
        await journal({ act: 'query.publish', subject: 'query', subjectId: params.id });
      }
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/queries/:id/unpublish',
    permission: 'query.publish',
    summary: 'Take the text of a question from public view',
    params: byUuid,
    reply: queryView,
    work: async ({ trx, params, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      if (!(await getQuery(trx, reader, params.id))) throw dialogueProblem('no-query');
      await lockQueries(trx, [params.id]);
      if (await isPublished(trx, params.id)) {
        await insertMark(trx, params.id, { act: 'unpublish', account: actor!.id });
        await journal({ act: 'query.unpublish', subject: 'query', subjectId: params.id });
      }
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/queries/:id/texts/:locale/redact',
    permission: 'query.handle',
    summary: 'Take a part out of a text for good; history says that, not what',
    params: z.object({ id: z.uuid(), locale: localeSchema }),
    body: redactQuery,
    reply: queryView,
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      await lockQueries(trx, [params.id]);
      const held = await newestText(trx, params.id, params.locale);
      if (!held) throw dialogueProblem('no-query');
      if (held.version !== body.version)
        throw dialogueProblem('changed-meanwhile', {}, await listTexts(trx, reader, params.id));
      const text = await textOf(trx, house.files, held.text);
      if (text === undefined) throw dialogueProblem('erased');
      const left = withoutPart(text, body.part);
      if (left === undefined) throw dialogueProblem('no-part');
      await replaceText(trx, house, held.text, left);
      // Earlier translations of this language may hold the same words: nobody reads them any more.
      const older = (await textsIn(trx, params.id, params.locale)).filter((id) => id !== held.text);
      await eraseTexts(trx, house, older, 'only');
      await insertMark(trx, params.id, { act: 'redact', locale: params.locale, account: actor!.id });
      await journal({ act: 'query.redact', subject: 'query', subjectId: params.id, detail: { locale: params.locale } });
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/queries/:id/erase',
    permission: 'query.erase',
    summary: 'Erase the words of one’s own question, with their translations and what was said about it',
    params: byUuid,
    reply: queryView,
    work: async ({ trx, params, actor, scope, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      if (!(await getQuery(trx, reader, params.id))) throw dialogueProblem('no-query');
      if (scope !== 'any' && !(await isAsker(trx, params.id, actor!.id))) throw dialogueProblem('not-your-question');
      await lockQueries(trx, [params.id]);
      if (await eraseTexts(trx, house, [await rootOf(trx, params.id)])) {
        await insertMark(trx, params.id, { act: 'erase', account: actor!.id });
        await journal({ act: 'query.erase', subject: 'query', subjectId: params.id });
      }
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
];
