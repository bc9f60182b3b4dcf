import type { ProblemReply } from '../problem/problem.ts';
import { formatMessage, type Parameters } from '../language/words.ts';
import { isLocale, type Locale } from '../language/locale.ts';
import { problemWords } from './problems.words.ts';

/** A reply of the server, or of the page when there is no server, that says what went wrong; `status` is 0 without a server. */
export type ShownProblem = Omit<ProblemReply, 'status'> & { readonly status: number };

/** Thrown by the request client: a known problem with its words in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: ShownProblem,
    options?: ErrorOptions,
  ) {
    super(`${problem.code}: ${problem.title}`, options);
  }
}

/** The language in which the page is shown now; French where there is no page. */
export function pageLocale(): Locale {
  const lang = typeof document === 'undefined' ? undefined : document.documentElement.lang;
  return isLocale(lang) ? lang : 'fr';
}

/** A problem that the page itself found. */
export function pageProblem(
  code: keyof typeof problemWords,
  details: Parameters = {},
  status = 0,
  cause?: unknown,
): ProblemError {
  const locale = pageLocale();
  const title = formatMessage(problemWords[code][locale], locale, details);
  return new ProblemError({ code: `ui.${code}`, status, title, details }, { cause });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isParameter = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Reads a body as a ProblemReply; a body of another shape becomes `ui.unexpected-reply`. */
export function readProblem(status: number, body: unknown): ProblemError {
  if (!isRecord(body) || typeof body.code !== 'string' || typeof body.title !== 'string') {
    return pageProblem('unexpected-reply', { status }, status);
  }
  const details: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(isRecord(body.details) ? body.details : {})) {
    if (isParameter(value)) details[name] = value;
  }
  return new ProblemError({
    code: body.code,
    status,
    title: body.title,
    details,
    ...(Array.isArray(body.items) ? { items: body.items } : {}),
  });
}

/** Any error as a problem that can be shown: what is not known is `ui.unexpected-reply`, with the error as its cause. */
export const toProblemError = (error: unknown): ProblemError =>
  error instanceof ProblemError ? error : pageProblem('unexpected-reply', { status: '?' }, 0, error);
