import type { FastifyInstance } from 'fastify';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import { poolState, row, sql, transact } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import type { Tasks } from '../jobs/jobs.ts';

/** What a process tells whoever watches over it, at an address apart from the public one. No label holds more than a pattern of an address, a method, a status, a task. */
export interface Metrics {
  /** Counts the requests of a server. */
  readonly watch: (app: FastifyInstance) => void;
  /** The same jobs, counted. */
  readonly counted: (tasks: Tasks) => Tasks;
  readonly registry: Registry;
}

const seconds = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30, 120, 600];
const queue = z.object({ waiting: z.coerce.number(), failed: z.coerce.number() });

export function openMetrics(services: Pick<Services, 'db' | 'compute' | 'files' | 'readiness'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    ...{ name: 'dawra_request_seconds', help: 'Requests by pattern of their address', registers },
    ...{ labelNames: ['method', 'route', 'status'] as const, buckets: seconds },
  });
  const jobs = new Histogram({
    ...{ name: 'dawra_job_seconds', help: 'Jobs by task and how they ended', registers },
    ...{ labelNames: ['task', 'outcome'] as const, buckets: seconds },
  });
  const gauge = (name: string, help: string, read: () => number | undefined | Promise<number | undefined>): void =>
    void new Gauge({
      ...{ name, help, registers },
      async collect() {
        const value = await Promise.resolve(read()).catch(() => undefined);
        if (value === undefined) this.reset();
        else this.set(value);
      },
    });
  const size = () => services.compute.size;
  gauge('dawra_compute_running', 'Long pieces of work on threads', () => size().running);
  gauge('dawra_compute_waiting', 'Long pieces of work that wait for a thread', () => size().waiting);
  for (const part of ['open', 'idle', 'waiting'] as const)
    gauge(`dawra_database_${part}`, `Connections of the pool: ${part}`, () => poolState(services.db)?.[part]);
  const asked = () =>
    row(
      services.db,
      queue,
      sql`select count(*) filter (where attempts < max_attempts) as waiting, count(*) filter (where attempts >= max_attempts) as failed from graphile_worker.jobs`,
    );
  gauge('dawra_jobs_waiting', 'Jobs that wait or are in hand', async () => (await asked())?.waiting);
  gauge('dawra_jobs_failed', 'Jobs that are tried no more', async () => (await asked())?.failed);
  const lastBackup = async (): Promise<number | undefined> => {
    const found = await transact(services.db, { compartment: 'public', account: null }, (trx) =>
      row(
        trx,
        z.object({ age: z.coerce.number().nullable() }),
        sql`select extract(epoch from now() - platform.last_backup()) as age`,
      ),
    );
    return found?.age ?? undefined;
  };
  gauge('dawra_backup_age_seconds', 'Since the last good backup by the clock', lastBackup);
  gauge('dawra_ready', 'Whether this process takes work', async () => ((await services.readiness.lacking()) ? 0 : 1));
  const { files } = services;
  if ('cache' in files) {
    const state = () =>
      (files as { cache: { state(): Promise<Record<'bytes' | 'hits' | 'misses', number>> } }).cache.state();
    for (const part of ['bytes', 'hits', 'misses'] as const)
      gauge(`dawra_cache_${part}`, `Cache of the bucket’s contents: ${part}`, async () => (await state())[part]);
  }
  const errors = new Counter({
    name: 'dawra_job_errors_total',
    help: 'Jobs that failed, by task',
    registers,
    labelNames: ['task'] as const,
  });
  return {
    registry,
    watch: (app) =>
      app.addHook('onResponse', (request, reply, done) => {
        const { url: route = 'none' } = request.routeOptions;
        const { method } = request;
        requests.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
        done();
      }),
    counted: (tasks) =>
      Object.fromEntries(
        Object.entries(tasks).map(([task, work]) => [
          task,
          async (payload: unknown, context: Parameters<typeof work>[1]) => {
            const end = jobs.startTimer({ task });
            try {
              await work(payload, context);
              end({ outcome: 'done' });
            } catch (error) {
              errors.inc({ task });
              end({ outcome: 'failed' });
              throw error;
            }
          },
        ]),
      ),
  };
}

/**
 * Listens for whoever watches: `/metrics`, and `/health/live` and `/health/ready` as at the public address, which workers do not have.
 * @returns the address, and the function that closes it
 */
export async function listenForWatchers(
  { registry }: Metrics,
  { readiness }: Pick<Services, 'readiness'>,
  at: { readonly host: string; readonly port: number },
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, reply) => {
    void (async () => {
      if (request.method !== 'GET') return reply.writeHead(405).end();
      if (request.url === '/health/live') return reply.end('ok\n');
      if (request.url === '/health/ready') {
        const lacking = await readiness.lacking();
        return reply.writeHead(lacking ? 503 : 200).end(`${lacking ?? 'ok'}\n`);
      }
      if (request.url !== '/metrics') return reply.writeHead(404).end();
      return reply.setHeader('content-type', registry.contentType).end(await registry.metrics());
    })().catch(() => reply.writeHead(500).end());
  });
  await new Promise<void>((done, refuse) => server.once('error', refuse).listen(at.port, at.host, done));
  const { address, port } = server.address() as AddressInfo;
  return {
    address: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
