import type { FastifyInstance } from 'fastify';
import { startJobs } from '../platform/jobs/jobs.ts';
import { buildServer } from '../platform/http/server.ts';
import type { OpenHouse } from './house.ts';
import { mountPages, portalStyles } from './pages.ts';
import { routesWith } from './routes.ts';
import { tasksOf } from './tasks.ts';

export interface Running {
  readonly app: FastifyInstance;
  readonly address: string;
  /** Stops taking requests, lets those under way end, stops the jobs, closes the database. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens the doors of an open house and starts its worker. What fails on the way (pages not built, a port in use) closes the house again.
 * @param web directory of the built pages
 */
export async function serve(house: OpenHouse, web: string): Promise<Running> {
  try {
    return await openDoors(house, web);
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function openDoors(house: OpenHouse, web: string): Promise<Running> {
  const app = await buildServer(
    house,
    routesWith({ styles: portalStyles(web) }),
    mountPages(web, house.settings.installation),
  );
  const address = await app.listen({ host: house.settings.host, port: house.settings.port });
  const jobs = await startJobs(house.databaseUrl, tasksOf(house), (task, error) => {
    house.log.error(
      {
        task,
        name: error instanceof Error ? error.name : typeof error,
        message: error instanceof Error ? error.message : '',
      },
      'job failed',
    );
  });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      await app.close();
      await jobs.stop();
      await house.close();
    })());
  return { app, address, stop };
}
