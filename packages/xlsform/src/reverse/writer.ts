import type { Problem } from '../problem.ts';
import type { Choices } from './choices.ts';
import type { Document } from './document.ts';
import type { Paths } from './paths.ts';
import type { Texts } from './texts.ts';
import type { reverseKinds } from './words.ts';

/** What the rows are written with. */
export interface Writer {
  readonly document: Document;
  readonly paths: Paths;
  readonly texts: Texts;
  readonly lists: Choices;
  readonly losses: Problem[];
  /** Notes what the sheets cannot carry. */
  lose(code: keyof typeof reverseKinds, found: string, at: string): void;
  /** Cell of `save_to`: the property, with its list when the form has several. */
  saveTo(at: string, property: string): string;
}
