import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { poll } from './poll.ts';
import { ProblemError } from './problem-error.ts';
import { request } from './request.ts';
import { useRequest } from './use-request.ts';

let asked = 0;
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>> = {
  '/echo': async (incoming, response) => {
    const body: unknown = JSON.parse(await text(incoming));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        body,
        guard: incoming.headers['x-dawra-request'],
        language: incoming.headers['accept-language'],
      }),
    );
  },
  '/problem': (_, response) => {
    response.writeHead(422, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'x.y', status: 422, title: 'Non', details: { n: 1, odd: {} }, items: ['a'] }));
  },
  '/html': (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  '/broken': (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"n":'),
  '/nothing': (_, response) => void response.writeHead(204).end(),
  '/slow': (_, response) => void setTimeout(() => response.end('{"n":1}'), 2000),
  '/cut': (_, response) => {
    if (++asked % 3) response.destroy();
    else response.end(JSON.stringify({ n: asked }));
  },
  '/dead': (_, response) => void response.destroy(),
};
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((incoming, response) => void pages[incoming.url ?? '']?.(incoming, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const problemOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error(`not a problem: ${String(error)}`);
  return error.problem;
};
const number = z.object({ n: z.number() });

describe('request', () => {
  it('sends JSON with the guard and the language, and returns what the contract says', async () => {
    const reply = z.object({ body: z.object({ a: z.string() }), guard: z.literal('1'), language: z.literal('fr') });
    expect((await request(reply, 'POST', `${base}/echo`, { body: { a: 'é' } })).body.a).toBe('é');
  });
  it("throws the server's problem as it is told", async () => {
    expect(await problemOf(request(number, 'GET', `${base}/problem`))).toEqual({
      code: 'x.y',
      status: 422,
      title: 'Non',
      details: { n: 1 },
      items: ['a'],
    });
  });
  it.each(['/html', '/broken'])('calls %s an unexpected reply', async (path) => {
    const problem = await problemOf(request(number, 'GET', base + path));
    expect(problem.code).toBe('ui.unexpected-reply');
    expect(problem.title).toContain(String(problem.status));
  });
  it('refuses a reply that breaks the contract', async () => {
    expect((await problemOf(request(z.object({ m: z.string() }), 'POST', `${base}/echo`, { body: {} }))).code).toBe(
      'ui.unexpected-reply',
    );
  });
  it('accepts a reply without a body where the contract has none', async () => {
    expect(await request(z.undefined(), 'DELETE', `${base}/nothing`)).toBeUndefined();
    expect((await problemOf(request(number, 'DELETE', `${base}/nothing`))).code).toBe('ui.unexpected-reply');
  });
  it('says when there is no server, and lets a cancelled request be an AbortError', async () => {
    expect((await problemOf(request(number, 'GET', `${base}/dead`))).code).toBe('ui.network');
    const stop = new AbortController();
    const going = request(number, 'GET', `${base}/slow`, { signal: stop.signal });
    stop.abort();
    await expect(going).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('poll', () => {
  it('passes over two cuts in a row and stops when it is done', async () => {
    const seen: number[] = [];
    const last = await poll(`${base}/cut`, number, (reply) => reply.n >= 6, {
      first: 1,
      onReply: (reply) => seen.push(reply.n),
    });
    expect([last.n, seen]).toEqual([6, [3, 6]]);
  });
  it('gives up at the third cut, and at its limit', async () => {
    expect((await problemOf(poll(`${base}/dead`, number, () => true, { first: 1 }))).code).toBe('ui.network');
    const endless = poll(`${base}/cut`, number, () => false, { first: 1, slowest: 1, limit: 30 });
    expect((await problemOf(endless)).code).toBe('ui.timeout');
  });
});

describe('useRequest', () => {
  it('keeps the last of two and forgets the first', async () => {
    const state = useRequest(async (signal, wait: number) => {
      await new Promise((done) => setTimeout(done, wait));
      signal.throwIfAborted();
      return wait;
    });
    const [first, second] = await Promise.all([state.run(30), state.run(5)]);
    expect([first, second, state.data.value, state.loading.value, state.problem.value]).toEqual([
      undefined,
      5,
      5,
      false,
      undefined,
    ]);
  });
  it('holds the problem, keeps the old data, and clears the problem at the next run', async () => {
    const state = useRequest((_, path: string) => request(number, 'GET', base + path));
    await state
      .run('/cut')
      .then(() => state.run('/cut'))
      .then(() => state.run('/cut'));
    await state.run('/problem');
    expect(state.problem.value?.problem.code).toBe('x.y');
    const going = state.run('/slow');
    expect([state.problem.value, state.loading.value]).toEqual([undefined, true]);
    state.cancel();
    await going;
    expect([state.loading.value, state.problem.value]).toEqual([false, undefined]);
  });
});
