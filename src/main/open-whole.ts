import type { Settings } from '../platform/settings/settings.ts';
import { demoState, loadDemo } from './demo.ts';
import { removeDemonstration } from './demo-place.ts';
import { startingAlone } from '../platform/process/start-lock.ts';
import { openServices, type OpenServices } from './open-services.ts';

/** The installation, and in the demonstration its content: loaded at the first start, and begun anew when that was cut short. */
export async function openWhole(settings: Settings): Promise<OpenServices> {
  const services = await openServices(settings);
  if (settings.installation === 'real') return services;
  try {
    // Of several that start at once one loads it and the others wait: what is half there then was left by one that died.
    const whole = await startingAlone(services.ownerUrl, async () => {
      const state = await demoState(services);
      if (state === 'absent') {
        console.log('Loading the demonstration (once) …');
        await loadDemo(services, (line) => console.log(`  ${line}`));
      }
      return state === 'absent' || state === 'loaded';
    });
    if (whole) return services;
  } catch (error) {
    await services.close();
    throw error;
  }
  console.log('Loading the demonstration was interrupted: it begins anew.');
  await services.close();
  await removeDemonstration(settings);
  return openWhole(settings);
}
