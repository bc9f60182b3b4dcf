import type { FastifyInstance } from 'fastify';
import { startJobs } from '../platform/jobs/jobs.ts';
import { buildServer } from '../platform/http/server.ts';
import type { OpenServices } from './open-services.ts';
import { mountPages, portalScript, portalStyles } from './pages.ts';
import { routesWith } from './routes.ts';
import { tasksOf } from './tasks.ts';

export interface Running {
  readonly app: FastifyInstance;
  readonly address: string;
  /** Stops taking requests, lets those under way end, stops the jobs, closes the database. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens the endpoints of an open installation and starts its worker. What fails on the way (pages not built, a port in use) closes the installation again.
 * @param web directory of the built pages
 */
export async function serve(services: OpenServices, web: string): Promise<Running> {
  try {
    return await listen(services, web);
  } catch (error) {
    await services.close();
    throw error;
  }
}

async function listen(services: OpenServices, web: string): Promise<Running> {
  const app = await buildServer(
    services,
    routesWith({ styles: portalStyles(web), script: portalScript(web) }),
    mountPages(web, services.settings.installation),
  );
  const address = await app.listen({ host: services.settings.host, port: services.settings.port });
  const jobs = await startJobs(services.databaseUrl, tasksOf(services), (task, error) => {
    services.log.error(
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
      await services.close();
    })());
  return { app, address, stop };
}
