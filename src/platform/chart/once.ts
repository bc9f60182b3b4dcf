import { keyOf, madeOnce, type MadeFile } from '../files/made-once.ts';
import type { Services } from '../http/services.ts';
import { drawFile } from './chart.computation.ts';
import type { ChartAsked } from './file.ts';

/** Raised when the same spec is drawn otherwise than before. */
const edition = 2;

/**
 * A file of a chart that is *released*: made once for each spec, on a thread, and kept (`madeOnce`). @param name ASCII, without its end
 */
export function chartFileOnce(
  services: Pick<Services, 'settings' | 'compute'>,
  asked: ChartAsked,
  name: string,
): Promise<MadeFile> {
  const key = keyOf([edition, asked]);
  const end = asked.format === 'share' ? 'png' : asked.format;
  const asker = { owner: 'released files', patient: true };
  return madeOnce(services.settings.home, key, async () => ({
    ...(await services.compute.run(drawFile, asked, asker)),
    name: `${name}.${end}`,
  }));
}
