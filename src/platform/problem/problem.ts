import type { Locale } from '../language/locale.ts';
import { formatMessage, type Parameters, type Word } from '../language/words.ts';

/** One kind of known problem: the HTTP status it answers with and its words (ICU MessageFormat over `details`). */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 431 | 500 | 503 | 507;
  readonly words: Word;
}
export type ProblemCatalogue = Readonly<Record<string, ProblemKind>>;

/** What crosses the wire (RFC 9457 with our own members): the code is stable, the title is in the reader's language. */
export interface ProblemReply {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly details: Parameters;
  /** Several places of one problem, for instance the rows of a file. */
  readonly items?: readonly unknown[];
}

/** A known problem on its way to the person: thrown anywhere, answered once at the endpoint. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: string,
    readonly kind: ProblemKind,
    readonly details: Parameters = {},
    readonly items?: readonly unknown[],
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
  reply(locale: Locale): ProblemReply {
    return {
      code: this.code,
      status: this.kind.status,
      title: formatMessage(this.kind.words[locale], locale, this.details),
      details: this.details,
      ...(this.items ? { items: this.items } : {}),
    };
  }
}

/**
 * Declares a wing's part of the catalogue and gives the function that raises its problems:
 * `const { problem } = defineProblems('evidence', {...}); throw problem('data-set-frozen', { name })`.
 */
export function defineProblems<const C extends ProblemCatalogue>(
  prefix: string,
  catalogue: C,
): {
  catalogue: C;
  prefix: string;
  problem: (code: keyof C & string, details?: Parameters, items?: readonly unknown[]) => Problem;
} {
  return {
    catalogue,
    prefix,
    problem: (code, details, items) => new Problem(`${prefix}.${code}`, catalogue[code] as ProblemKind, details, items),
  };
}
