import type { Services } from '../platform/http/services.ts';
import type { Clocked, Tasks } from '../platform/jobs/jobs.ts';
import { wings } from './wings.ts';

/** Every job of the installation. A wing listens to another's event by a task of the event's name. */
export const tasksOf = (services: Services): Tasks =>
  Object.assign({}, ...wings.map(({ tasks }) => tasks?.(services) ?? {})) as Tasks;

/** What the clock calls for, of every wing. */
export const clocksOf = (): Clocked[] => wings.flatMap(({ clock }) => clock ?? []);

/** Milliseconds between two times that a machine is cleared. */
const tidying = 5 * 60_000;

/** Clears this machine of what is over in every wing, now and every few minutes. @returns ends it */
export function tidyMachine(services: Services): () => Promise<void> {
  let under: Promise<void> = Promise.resolve();
  const tidy = (): void => {
    under = under.then(async () => {
      for (const wing of wings)
        await wing
          .tidy?.(services)
          .catch((error: unknown) =>
            services.log.warn(
              { wing: wing.name, name: error instanceof Error ? error.name : typeof error },
              'not tidied',
            ),
          );
    });
  };
  tidy();
  const timer = setInterval(tidy, tidying);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
