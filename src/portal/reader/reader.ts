import type { Addressee } from '../../dialogue/face.ts';

/** Whom the pages are made for, in the order of the home page. */
export const readers = [
  'returnee',
  'association',
  'employer',
  'ministry',
  'commission',
  'researcher',
  'journalist',
] as const;
export type Reader = (typeof readers)[number];

/** What can stand on a page made for a reader. */
export type PartName =
  | 'fate'
  | 'like'
  | 'help'
  | 'ask'
  | 'print'
  | 'heard'
  | 'training'
  | 'toUs'
  | 'next'
  | 'asked'
  | 'flows'
  | 'outcomes'
  | 'codebook'
  | 'recompute'
  | 'cite'
  | 'newest'
  | 'embed'
  | 'limits';

/** The three things that each reader comes for. */
export const partsOf = {
  returnee: ['fate', 'like', 'help'],
  association: ['ask', 'print', 'heard'],
  employer: ['training', 'toUs', 'next'],
  ministry: ['asked', 'toUs', 'flows'],
  commission: ['outcomes', 'toUs', 'flows'],
  researcher: ['codebook', 'recompute', 'cite'],
  journalist: ['newest', 'embed', 'limits'],
} as const satisfies Readonly<Record<Reader, readonly [PartName, PartName, PartName]>>;

/** Whose recommendations a reader is shown. */
export const addressedTo: Readonly<Partial<Record<Reader, readonly Addressee[]>>> = {
  employer: ['social-partners'],
  ministry: ['origin-authorities', 'destination-authorities', 'maghreb', 'both'],
  commission: ['european-commission', 'eu-institutions', 'eu-and-member-states', 'states-and-organisations'],
};

/** A way on from the page of a reader, in the reader's language; `note` stands beside it. */
export interface ReaderLink {
  readonly label: string;
  readonly path: string;
  readonly note?: string;
}

/** What is there for each part; a part without a link is not filled. */
export type Filled = Readonly<
  Record<Reader, readonly { readonly name: PartName; readonly links: readonly ReaderLink[] }[]>
>;

/** Readers whose page holds all that they come for: an entry never leads to an empty page. */
export const enteredBy = (filled: Filled): Reader[] =>
  readers.filter((reader) => filled[reader].every(({ links }) => links.length > 0));
