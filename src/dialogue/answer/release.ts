import type { Locale } from '../../platform/language/locale.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { dialogueProblem } from '../problems.ts';
import { stepOf } from '../query/query.ts';
import { insertQueryAct, keepNote, lockQueries, rootOf } from '../query/query.sql.ts';
import type { House } from '../../platform/http/house.ts';
import type { AnswerForm } from './answer.contract.ts';
import { missingInAnswer, type AnswerParts } from './complete.ts';
import {
  answeredBy,
  findKnownResult,
  insertAnswerAct,
  plannedMeetings,
  queriesOf,
  releaseCited,
  unpublishedQueries,
  type HeldAnswer,
  type ReleasedWith,
} from './answer.sql.ts';

/**
 * Looks up what a form cites and answers: whole result ids in order, each once.
 * @returns the form with whole ids
 * @throws Problem dialogue.no-query, dialogue.no-cited-result, dialogue.synthetic-unrated
 */
export async function resolveAnswer(trx: Trx, form: AnswerForm): Promise<AnswerForm> {
  const wanted = [...new Set(form.queries)];
  const queries = await lockQueries(trx, wanted);
  if (queries.length !== wanted.length) throw dialogueProblem('no-query');
  const results = new Set<string>();
  for (const id of form.results) {
    const known = await findKnownResult(trx, id);
    if (!known) throw dialogueProblem('no-cited-result', { id });
    if (known.synthetic && (form.evidence || form.agreement)) throw dialogueProblem('synthetic-unrated');
    results.add(known.id);
  }
  return { ...form, queries: wanted, results: [...results] };
}

/** Before a second person reads it, an answer is whole. @throws Problem dialogue.incomplete with what is missing as items */
export function requireComplete(answer: AnswerParts): void {
  const missing = missingInAnswer(answer);
  if (missing.length) throw dialogueProblem('incomplete', { count: missing.length }, missing);
}

/**
 * Before an answer is released, everything that its readers need can be shown: its questions are published and their meetings open. The results
 * and the face of their data are released with it.
 * @throws Problem dialogue.release-lacks with each missing thing as an item: where to mend it
 */
async function requireShowable(trx: Trx, held: HeldAnswer): Promise<void> {
  const queries = (await unpublishedQueries(trx, held.id, held.number)).map(({ id, number }) => ({
    missing: 'published' as const,
    name: String(number),
    at: `/queries/${id}`,
  }));
  const meetings = (await plannedMeetings(trx, held.id, held.number)).map(({ id, slug }) => ({
    missing: 'opened' as const,
    name: slug,
    at: `/meetings/${id}`,
  }));
  const items = [...meetings, ...queries];
  if (items.length)
    throw dialogueProblem(
      'release-lacks',
      {
        meetings: meetings.length,
        queries: queries.length,
        numbers: queries.map(({ name }) => name).join(', ') || '0',
      },
      items,
    );
}

/**
 * Releases an approved answer: the act, the results it cites with the face of their data, and the step of each question it answers, in one transaction.
 * @returns what was released with it
 * @throws Problem dialogue.query-unanswerable-now, dialogue.release-lacks
 */
export async function releaseAnswer(trx: Trx, held: HeldAnswer, account: string): Promise<ReleasedWith[]> {
  await requireShowable(trx, held);
  await insertAnswerAct(trx, held.id, {
    sequence: held.sequence + 1,
    act: 'release',
    number: held.number,
    note: null,
    account,
  });
  for (const query of await lockQueries(trx, await queriesOf(trx, held.id, held.number))) {
    if (!stepOf(query.state, 'answer')) throw dialogueProblem('query-unanswerable-now', { number: query.number });
    await insertQueryAct(trx, query.id, { sequence: query.sequence + 1, act: 'answer', answer: held.id, account });
  }
  return releaseCited(trx, held.id);
}

/** Withdraws a released answer with a reason, written in `locale`; the questions that stood answered by it are open again. */
export async function withdrawAnswer(
  trx: Trx,
  { files }: Pick<House, 'files'>,
  held: HeldAnswer,
  note: string,
  locale: Locale,
  account: string,
): Promise<void> {
  await insertAnswerAct(trx, held.id, {
    sequence: held.sequence + 1,
    act: 'withdraw',
    number: held.number,
    note,
    account,
  });
  for (const query of await lockQueries(trx, await answeredBy(trx, held.id))) {
    await insertQueryAct(trx, query.id, {
      sequence: query.sequence + 1,
      act: 'reopen',
      note: await keepNote(trx, files, { [locale]: { text: note, method: 'original' } }, await rootOf(trx, query.id)),
      account,
    });
  }
}
