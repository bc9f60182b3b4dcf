import type { Trx } from '../../platform/database/transaction.ts';
import { keepText, readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Actor } from '../../platform/http/house.ts';
import type { Scope } from '../../platform/http/permission.ts';
import type { Route } from '../../platform/http/route.ts';
import { z } from 'zod';
import { dialogueRoute } from '../door.ts';
import { getParticipant, lockMeeting, seatFor } from '../meeting/meeting.sql.ts';
import { readMeeting } from '../meeting/meeting.routes.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid, localeSchema } from '../texts.contract.ts';
import { actOn } from './act.ts';
import { requireSeen } from './confirm.ts';
import { markRoutes } from './mark.routes.ts';
import { queryBoard, queryStepForm, queryView, raiseQuery, translateQuery, type RaiseQuery } from './query.contract.ts';
import { handActs, querySteps, type HandAct } from './query.ts';
import { readQuery } from './read.ts';
import {
  getQuery,
  insertQuery,
  insertText,
  isOwn,
  listInherited,
  listQueries,
  listTexts,
  lockQueries,
  rootOf,
  type NewQuery,
} from './query.sql.ts';

/** Raises a question for its asker, or for the seat the secretariat types for. @throws Problem dialogue.no-meeting, meeting-closed, no-participant */
async function raise(
  trx: Trx,
  reader: Reader,
  meeting: string,
  form: RaiseQuery,
  actor: Actor,
  scope: Scope,
): Promise<{ id: string; number: number }> {
  await readMeeting(trx, meeting);
  const held = await lockMeeting(trx, meeting);
  if (!held) throw dialogueProblem('no-meeting');
  if (held.state === 'closed') throw dialogueProblem('meeting-closed');
  requireSeen(
    Object.values(form.text).map((part) => part!.text),
    form.confirmed,
  );
  const typedFor = scope === 'any' && form.seat !== null;
  const seat = typedFor
    ? await getParticipant(trx, form.seat!)
    : await seatFor(trx, meeting, actor.id, actor.institution);
  if (typedFor && seat?.meeting !== meeting) throw dialogueProblem('no-participant');
  return insertQuery(trx, reader.files, {
    meeting,
    text: form.text,
    seat: seat?.id ?? null,
    asker: typedFor ? null : actor.id,
    institution: seat?.name ?? null,
    country: seat?.country ?? null,
    side: seat?.side ?? actor.side,
    family: seat?.family ?? (actor.family as NewQuery['family']),
    typedBy: actor.id,
    typedFor,
    publicQuestion: null,
    charter: form.charter,
  });
}

/** Which line of the permission table opens an act: the same from every state that has it. */
const mayOf = (act: HandAct): string =>
  Object.values(querySteps).flatMap((steps) => (steps[act] ? [steps[act].may] : []))[0]!;

const handRoutes: Route[] = handActs.map((act) =>
  dialogueRoute({
    method: 'POST',
    url: `/api/queries/:id/${act}`,
    permission: mayOf(act),
    summary: `Step of a question: ${act}`,
    params: byUuid,
    body: queryStepForm,
    reply: queryView,
    work: async ({ trx, params, body, actor, scope, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      if (!(await getQuery(trx, reader, params.id))) throw dialogueProblem('no-query');
      if (scope !== 'any' && !(await isOwn(trx, params.id, actor!.id, actor!.institution)))
        throw dialogueProblem('not-your-question');
      await actOn(trx, reader, params.id, act, body, actor!.id);
      await journal({ act: `query.${act}`, subject: 'query', subjectId: params.id });
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
);

export const queryRoutes: Route[] = [
  dialogueRoute({
    method: 'GET',
    url: '/api/meetings/:id/queries',
    permission: 'query.read',
    summary: 'The questions of a meeting, and those it inherits open',
    params: byUuid,
    reply: queryBoard,
    work: async ({ trx, params, house, locale }) => {
      await readMeeting(trx, params.id);
      const reader = readerOf(house, locale);
      return {
        queries: await listQueries(trx, reader, params.id),
        inherited: await listInherited(trx, reader, params.id),
      };
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/meetings/:id/queries',
    permission: 'query.raise',
    summary: 'Raise a question; the secretariat may type it for a participant',
    params: byUuid,
    body: raiseQuery,
    reply: queryView,
    status: 201,
    perMinute: 60,
    work: async ({ trx, params, body, actor, scope, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      const made = await raise(trx, reader, params.id, body, actor!, scope);
      await journal({ act: 'query.raise', subject: 'query', subjectId: made.id, detail: { number: made.number } });
      return readQuery(trx, reader, made.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/queries/:id',
    permission: 'query.read',
    summary: 'A question: texts, acts, merged questions, answers',
    params: byUuid,
    reply: queryView,
    work: ({ trx, params, actor, house, locale }) => readQuery(trx, readerOf(house, locale), params.id, actor!),
  }),
  dialogueRoute({
    method: 'PUT',
    url: '/api/queries/:id/texts/:locale',
    permission: 'query.handle',
    summary: 'Translate a question, stating how; the original is never rewritten',
    params: z.object({ id: z.uuid(), locale: localeSchema }),
    body: translateQuery,
    reply: queryView,
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      const [held] = await lockQueries(trx, [params.id]);
      if (!held) throw dialogueProblem('no-query');
      const texts = await listTexts(trx, reader, params.id);
      const now = texts.find((text) => text.locale === params.locale);
      if (texts[0]?.erased) throw dialogueProblem('erased');
      if (now?.method === 'original') throw dialogueProblem('original-stands');
      if ((now?.version ?? 0) !== body.version) throw dialogueProblem('changed-meanwhile', {}, now ? [now] : []);
      await insertText(trx, params.id, {
        locale: params.locale,
        version: body.version + 1,
        text: await keepText(trx, house.files, body.text, { root: await rootOf(trx, params.id), derived: true }),
        method: body.method,
        account: actor!.id,
      });
      await journal({
        act: 'query.translate',
        subject: 'query',
        subjectId: params.id,
        detail: { locale: params.locale },
      });
      return readQuery(trx, reader, params.id, actor!);
    },
  }),
  ...handRoutes,
  ...markRoutes,
];
