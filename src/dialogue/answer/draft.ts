import type { TranslatedText } from '../../platform/language/localized.ts';
import { writtenOnly } from '../meeting/form.ts';
import type { AnswerForm, AnswerVersion } from './answer.contract.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';

/** An answer while somebody writes it. */
export interface AnswerDraft {
  questions: string[];
  results: string[];
  title: TranslatedText;
  statement: TranslatedText;
  notShown: TranslatedText;
  grounds: TranslatedText;
  evidence: string;
  agreement: string;
}

/** The draft that goes on from a version, or an empty one for a question. */
export const draftOfAnswer = (version?: AnswerVersion, question?: string): AnswerDraft => ({
  questions: version?.questions.map(({ id }) => id) ?? (question ? [question] : []),
  results: version?.results.map(({ id }) => id) ?? [],
  title: (version?.title ?? {}) as TranslatedText,
  statement: (version?.statement ?? {}) as TranslatedText,
  notShown: (version?.notShown ?? {}) as TranslatedText,
  grounds: (version?.grounds ?? {}) as TranslatedText,
  evidence: version?.evidence ?? '',
  agreement: version?.agreement ?? '',
});

/** What is sent: a draft is kept however little is written; on synthetic data it has no rating. */
export const formOfAnswer = (draft: AnswerDraft, synthetic = false): AnswerForm => ({
  questions: draft.questions,
  results: draft.results,
  title: writtenOnly(draft.title) ?? {},
  statement: writtenOnly(draft.statement) ?? {},
  notShown: writtenOnly(draft.notShown) ?? {},
  grounds: writtenOnly(draft.grounds) ?? {},
  evidence: (!synthetic && evidenceWords.find((word) => word === draft.evidence)) || null,
  agreement: (!synthetic && agreementWords.find((word) => word === draft.agreement)) || null,
});
