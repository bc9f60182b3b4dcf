import { createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { shareConnections } from './connections.ts';
import { limits, type Limits } from './limits.ts';

const open: { server?: Server; sockets: Socket[] } = { sockets: [] };
afterEach(() => {
  for (const socket of open.sockets.splice(0)) socket.destroy();
  open.server?.closeAllConnections();
  open.server?.close();
});

async function listen(most: Partial<Limits>, proxies: string[] = []): Promise<number> {
  open.server = createServer((_, reply) => void reply.end('here'));
  shareConnections(open.server, { ...limits, ...most }, proxies);
  await new Promise<void>((ready) => open.server!.listen(0, '127.0.0.1', ready));
  return (open.server.address() as AddressInfo).port;
}

/** A line on which nothing is sent; gives whether it is still open after a while. */
async function silent(port: number): Promise<() => boolean> {
  const socket = connect(port, '127.0.0.1');
  open.sockets.push(socket);
  socket.on('error', () => undefined);
  await new Promise((done) => socket.once('connect', done));
  return () => !socket.destroyed && !socket.closed;
}

const reads = (port: number): Promise<boolean> =>
  new Promise((done) => {
    get({ port, host: '127.0.0.1', agent: false }, (reply) => (reply.resume(), done(reply.statusCode === 200)))
      .on('error', () => done(false))
      .end();
  });

it('one address has its share of connections, and no more', async () => {
  const port = await listen({ connectionsPerAddress: 3 });
  const lines = [await silent(port), await silent(port), await silent(port)];
  expect(await reads(port)).toBe(false);
  open.sockets[0]!.destroy();
  await expect.poll(() => reads(port)).toBe(true);
  expect(lines.slice(1).every((isOpen) => isOpen())).toBe(true);
});

it('many people may stand behind a declared proxy', async () => {
  const port = await listen({ connectionsPerAddress: 1 }, ['127.0.0.0/8', '::1']);
  await silent(port);
  await silent(port);
  expect(await reads(port)).toBe(true);
});

it('a connection on which nothing is sent is closed', async () => {
  const port = await listen({ firstByte: 0.1 });
  const isOpen = await silent(port);
  await expect.poll(isOpen).toBe(false);
  const socket = connect(port, '127.0.0.1');
  open.sockets.push(socket);
  socket.on('error', () => undefined);
  socket.write('GET / HT');
  await sleep(300);
  expect(socket.closed).toBe(false);
});
