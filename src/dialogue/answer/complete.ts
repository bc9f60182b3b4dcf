import { locales, type Locale } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';

export const answerTexts = ['title', 'statement', 'notShown', 'grounds'] as const;
export type AnswerTextName = (typeof answerTexts)[number];
/** Something an answer still lacks: a field, or a text in one language. */
export type MissingInAnswer = 'questions' | 'results' | 'evidence' | 'agreement' | `${AnswerTextName}.${Locale}`;

/** What is looked at when it is said whether an answer is whole. */
export type AnswerParts = Readonly<Record<AnswerTextName, TranslatedText>> & {
  readonly questions: readonly unknown[];
  /** With whether they are synthetic, where that is known. */
  readonly results: readonly ({ readonly synthetic: boolean } | string)[];
  /** What it rests on beside results. */
  readonly sources: readonly unknown[];
  readonly evidence: string | null;
  readonly agreement: string | null;
};

/** An answer with any result on synthetic data has no rating: it illustrates and shows nothing. */
export const isUnrated = (results: AnswerParts['results']): boolean =>
  results.some((result) => typeof result !== 'string' && result.synthetic);

/** What an answer lacks before a second person reads it: every text in three languages, a question, a result or another source, both judgements where no result is synthetic. Drafts may lack any of it. */
export function missingInAnswer(answer: AnswerParts): MissingInAnswer[] {
  return [
    ...(answer.questions.length ? [] : (['questions'] as const)),
    ...(answer.results.length || answer.sources.length ? [] : (['results'] as const)),
    ...answerTexts.flatMap((name) =>
      locales.filter((locale) => !answer[name][locale]?.text.trim()).map((locale) => `${name}.${locale}` as const),
    ),
    ...(isUnrated(answer.results) ? [] : (['evidence', 'agreement'] as const).filter((name) => !answer[name])),
  ];
}
