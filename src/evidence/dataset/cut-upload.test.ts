import { readdir } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';

let t: TestApp;
let port: number;
beforeAll(async () => {
  t = await testApp(evidenceRoutes, { people: ['nadia', 'youssef'] });
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  port = (t.app.server.address() as AddressInfo).port;
});
afterAll(() => t.close());

/** Sends the head of a request and some of the body that it promises, then tears the line. */
function cut(url: string, cookie: string, promised: number, sent: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const line = connect(port, '127.0.0.1', () => {
      line.write(
        `PUT ${url} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${promised}\r\n\r\n`,
      );
      line.write(sent, () => setTimeout(() => line.destroy(), 300));
    });
    line.on('error', failed).on('close', () => done());
  });
}
const filesOf = async (name: string): Promise<string[]> =>
  (
    await readdir(join(t.services.settings.home, 'files', name), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map(({ name: file }) => file);

it('a line that is torn in the middle of a piece leaves nothing but the piece that counts, and the rest goes on from there', async () => {
  const nadia = t.as('nadia');
  const content = Buffer.from(`id,sex\n${'a,F\nb,H\n'.repeat(40_000)}`);
  const { id } = (await nadia.post('/api/uploads', { name: 'a.csv', bytes: content.length })).json<{ id: string }>();
  const cookie = await t.openSession(t.people.nadia);
  await cut(`/api/uploads/${id}?offset=0`, cookie, content.length, content.subarray(0, 100_000));
  const received = async () => (await nadia.get(`/api/uploads/${id}`)).json<{ received: number }>().received;
  const kept = 100_000;
  await expect.poll(received, { timeout: 20_000 }).toBe(kept);
  await expect.poll(() => filesOf('incoming'), { timeout: 10_000 }).toEqual([]);
  // Somebody else's hand finds nothing there, and adds nothing.
  await cut(`/api/uploads/${id}?offset=${kept}`, await t.openSession(t.people.youssef), 10, Buffer.from('xxxxx'));
  expect(await received()).toBe(kept);
  // Sent twice at once from the same place: it is taken once.
  const rest = () =>
    nadia.inject({
      method: 'PUT',
      url: `/api/uploads/${id}?offset=${kept}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: content.subarray(kept),
    });
  await Promise.all([rest(), rest()]);
  // Of two at once the later displaces the earlier, which may have brought all: whoever comes again finds it whole.
  expect((await rest()).json()).toMatchObject({ received: content.length });
  expect(await received()).toBe(content.length);
  const names: string[] = [];
  for await (const { sha256 } of t.services.files.list()) names.push(sha256);
  expect(names).toHaveLength(1);
  const stored: Buffer[] = [];
  for await (const chunk of await t.services.files.open(names[0]!)) stored.push(chunk as Buffer);
  expect(Buffer.concat(stored).equals(content)).toBe(true);
  expect(await filesOf('incoming')).toEqual([]);
}, 60_000);
