import type { TranslatedText } from '../../platform/language/localized.ts';
import { writtenOnly } from '../meeting/form.ts';
import type { AnswerForm, AnswerVersion } from './answer.contract.ts';
import { draftOfSource, formOfSource, type SourceDraft } from '../source/draft.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';

/** An answer while somebody writes it. */
export interface AnswerDraft {
  questions: string[];
  results: string[];
  sources: SourceDraft[];
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
  sources: version?.sources.map(draftOfSource) ?? [],
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
  sources: draft.sources.map(formOfSource),
  title: writtenOnly(draft.title) ?? {},
  statement: writtenOnly(draft.statement) ?? {},
  notShown: writtenOnly(draft.notShown) ?? {},
  grounds: writtenOnly(draft.grounds) ?? {},
  evidence: (!synthetic && evidenceWords.find((word) => word === draft.evidence)) || null,
  agreement: (!synthetic && agreementWords.find((word) => word === draft.agreement)) || null,
});
