import type { Localized } from '../../platform/language/locale.ts';

export const citationStates = ['current', 'superseded', 'data-changed'] as const;

export type CitationState = (typeof citationStates)[number];

/** What is known of a citation: how its results stand and, for an answer, which version stands now. */
export interface CitedParts {
  readonly results: readonly { readonly state: CitationState }[];
  /** Whether a source beside the results says something else by now. */
  readonly sourcesChanged: boolean;
  /** Version of the answer that was cited; null for a cited result. */
  readonly answerNumber: number | null;
  /** Version of the answer released last; null for a cited result. */
  readonly answerStanding: number | null;
  readonly answerAct: 'release' | 'withdraw' | null;
}

/**
 * How a citation stands. `data-changed`: a newer version of the data gives other figures, or a series that is cited beside them does. `superseded`: a newer version gives the same
 * figures, or the answer has a newer released version or was withdrawn. `current`: neither.
 */
export function citationState(cited: CitedParts): CitationState {
  if (cited.sourcesChanged || cited.results.some(({ state }) => state === 'data-changed')) return 'data-changed';
  const replaced =
    cited.answerNumber !== null && (cited.answerAct === 'withdraw' || cited.answerStanding !== cited.answerNumber);
  return replaced || cited.results.some(({ state }) => state === 'superseded') ? 'superseded' : 'current';
}

export const citationLabel: Readonly<Record<CitationState, Localized>> = {
  current: { ar: 'سارٍ', fr: 'À jour', en: 'Current' },
  superseded: { ar: 'حلّت محله نسخة أحدث', fr: 'Remplacé', en: 'Superseded' },
  'data-changed': { ar: 'تغيّرت البيانات', fr: 'Données modifiées', en: 'Data changed' },
};
