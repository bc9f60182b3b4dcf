import { madeOnce, type MadeFile } from '../../platform/files/made-once.ts';
import type { Services } from '../../platform/http/services.ts';
import { identityOf } from '../canonical.ts';
import { briefFile, type Brief } from './brief.computation.ts';

/** Raised when the same brief is set otherwise than before. */
const edition = 1;

/** The file of a brief of what is *released*: made once, on a thread. Its key is all that stands on it. */
export const releasedBrief = (services: Pick<Services, 'settings' | 'compute'>, brief: Brief): Promise<MadeFile> =>
  madeOnce(services.settings.home, identityOf({ brief, edition }), () =>
    services.compute.run(briefFile, brief, { owner: 'released files', patient: true }),
  );
