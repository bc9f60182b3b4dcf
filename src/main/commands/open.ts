import { readSettings } from '../../platform/settings/settings.ts';
import { openServices, type OpenServices } from '../open-services.ts';

/** Opens the installation for one command (beside a running one where there is one), quietly, and closes it whatever happens. */
export async function withServices<T>(
  work: (services: OpenServices) => Promise<T>,
  options: { migrate?: boolean } = {},
): Promise<T> {
  const settings = readSettings({ DAWRA_LOG: 'error', ...process.env });
  const services = await openServices(settings, { ...options, guest: true });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
