import { computation } from '../compute/computation.ts';
import type { Locale } from '../language/locale.ts';

/** Words in a language: what is not written in the reader's stands in its own, and is set in its own direction. */
export interface Said {
  readonly text: string;
  readonly locale: Locale;
}

/** A piece of a document, in order. */
export type DocumentBlock =
  | { readonly kind: 'text'; readonly said: Said; readonly note?: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly { readonly label: string; readonly said: Said }[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document of several sheets, every word of its own in the reader's language. */
export interface PaperDocument {
  readonly locale: Locale;
  /** Name of the file without its ending, in ASCII. */
  readonly name: string;
  /** What must be seen first: that it is invented, that it leaves a demonstration. */
  readonly marks: readonly string[];
  readonly title: string;
  /** Where, when, how it was agreed: lines under the title. */
  readonly lead: readonly string[];
  readonly parts: readonly { readonly heading: Said; readonly blocks: readonly DocumentBlock[] }[];
  /** Address, date, hash: what stands at the foot of every sheet. */
  readonly foot: readonly string[];
}

/** A file as it is sent. */
export interface PaperFile {
  readonly type: string;
  readonly name: string;
  readonly body: Uint8Array;
}

/** A document as PDF on sheets of A4 (`documentPdf`). */
export const documentFile = computation<PaperDocument, PaperFile>('paper.document', 30);
