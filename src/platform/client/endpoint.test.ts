import { expect, it } from 'vitest';
import { z } from 'zod';
import { addressOf, get } from './endpoint.ts';

const reply = z.object({});
const one = get('/api/things/:id/texts/:locale', {
  summary: 'x',
  params: z.object({ id: z.string(), locale: z.string() }),
  reply,
});

it('puts parts and query into an address, and nothing that leads elsewhere', () => {
  const query = { search: 'a&b=ـ', empty: '', none: undefined, gone: null, page: 0, all: false };
  expect(addressOf(one, { params: { id: 'a/../b?', locale: 'ar' }, query })).toBe(
    '/api/things/a%2F..%2Fb%3F/texts/ar?search=a%26b%3D%D9%80&page=0&all=false',
  );
  for (const id of [undefined, null, '', '.', '..', {}, ['x']])
    expect(() => addressOf(one, { params: { id, locale: 'ar' } }), JSON.stringify(id)).toThrow(/needs id/);
  for (const wrong of [['a', 'b'], { $gt: 1 }])
    expect(() => addressOf(one, { params: { id: 'x', locale: 'ar' }, query: { wrong } })).toThrow(/not one value/);
});

it('is declared with the parts that it has', () => {
  expect(() => get('/api/things/:id', { summary: 'x', params: z.object({ other: z.string() }), reply })).toThrow(
    /its parts are id, not other/,
  );
  expect(get('/api/things/:id', { summary: 'x', reply }).params.safeParse({ id: 'x' }).success).toBe(false);
});
