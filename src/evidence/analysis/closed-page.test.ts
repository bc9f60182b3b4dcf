import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freezeAges } from '../../dialogue/testing.ts';
import { sql } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';

let t: TestApp;
let data: string;
let cookie: string;
beforeAll(async () => {
  t = await testApp(evidenceRoutes, { people: ['nadia'] });
  const ages = Array.from({ length: 500 }, (_, at) => 18 + (at % 60));
  data = await freezeAges(t, ages, { slug: 'ages' });
  cookie = await t.openSession(t.people.nadia);
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

/** A page that asks a question over a connection of its own. `status` is undefined when it was closed before the answer. */
function page(analysis: object): { line: ClientRequest; status: Promise<number | undefined> } {
  const { port } = t.app.server.address() as AddressInfo;
  const line = request({
    port,
    host: '127.0.0.1',
    path: '/api/results',
    method: 'POST',
    agent: false,
    headers: { cookie, 'content-type': 'application/json' },
  });
  const status = new Promise<number | undefined>((done) => {
    line.on('response', (reply) => (reply.resume(), done(reply.statusCode)));
    line.on('error', () => done(undefined));
  });
  line.end(JSON.stringify({ data, analysis }));
  return { line, status };
}

/** A question that takes far longer than a test may. `from` makes it another question. */
const long = (from: number): object => ({
  estimates: Array.from({ length: 20 }, (_, at) => ({
    kind: 'quantile',
    of: ['age'],
    by: ['return_type'],
    probs: Array.from({ length: 95 }, (_none, step) => (from + at + step * 100) / 10_000),
  })),
});
const short = { estimates: [{ kind: 'mean', of: ['age'], by: ['return_type'] }] };
const soon = { timeout: 30_000, interval: 20 };

it('a page that is closed stops its analysis, whether it is computed or waits, and the next is answered', async () => {
  const run = vi.spyOn(t.services.compute, 'run');
  const computed = page(long(300));
  await expect.poll(() => t.services.compute.size, soon).toEqual({ running: 1, waiting: 0 });
  // One person's second analysis waits for the end of the first: a turn is always left for others.
  const waits = page(long(301));
  await expect.poll(() => t.services.compute.size, soon).toEqual({ running: 1, waiting: 1 });
  const ended = run.mock.results.map(({ value }) => (value as Promise<unknown>).catch((cause: unknown) => cause));
  const signalOf = (at: number) => run.mock.calls[at]![2].signal!;
  expect([signalOf(0).aborted, signalOf(1).aborted]).toEqual([false, false]);

  waits.line.destroy();
  await expect.poll(() => t.services.compute.size, soon).toEqual({ running: 1, waiting: 0 });
  expect([signalOf(0).aborted, signalOf(1).aborted]).toEqual([false, true]);

  computed.line.destroy();
  await expect.poll(() => t.services.compute.size, soon).toEqual({ running: 0, waiting: 0 });
  expect(signalOf(0).aborted).toBe(true);
  for (const outcome of await Promise.all(ended)) expect(outcome).toMatchObject({ code: 'compute.cancelled' });
  expect(await Promise.all([computed.status, waits.status])).toEqual([undefined, undefined]);

  expect(await page(short).status).toBe(200);
  // What was given up leaves no result and has said nothing to anyone.
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from evidence.result`.execute(t.db);
  expect(rows[0]!.n).toBe(1);
});
