import { computation } from '../../platform/compute/computation.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ExportedFile } from './export.ts';

/** A finding on one page of paper, every text in the reader's language. */
export interface Brief {
  readonly locale: Locale;
  /** Name of the file without its ending, in ASCII. */
  readonly name: string;
  /** What must be seen first: that it is invented, that it leaves a demonstration. */
  readonly marks: readonly string[];
  readonly title: string;
  readonly message: string;
  readonly figures: readonly { readonly text: string; readonly label: string; readonly notes: readonly string[] }[];
  readonly chart: ChartSpec | null;
  readonly limits: { readonly title: string; readonly texts: readonly string[] };
  /** Address, date, hash: what stands at the foot. */
  readonly foot: readonly string[];
}

/** A brief as PDF on one sheet of A4 (`briefOf`). */
export const briefFile = computation<Brief, ExportedFile>('evidence.brief', 30);
