import { handles, type Handlers } from '../compute/computation.ts';
import { documentPdf } from './document-pdf.ts';
import { documentFile } from './document.ts';

/** What the room of paper lets threads do. */
export const paperComputations: Handlers = { ...handles(documentFile, (asked) => documentPdf(asked)) };
