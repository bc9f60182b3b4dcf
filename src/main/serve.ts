import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { planBackups, scheduledBackup } from '../platform/backup/scheduled.ts';
import { startJobs, type Tasks } from '../platform/jobs/jobs.ts';
import { buildServer } from '../platform/http/server.ts';
import { listenForWatchers, openMetrics } from '../platform/metrics/metrics.ts';
import { openTraces } from '../platform/metrics/traces.ts';
import { sayRunning } from '../platform/process/running.ts';
import { isNewer } from '../platform/process/readiness.ts';
import { programVersion } from './version.ts';
import { migrations } from './migrations.ts';
import type { OpenServices } from './open-services.ts';
import { mountPages, portalScripts, portalStyles } from './pages.ts';
import { routesWith } from './routes.ts';
import { clocksOf, tasksOf, tidyMachine } from './tasks.ts';

/** What a process of the installation does: requests and pages, jobs, or both (the only one on the embedded database). */
export interface Part {
  /** Directory of the built pages; absent: it takes no requests. */
  readonly web?: string;
  readonly jobs?: boolean;
}

export interface Running {
  readonly app: FastifyInstance | undefined;
  readonly address: string | undefined;
  /** Says that it is not ready, waits for balancers to hear it, lets requests and jobs under way end, closes the database. */
  readonly stop: () => Promise<void>;
}

const backupTask = 'platform.backup';
/** Milliseconds between two looks at whether the database was brought on by a newer program. */
const look = 5000;
/** Milliseconds that requests under way may still take when the process ends. */
const patience = 30_000;

/**
 * Does the process's part of an open installation. What fails on the way (pages not built, a port in use) closes the installation again.
 * @param onNewer told when the database was brought on by a newer program: this one must end
 */
export async function runPart(services: OpenServices, part: Part, onNewer: () => void): Promise<Running> {
  const begun: (() => Promise<void>)[] = [services.close];
  const end = async (): Promise<void> => {
    for (const close of begun.splice(0).reverse()) await close();
  };
  try {
    begun.push(await sayRunning(services.ownerUrl));
    const { metrics: at, traces: endpoint } = services.settings;
    const metrics = at && openMetrics(services);
    const traces = endpoint === undefined ? undefined : await openTraces(endpoint);
    if (traces) begun.push(traces.close);
    if (metrics) begun.push((await listenForWatchers(metrics, services, at)).close);
    const app = part.web === undefined ? undefined : await openServer(services, part.web);
    for (const watcher of [metrics, traces]) if (app) watcher?.watch(app);
    // Jobs end after the requests that call for them.
    if (part.jobs) {
      await planBackups(services);
      const tasks = { ...tasksOf(services), [backupTask]: scheduledBackup(services, programVersion) };
      const traced = traces?.traced(tasks) ?? tasks;
      begun.push(tidyMachine(services));
      begun.push(await openJobs(services, metrics?.counted(traced) ?? traced));
    }
    if (app) begun.push(() => closeServer(app));
    const address = await app?.listen({ host: services.settings.host, port: services.settings.port });
    begun.push(watchSchema(services, onNewer));
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> =>
      (stopping ??= (async () => {
        services.readiness.drain();
        if (app) await sleep(services.settings.drainSeconds * 1000);
        await end();
      })());
    return { app, address, stop };
  } catch (error) {
    await end();
    throw error;
  }
}

const openServer = (services: OpenServices, web: string): Promise<FastifyInstance> =>
  buildServer(
    services,
    routesWith({ styles: portalStyles(web), scripts: portalScripts(web) }),
    mountPages(web, services.settings.installation),
  );

/** Lets requests under way end, and cuts what goes on beyond the limit. */
async function closeServer(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patience);
  await app.close().finally(() => clearTimeout(cut));
}

async function openJobs(services: OpenServices, tasks: Tasks): Promise<() => Promise<void>> {
  const { backup } = services.settings;
  const clocked = [...clocksOf(), ...(backup ? [{ cron: backup.at, task: backupTask }] : [])];
  const jobs = await startJobs(
    services.databaseUrl,
    tasks,
    (task, error) =>
      services.log.error(
        {
          task,
          name: error instanceof Error ? error.name : typeof error,
          message: error instanceof Error ? error.message : '',
        },
        'job failed',
      ),
    clocked,
  );
  return () => jobs.stop();
}

function watchSchema({ db, log }: OpenServices, onNewer: () => void): () => Promise<void> {
  const known = Object.keys(migrations);
  const timer = setInterval(() => {
    void isNewer(db, known)
      .catch(() => false)
      .then((newer) => {
        if (!newer) return;
        clearInterval(timer);
        log.error({}, 'the database was brought on by a newer program: this process ends');
        onNewer();
      });
  }, look);
  timer.unref();
  return async () => clearInterval(timer);
}
