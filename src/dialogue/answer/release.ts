import { languageName, locales, type Locale } from '../../platform/language/locale.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { dialogueProblem } from '../problems.ts';
import { stepOf } from '../query/query.ts';
import { insertQueryAct, lockQueries } from '../query/query.sql.ts';
import type { AnswerForm } from './answer.contract.ts';
import {
  answeredBy,
  findKnownResult,
  insertAnswerAct,
  queriesOf,
  releaseCited,
  type HeldAnswer,
} from './answer.sql.ts';

/**
 * Looks up what a form cites and answers: whole result ids in order, each once.
 * @returns the form with whole ids, and whether it answers demonstration questions
 * @throws Problem dialogue.no-query, dialogue.no-cited-result, dialogue.demo-mixed
 */
export async function resolveAnswer(trx: Trx, form: AnswerForm): Promise<{ form: AnswerForm; demo: boolean }> {
  const wanted = [...new Set(form.queries)];
  const queries = await lockQueries(trx, wanted);
  if (queries.length !== wanted.length) throw dialogueProblem('no-query');
  const demo = queries[0]!.demo;
  const results = new Set<string>();
  for (const id of form.results) {
    const known = await findKnownResult(trx, id);
    if (!known) throw dialogueProblem('no-cited-result', { id });
    if (known.demo && !demo) throw dialogueProblem('demo-mixed');
    results.add(known.id);
  }
  if (queries.some((query) => query.demo !== demo)) throw dialogueProblem('demo-mixed');
  return { form: { ...form, queries: wanted, results: [...results] }, demo };
}

/** Before a second person reads it, an answer says everything in the three languages. @throws Problem dialogue.languages-missing */
export function requireLanguages(form: Pick<AnswerForm, 'title' | 'statement' | 'notShown' | 'grounds'>): void {
  const parts = { title: form.title, statement: form.statement, notShown: form.notShown, grounds: form.grounds };
  const absent = Object.entries(parts).map(([name, text]) => ({
    name,
    locales: locales.filter((locale) => !text[locale]?.text.trim()),
  }));
  const missing = absent.flatMap((part) => part.locales.map((locale) => `${part.name} (${locale})`));
  const spoken = absent.map((part): [string, string] => [
    part.name,
    part.locales.map((locale) => languageName[locale]).join(' · ') || 'none',
  ]);
  if (missing.length) throw dialogueProblem('languages-missing', Object.fromEntries(spoken), missing);
}

/**
 * Releases an approved answer: the act, the results it cites, and the step of each question it answers, in one transaction.
 * @returns ids of the results released with it
 * @throws Problem dialogue.query-unanswerable-now
 */
export async function releaseAnswer(trx: Trx, held: HeldAnswer, account: string): Promise<string[]> {
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
      note: { [locale]: { text: note, method: 'original' } },
      account,
    });
  }
}
