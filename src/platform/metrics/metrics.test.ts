import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { healthRoutes } from '../http/health.routes.ts';
import { buildServer } from '../http/server.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from '../accounts/account.routes.ts';
import { listenForWatchers, openMetrics } from './metrics.ts';
import { openTraces } from './traces.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([], { people: ['root'] });
});
afterAll(() => t.close());

it('tells patterns, never what stood in them, apart from the public address; health follows what is lacking', async () => {
  const metrics = openMetrics(t.services);
  const sent: string[] = [];
  const collector = createServer((request, reply) => {
    request.setEncoding('latin1').on('data', (said: string) => sent.push(said));
    request.on('end', () => reply.end('{}'));
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const traces = await openTraces(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  const app = await buildServer(t.services, [...healthRoutes, ...accountRoutes]);
  metrics.watch(app);
  traces.watch(app);
  const tasks = metrics.counted(
    traces.traced({
      'test.good': async () => undefined,
      'test.bad': async () => {
        throw new Error('Fatima');
      },
    }),
  );
  const context = { signal: new AbortController().signal, job: '1' };
  const { address, close } = await listenForWatchers(metrics, t.services, { host: '127.0.0.1', port: 0 });
  const get = async (path: string): Promise<[number, string]> => {
    const reply = await fetch(address + path);
    return [reply.status, await reply.text()];
  };
  try {
    await app.inject('/api/session?secret=Fatima');
    await app.inject('/api/people/0b0b0b0b-0000-4000-8000-000000000000');
    await app.inject('/nowhere/Fatima');
    await tasks['test.good']!({ name: 'Fatima' }, context);
    await expect(tasks['test.bad']!({}, context)).rejects.toThrow('Fatima');
    const [status, said] = await get('/metrics');
    expect(status).toBe(200);
    for (const told of [
      'dawra_request_seconds_count{method="GET",route="/api/session",status="200"} 1',
      'dawra_request_seconds_count{method="GET",route="none",status="404"}',
      'dawra_job_seconds_count{task="test.bad",outcome="failed"} 1',
      'dawra_compute_waiting 0',
      'dawra_jobs_waiting ',
      'dawra_database_open ',
      'dawra_ready 1',
    ])
      expect(said).toContain(told);
    await traces.close();
    expect(sent.join('')).toContain('/api/session');
    for (const leaked of ['Fatima', '0b0b0b0b', 'secret='])
      for (const told of [said, sent.join('')]) expect(told).not.toContain(leaked);

    expect((await app.inject('/metrics')).statusCode).toBe(404);
    expect(await get('/health/live')).toEqual([200, 'ok\n']);
    expect(await get('/health/ready')).toEqual([200, 'ok\n']);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    t.services.readiness.drain();
    expect(await get('/health/ready')).toEqual([503, 'draining\n']);
    const refused = await app.inject('/health/ready');
    expect([refused.statusCode, refused.headers.connection]).toEqual([503, 'close']);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  } finally {
    await close();
    await app.close();
    collector.close();
  }
});

it('counts a narrow limit for all processes together', async () => {
  const both = await Promise.all([1, 2].map(() => buildServer(t.services, accountRoutes)));
  const codes: number[] = [];
  for (let n = 0; n < 24; n += 1) {
    const reply = await both[n % 2]!.inject({
      ...{ method: 'POST', url: '/api/session', remoteAddress: '192.0.2.7' },
      payload: { email: `nobody-${n}@processes.example`, password: 'wrong' },
    });
    codes.push(reply.statusCode);
  }
  expect(codes.slice(0, 20)).not.toContain(429);
  expect(codes.slice(20)).toEqual([429, 429, 429, 429]);
  await Promise.all(both.map((app) => app.close()));
});
