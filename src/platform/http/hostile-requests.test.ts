import type { AddressInfo } from 'node:net';
import { connect as dial } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testApp, type TestApp } from './testing.ts';
import { buildServer } from './server.ts';
import { limits } from './limits.ts';
import { defineRoute, Raw, type Route } from './route.ts';

let read = 0;
const routes: Route[] = [
  defineRoute({
    method: 'PUT',
    url: '/api/test/bytes',
    permission: 'dataset.import',
    compartment: 'statistical',
    summary: 'Takes bytes',
    transaction: 'phases',
    bodyLimit: 2 ** 30,
    work: async ({ request }) => {
      for await (const chunk of request.body as AsyncIterable<Buffer>) read += chunk.length;
      return new Raw(String(read), { 'cache-control': 'public, max-age=60' });
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/test/json',
    permission: 'dataset.import',
    compartment: 'statistical',
    summary: 'Takes JSON',
    body: z.object({ title: z.string(), many: z.number().int().optional() }),
    reply: z.object({ title: z.string() }),
    work: async ({ body }) => ({ title: body.title }),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/test/address',
    permission: 'installation.see',
    compartment: 'public',
    summary: 'Where a request comes from',
    reply: z.object({ ip: z.string() }),
    work: async ({ request }) => ({ ip: request.ip }),
  }),
];

let t: TestApp;
let port: number;
let cookie: string;
const servers: { close(): Promise<unknown> }[] = [];
beforeAll(async () => {
  t = await testApp(routes, { environment: { DAWRA_PUBLIC_URL: 'https://dawra.example' } });
  const app = await buildServer(t.services, routes, undefined, {
    ...limits,
    bodyIdle: 0.8,
    headers: 1,
    keepAlive: 1,
    uploadsPerAccount: 3,
  });
  servers.push(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = app.server.address() as AddressInfo);
  cookie = await t.openSession(t.people.nadia!);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await t.close();
});

/** Sends bytes over a line of its own; gives all that comes back until the line is closed, or `ms` have passed. */
function line(first: string, ms = 5000): { said: Promise<string>; write: (more: string) => void; end: () => void } {
  const socket = dial(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(first);
  const done = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(said));
    setTimeout(() => (socket.destroy(), resolve(said)), ms).unref();
  });
  return { said: done, write: (more) => void socket.write(more), end: () => void socket.destroy() };
}
const head = (method: string, url: string, extra: string[] = []): string =>
  `${[`${method} ${url} HTTP/1.1`, 'Host: dawra.example', ...extra].join('\r\n')}\r\n\r\n`;
const upload = (extra: string[] = [], length = 1000): string =>
  head('PUT', '/api/test/bytes', ['Content-Type: application/octet-stream', `Content-Length: ${length}`, ...extra]);
const status = (said: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]);

describe('bodies', () => {
  it('of who may not are not read: a visitor is told before a byte of a gigabyte has come', async () => {
    const before = read;
    const said = await line(upload([], 2 ** 30 - 1)).said;
    expect(status(said)).toBe(401);
    expect(said.toLowerCase()).toContain('connection: close');
    expect(read).toBe(before);
  });

  it('that stop coming end by a named problem; meanwhile everything else answers', async () => {
    const lines = Array.from({ length: 4 }, () => line(`${upload([`Cookie: ${cookie}`])}abc`));
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => fetch(`http://127.0.0.1:${port}/api/test/address`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
    const said = await Promise.all(lines.map((one) => one.said));
    const of = (code: number): string[] => said.filter((one) => status(one) === code);
    expect([of(408).length, of(429).length]).toEqual([3, 1]);
    for (const one of of(408)) expect(one).toContain('platform.slow-sender');
    expect(of(429)[0]).toContain('platform.too-many-uploads');
    expect(of(429)[0]!.toLowerCase()).toContain('retry-after: 10');
    // And the places are free again.
    const whole = await line(`${upload([`Cookie: ${cookie}`, 'Connection: close'], 3)}abc`).said;
    expect(status(whole)).toBe(200);
  });
});

describe('lines', () => {
  it('whose headers do not end are closed', async () => {
    const said = await line('GET /api/test/address HTTP/1.1\r\nHost: x\r\nX-Slow: ', 8000).said;
    expect(status(said)).toBe(408);
    expect(said).toContain('platform.request-timeout');
  });

  it('that say two things at once are refused (request smuggling)', async () => {
    for (const extra of [
      ['Content-Length: 3', 'Content-Length: 5'],
      ['Content-Length: 3', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked, identity'],
      ['Transfer-Encoding : chunked'],
    ]) {
      const said = await line(
        `${head('PUT', '/api/test/bytes', [...extra, 'Content-Type: application/octet-stream'])}0\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n`,
      ).said;
      expect(status(said), extra.join()).toBe(400);
      expect(said.match(/HTTP\/1\.1/g), extra.join()).toHaveLength(1);
    }
  });

  it('with two hosts, endless headers or no request at all get 400-class answers', async () => {
    expect(await line(head('GET', '/api/test/address', ['Host: other'])).said).toContain('platform.bad-header');
    expect(status(await line(head('GET', '/api/test/address', [`X-Long: ${'a'.repeat(40_000)}`])).said)).toBe(431);
    expect(await line('\x16\x03\x01 this is TLS\r\n\r\n').said).toContain('platform.unreadable');
    expect(status(await line('GET / HTTP/1.1\r\n\r\n').said)).toBe(400);
  });
});

describe('where a request comes from', () => {
  const post = (headers: Record<string, string>) =>
    t.as('nadia').inject({ method: 'POST', url: '/api/test/json', headers, payload: { title: 'x' } });

  it('is compared with the public address, never with the host that the request names', async () => {
    expect((await post({})).statusCode).toBe(200);
    expect((await post({ origin: 'https://dawra.example', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'https://evil.example', host: 'evil.example' },
      { origin: 'https://evil.example', host: 'evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'http://dawra.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await post(headers as Record<string, string>)).json(), JSON.stringify(headers)).toMatchObject({
        code: 'platform.other-origin',
      });
  });

  it('is the peer, unless the peer is a declared proxy: then the first address from the right that is not declared', async () => {
    const ip = async (trusted: string, remoteAddress: string, forwarded: string): Promise<string> => {
      const settings = { ...t.services.settings, trustProxy: trusted ? trusted.split(',') : [] };
      const app = await buildServer({ ...t.services, settings }, routes);
      const answer = await app.inject({
        url: '/api/test/address',
        remoteAddress,
        headers: { 'x-forwarded-for': forwarded },
      });
      await app.close();
      return answer.json<{ ip: string }>().ip;
    };
    expect(await ip('', '10.0.0.9', '1.2.3.4')).toBe('10.0.0.9');
    expect(await ip('10.0.0.0/8', '10.0.0.9', '6.6.6.6, 1.2.3.4')).toBe('1.2.3.4');
    expect(await ip('10.0.0.0/8', '10.0.0.9', '6.6.6.6, 1.2.3.4, 10.1.1.1')).toBe('1.2.3.4');
    expect(await ip('10.0.0.0/8', '9.9.9.9', '1.2.3.4')).toBe('9.9.9.9');
  });
});

describe('what a reply carries', () => {
  it('belongs to nobody but the person who asked, and opens no power of the browser', async () => {
    const { headers } = await t.as('nadia').inject({
      method: 'PUT',
      url: '/api/test/bytes',
      headers: { 'content-type': 'application/octet-stream' },
      payload: 'abc',
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers.vary).toContain('cookie');
    expect((await t.as(null).get('/api/test/address')).headers['cache-control']).toBe('no-store');
  });

  it('names the field that is wrong', async () => {
    const answer = await t.as('nadia').post('/api/test/json', { title: 'x', many: 1.5 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ items: { field: string }[] }>().items[0]!.field).toBe('many');
    expect(answer.json<{ title: string }>().title).toContain('many');
    expect((await t.as('nadia').post('/api/test/json', { title: 'a\u0000b' })).json()).toMatchObject({
      code: 'platform.bad-text',
      details: { field: 'title' },
    });
  });
});
