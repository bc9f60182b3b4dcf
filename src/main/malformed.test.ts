import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount } from '../platform/accounts/enrol.ts';
import { limits } from '../platform/http/limits.ts';
import { roles } from '../platform/http/permission.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { routes } from './routes.ts';

let t: TestApp;
let cookie: string;
beforeAll(async () => {
  t = await testApp(routes);
  const everything = { email: 'every@example.org', name: 'Every role', locale: 'en', roles: [...roles] } as const;
  cookie = await t.openSession(await addAccount(t.db, everything));
});
afterAll(() => t.close());

const json = (payload: string | Buffer): Partial<InjectOptions> => ({
  payload,
  headers: { 'content-type': 'application/json' },
});
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Bodies that nobody means to send. */
const bodies: Record<string, Partial<InjectOptions>> = {
  'no JSON': json('{"title":'),
  'nothing as JSON': json(' '),
  'an endless list': json(deep(200_000)),
  'a nest': json(`{"title":${deep(limits.jsonDepth + 1)}}`),
  'a key that reaches into objects': json('{"__proto__":{"admin":true},"title":"x"}'),
  'a NUL': json('{"title":"a\\u0000b","text":"a\\u0000b"}'),
  'half a character': json('{"title":"\\ud800","slug":"\\udc00"}'),
  'a number beyond measure': json('{"sequence":1e999,"bytes":-1e999}'),
  'what is not UTF-8': json(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  'too much': json(`{"title":"${'a'.repeat(limits.jsonBytes)}"}`),
  'another type': { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
  'packed JSON': { payload: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
};
/** Ends of addresses that nobody means to ask for. */
const questions: Record<string, string> = {
  'a NUL': '?q=a%00b&lang=%00',
  'a broken sign': '?q=%zz&offset=%',
  'numbers beyond measure': '?offset=1e999&page=-99999999999999999999&width=NaN',
  'one name many times': '?lang=ar&lang=fr&q=1&q=2&reference=1&reference=2',
  'keys that reach into objects': '?__proto__[a]=1&constructor=1',
};
const fills = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '..%2f..%2fetc',
  'a'.repeat(190),
  '%F0%9F%98%80',
  '-1',
  '99999999999999999999',
];

async function request(options: InjectOptions): Promise<string | undefined> {
  const answer = await t.app.inject({ ...options, headers: { cookie, ...options.headers } });
  const { statusCode } = answer;
  if (statusCode < 500) return undefined;
  return `${String(options.method)} ${String(options.url).slice(0, 120)} → ${statusCode} ${answer.body.slice(0, 200)}`;
}

it('no endpoint fails over what nobody means to send', async () => {
  const issues: (string | undefined)[] = [];
  let requests = 0;
  for (const [at, route] of routes.entries()) {
    const remoteAddress = `10.9.${at >> 8}.${at & 255}`;
    // An endpoint that ends the session would shut the others.
    if (/\/api\/(session|own-sessions?|account)/.test(route.url) && route.method === 'DELETE') continue;
    const plain = route.url.replace(/:\w+/g, 'x').replace('*', 'x');
    const ask = async (options: InjectOptions): Promise<void> => {
      requests += 1;
      issues.push(await request({ method: route.method as 'GET', url: plain, remoteAddress, ...options }));
    };
    if (/[:*]/.test(route.url))
      for (const fill of fills) await ask({ url: route.url.replace(/:\w+/g, fill).replace('*', fill) });
    for (const question of Object.values(questions)) await ask({ url: plain + question });
    if (route.method === 'GET') {
      await ask({ method: 'HEAD' });
      await ask({ method: 'OPTIONS' });
    } else
      for (const [name, body] of Object.entries(bodies)) {
        const answer = await t.app.inject({
          method: route.method as 'POST',
          url: plain,
          remoteAddress,
          ...body,
          headers: { cookie, ...body.headers },
        });
        requests += 1;
        const { statusCode } = answer;
        if (statusCode < 400 || statusCode >= 500)
          issues.push(`${route.url} (${name}) → ${statusCode} ${answer.body.slice(0, 200)}`);
        else if (plain.startsWith('/api/'))
          expect(answer.json<{ code: string }>().code, `${route.url} ${name}`).toMatch(/^[a-z]+\./);
      }
  }
  expect(issues.filter(Boolean)).toEqual([]);
  // The one who knocked was let in to the end.
  const session = await t.app.inject({ url: '/api/session', headers: { cookie } });
  expect(session.json<{ actor: object | null }>().actor).not.toBeNull();
  expect(requests).toBeGreaterThan(routes.length * 6);
}, 180_000);

it('what is asked for in a way that no server knows is refused by name', async () => {
  for (const url of ['/%zz', '/api/%c0%ae', '//', '/api/results/%', `/api/${'a/'.repeat(2000)}`]) {
    const { statusCode } = await t.app.inject({ url });
    expect(statusCode, url.slice(0, 40)).toBeGreaterThanOrEqual(400);
    expect(statusCode, url.slice(0, 40)).toBeLessThan(500);
  }
  const bad = await t.app.inject({ url: '/api/%zz' });
  expect([bad.statusCode, bad.json<{ code: string }>().code]).toEqual([400, 'platform.bad-address']);
});
