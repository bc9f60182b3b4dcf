import { text, type Text } from '../text.ts';

/** Where a list or a code is taken from; `seen` is the day on which it was looked up, null where nobody has for this project. */
export interface CodeSource {
  readonly title: string;
  readonly url: string;
  readonly seen: string | null;
}

/** Whether somebody beside its author has checked it. `proposed` is shown as *to be checked*. */
export type Review =
  { readonly state: 'proposed' } | { readonly state: 'checked'; readonly by: Text; readonly on: string };

/** How another body writes the same thing: its codes, or its words where it has none. */
export interface Mapping {
  readonly scheme: Text;
  readonly codes: readonly string[];
  readonly text: Text;
}

/** One code while it means one thing. A code that is used again for something else, or whose territory changes, stands again with its new days. */
export interface Code {
  readonly code: string;
  readonly label: Text;
  readonly definition?: Text;
  /** A code of the list that `parents` of the list names, in force as long as this one. */
  readonly parent?: string;
  /** First day, ISO 8601. */
  readonly from: string;
  /** First day on which it is in force no more; null while it is. */
  readonly until: string | null;
  /** Codes that stand for its content from `until` on: one (renamed, merged), several (split), none (given up). */
  readonly becomes?: readonly string[];
  /** Year or day of its foundation, where it is older than the list. */
  readonly founded?: string;
  readonly mapping?: readonly Mapping[];
  /** Where it differs from that of the list. */
  readonly source?: CodeSource;
  readonly review?: Review;
}

export interface CodeList {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** The list of which parents are codes: itself, another, or none. */
  readonly parents: string | null;
  readonly source: CodeSource;
  readonly review: Review;
  readonly codes: readonly Code[];
}

/** Code, then the label in Arabic, French and English (the French one where English writes it alike). */
export type Row = readonly [code: string, ar: string, fr: string, en?: string];

export const PROPOSED: Review = { state: 'proposed' };

/** Compared code by code with the source; no person of the field has read it. */
export const COMPARED: Review = {
  state: 'checked',
  by: text(
    'مقارنة آلية بالمصدر، دون مراجعة بشرية',
    'une comparaison automatique avec la source, sans relecture humaine',
    'an automatic comparison with the source, without a human reader',
  ),
  on: '2026-11-28',
};

/** Labels of a row; English is the French one where the row has none. */
export const labelOf = ([, ar, fr, en = fr]: Row): Text => text(ar, fr, en);
