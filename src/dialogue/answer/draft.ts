import type { TranslatedText } from '../../platform/language/text3.ts';
import { writtenOnly } from '../meeting/form.ts';
import type { AnswerForm, AnswerVersion } from './answer.contract.ts';
import { agreementWords, evidenceWords } from './answer.ts';

/** An answer while somebody writes it. */
export interface AnswerDraft {
  queries: string[];
  results: string[];
  title: TranslatedText;
  statement: TranslatedText;
  notShown: TranslatedText;
  grounds: TranslatedText;
  evidence: string;
  agreement: string;
}

/** The draft that goes on from a version, or an empty one for a question. */
export const draftOfAnswer = (version?: AnswerVersion, query?: string): AnswerDraft => ({
  queries: version?.queries.map(({ id }) => id) ?? (query ? [query] : []),
  results: version?.results.map(({ id }) => id) ?? [],
  title: (version?.title ?? {}) as TranslatedText,
  statement: (version?.statement ?? {}) as TranslatedText,
  notShown: (version?.notShown ?? {}) as TranslatedText,
  grounds: (version?.grounds ?? {}) as TranslatedText,
  evidence: version?.evidence ?? '',
  agreement: version?.agreement ?? '',
});

/** What is sent; undefined while something that every version needs is missing. */
export function formOfAnswer(draft: AnswerDraft): AnswerForm | undefined {
  const [title, statement, notShown, grounds] = [draft.title, draft.statement, draft.notShown, draft.grounds].map(
    writtenOnly,
  );
  const evidence = evidenceWords.find((word) => word === draft.evidence);
  const agreement = agreementWords.find((word) => word === draft.agreement);
  if (!title || !statement || !notShown || !grounds || !evidence || !agreement) return undefined;
  if (!draft.queries.length || !draft.results.length) return undefined;
  const { queries, results } = draft;
  return { queries, results, title, statement, notShown, grounds, evidence, agreement } as AnswerForm;
}
