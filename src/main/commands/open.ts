import { readSettings } from '../../platform/settings/settings.ts';
import { openHouse, type OpenHouse } from '../house.ts';

/** Opens the house for one command (beside a running one where there is one), quietly, and closes it whatever happens. */
export async function withHouse<T>(
  work: (house: OpenHouse) => Promise<T>,
  options: { migrate?: boolean } = {},
): Promise<T> {
  const settings = readSettings({ DAWRA_LOG: 'error', ...process.env });
  const house = await openHouse(settings, { ...options, guest: true });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
