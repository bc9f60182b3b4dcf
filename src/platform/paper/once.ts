import { keyOf, madeOnce, type MadeFile } from '../files/made-once.ts';
import type { Services } from '../http/services.ts';
import { documentFile, type PaperDocument } from './document.ts';

/** Raised when the same document is set otherwise than before. */
const edition = 1;

/** The file of a document that is *public*: made once, on a thread, and kept (`madeOnce`). Its key is all that stands in it. */
export const documentOnce = (
  services: Pick<Services, 'settings' | 'compute'>,
  document: PaperDocument,
): Promise<MadeFile> =>
  madeOnce(services.settings.home, keyOf([edition, document]), () =>
    services.compute.run(documentFile, document, { owner: 'released files', patient: true }),
  );
