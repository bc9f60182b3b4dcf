import { listReleasedAnswers, releasedAnswerList, type ReleasedAnswer } from '../../dialogue/index.ts';
import type { ResultView } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { typeset } from '../../platform/language/typeset.ts';
import { meetingTitles } from './answer.routes.ts';
import { asksOfSome, frequencyOf, type Frequency } from '../finding/frequency.ts';
import { ReleasedResults } from '../finding/read.ts';
import { firstChart, shownResult, type ShownResult } from '../finding/shown.ts';

/** A recent answer as lists and entries show it. */
export interface NewAnswer {
  readonly answer: ReleasedAnswer;
  readonly path: string;
  readonly title: string;
  /** The meetings at which it was asked. */
  readonly note: string;
  /** The first chart of its first result. */
  readonly drawn: { readonly path: string; readonly at: number } | undefined;
  readonly result: ShownResult | undefined;
  readonly frequency: Frequency | undefined;
  /** Whether its first result is about training. */
  readonly training: boolean;
}

const most = 6;

/** The newest released answers, those of one day in the order of their questions. */
export async function newestAnswers(trx: Trx, locale: Locale): Promise<NewAnswer[]> {
  const results = new ReleasedResults(trx);
  const meetings = await meetingTitles(trx);
  const { items } = await listReleasedAnswers(trx, releasedAnswerList.query.parse({ limit: String(most) }));
  const placed = (answer: ReleasedAnswer): number => answer.questions[0]?.number ?? Infinity;
  const ordered = items.toSorted(
    (one, other) => other.releasedOn.localeCompare(one.releasedOn) || placed(one) - placed(other),
  );
  const found = [];
  for (const answer of ordered) {
    const view = answer.results[0] && (await results.read(answer.results[0].id));
    found.push(newAnswer(answer, view, meetings, locale));
  }
  return found;
}

function newAnswer(
  answer: ReleasedAnswer,
  view: ResultView | undefined,
  meetings: Readonly<Record<string, Localized>>,
  locale: Locale,
): NewAnswer {
  const result = view && shownResult(view, locale);
  const block = result?.blocks[0]?.block;
  return {
    answer,
    path: `/answers/${answer.id}`,
    title: typeset(pickTranslated(answer.title, locale)?.text ?? '', locale),
    note: [...new Set(answer.questions.flatMap(({ meeting }) => meetings[meeting]?.[locale] ?? []))].join(' · '),
    drawn: result && firstChart([result]),
    result,
    frequency:
      view && block?.kind === 'table'
        ? frequencyOf(block, { locale, domain: asksOfSome(view.spec), synthetic: view.data.synthetic })
        : undefined,
    training: view?.variables.some(({ name }) => name.startsWith('training')) ?? false,
  };
}
