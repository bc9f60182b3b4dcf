import { keepNote } from '../../platform/erasable/note.sql.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { dialogueProblem } from '../problems.ts';
import { tellAskersOf } from '../question/asker.ts';
import { questionLife } from '../question/question.ts';
import { lockQuestions, questionActs, rootOf } from '../question/question.sql.ts';
import { unknownSeries } from '../source/source.sql.ts';
import type { Services } from '../../platform/http/services.ts';
import type { AnswerForm } from './answer.contract.ts';
import { missingInAnswer, type AnswerParts } from './complete.ts';
import {
  answeredBy,
  findKnownResult,
  plannedMeetings,
  questionsOf,
  releaseCited,
  unpublishedQuestions,
  type HeldAnswer,
  type ReleasedWith,
} from './answer.sql.ts';

/**
 * Looks up what a form cites and answers: whole result ids in order, each once.
 * @returns the form with whole ids
 * @throws Problem dialogue.no-question, dialogue.no-cited-result, dialogue.no-cited-series, dialogue.synthetic-unrated
 */
export async function resolveAnswer(trx: Trx, form: AnswerForm): Promise<AnswerForm> {
  const wanted = [...new Set(form.questions)];
  const questions = await lockQuestions(trx, wanted);
  if (questions.length !== wanted.length) throw dialogueProblem('no-question');
  const results = new Set<string>();
  for (const id of form.results) {
    const known = await findKnownResult(trx, id);
    if (!known) throw dialogueProblem('no-cited-result', { id });
    if (known.synthetic && (form.evidence || form.agreement)) throw dialogueProblem('synthetic-unrated');
    results.add(known.id);
  }
  const [unknown] = await unknownSeries(trx, form.sources);
  if (unknown) throw dialogueProblem('no-cited-series', { id: unknown });
  return { ...form, questions: wanted, results: [...results] };
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
export async function requireShowable(trx: Trx, held: HeldAnswer): Promise<void> {
  const questions = (await unpublishedQuestions(trx, held.id, held.last.number)).map(({ id, number }) => ({
    missing: 'published' as const,
    name: String(number),
    at: `/questions/${id}`,
  }));
  const meetings = (await plannedMeetings(trx, held.id, held.last.number)).map(({ id, slug }) => ({
    missing: 'opened' as const,
    name: slug,
    at: `/meetings/${id}`,
  }));
  const items = [...meetings, ...questions];
  if (items.length)
    throw dialogueProblem(
      'release-lacks',
      {
        meetings: meetings.length,
        questions: questions.length,
        numbers: questions.map(({ name }) => name).join(', ') || '0',
      },
      items,
    );
}

/**
 * What follows when an approved answer is released: the step of each question it answers, and the results it cites with the face of their data.
 * @returns what was released with it
 * @throws Problem dialogue.question-unanswerable-now
 */
export async function releaseAnswer(trx: Trx, held: HeldAnswer, actor: string): Promise<ReleasedWith[]> {
  const questions = await questionsOf(trx, held.id, held.last.number);
  for (const question of await lockQuestions(trx, questions)) {
    if (!questionLife.next(question.state, 'answer'))
      throw dialogueProblem('question-unanswerable-now', { number: question.number });
    await questionActs.append(trx, question, { act: 'answer', actor, own: { answer: held.id } });
  }
  await tellAskersOf(trx, questions, true);
  return releaseCited(trx, held.id);
}

/** When an answer is withdrawn with a reason, written in `locale`, the questions that stood answered by it are open again. */
export async function reopenAnswered(
  trx: Trx,
  { files }: Pick<Services, 'files'>,
  held: HeldAnswer,
  of: { readonly reason: string; readonly locale: Locale; readonly actor: string },
): Promise<void> {
  const note = { [of.locale]: { text: of.reason, method: 'original' } } as const;
  for (const question of await lockQuestions(trx, await answeredBy(trx, held.id)))
    await questionActs.append(trx, question, {
      act: 'reopen',
      actor: of.actor,
      own: { note: await keepNote(trx, files, note, await rootOf(trx, question.id)) },
    });
}
