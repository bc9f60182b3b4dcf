import type { Problem } from './problem.ts';

/** A file the form asks for at run time: attached to the form, never embedded. */
export interface Media {
  readonly kind: 'image' | 'big-image' | 'audio' | 'video' | 'file';
  readonly name: string;
}

/** A converted questionnaire. `itemsets` is the text of itemsets.csv when the form has external choices. */
export interface Converted {
  readonly ok: true;
  readonly xform: string;
  readonly warnings: readonly Problem[];
  readonly itemsets?: string;
  readonly media: readonly Media[];
}

/** A questionnaire that cannot be converted: every error found, and the warnings. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}
