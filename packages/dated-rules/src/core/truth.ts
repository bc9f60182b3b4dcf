/** Kleene's three values. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Truth = typeof NO | typeof YES | typeof UNKNOWN;

export const truthWords = ['no', 'yes', 'unknown'] as const;
export type TruthWord = (typeof truthWords)[number];

export const not = (a: Truth): Truth => (a === UNKNOWN ? UNKNOWN : a === YES ? NO : YES);
export const fromBoolean = (a: boolean): Truth => (a ? YES : NO);

/** Both or unknown: what several possible readings say together. */
export const agreed = (a: Truth, b: Truth): Truth => (a === b ? a : UNKNOWN);
