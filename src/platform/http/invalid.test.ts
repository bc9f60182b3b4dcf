import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { locales } from '../language/locale.ts';
import { saying } from '../language/issue.ts';
import { testApp, type TestApp } from './testing.ts';
import { defineRoute } from './route.ts';

const body = z
  .strictObject({
    title: z.object({ ar: z.string().min(1).max(5) }),
    stage: z.enum(['before', 'after']),
    many: z.number().int().min(2).optional(),
    at: z.iso.date().optional(),
  })
  .refine(({ many }) => many !== 7, saying({ ar: 'ليس سبعة', fr: 'pas sept', en: 'not seven' }));

const route = defineRoute({
  method: 'POST',
  url: '/api/test/titles',
  permission: 'installation.see',
  compartment: 'public',
  summary: 'Takes a title',
  query: z.object({ lang: z.string().optional(), page: z.coerce.number().int().min(1).default(1) }),
  body,
  reply: z.object({ ok: z.boolean() }),
  work: async () => ({ ok: true }),
});

let t: TestApp;
beforeAll(async () => {
  t = await testApp([route]);
});
afterAll(() => t.close());

const reply = z.object({
  title: z.string(),
  items: z.array(z.object({ field: z.string(), message: z.string() })),
});
async function send(payload: unknown, language: string, query = '', person?: string) {
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/test/titles${query}`,
    headers: {
      'accept-language': language,
      'content-type': 'application/json',
      ...(person ? { cookie: person } : {}),
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  expect(answer.statusCode).toBe(400);
  return answer.json() as unknown;
}

const wrong = { title: { ar: '' }, stage: 'between', many: 1, at: 'x', more: true };

describe('a request that is not valid', () => {
  it.each(locales)('is answered in %s: every field by its path, no word of another language', async (locale) => {
    const { title, items } = reply.parse(await send(wrong, locale));
    expect(items.map(({ field }) => field)).toEqual(['title.ar', 'stage', 'many', 'at', '']);
    expect(title).toContain('title.ar');
    const said = items.map(({ message }) => message.replace(/\u2068[^\u2069]*\u2069/g, '')).join(' ');
    if (locale === 'ar') expect(said).not.toMatch(/\p{Script=Latin}/u);
    if (locale !== 'en') expect(said).not.toMatch(/\b(the|is|must|expected|invalid|unknown)\b/i);
    expect(said).not.toMatch(/received|Invalid input/);
  });

  it('says them in the language of the address first, then of the account, then of the browser', async () => {
    const empty = { title: { ar: '' }, stage: 'after' };
    expect(reply.parse(await send(empty, 'ar', '?lang=fr')).items[0]!.message).toBe('ne peut rester vide');
    expect(reply.parse(await send(empty, 'en')).items[0]!.message).toBe('must not be empty');
    const salma = await t.openSession(t.people.salma);
    expect(reply.parse(await send(empty, 'en', '', salma)).items[0]!.message).toBe('ne peut rester vide');
    expect(reply.parse(await send(empty, 'ar')).title).toBe('الطلب غير صالح: «title.ar»: لا يُترك فارغًا.');
  });

  it('says what is wrong with a query, and a rule of our own', async () => {
    const sound = { title: { ar: 'ا' }, stage: 'after' };
    expect(reply.parse(await send(sound, 'fr', '?page=0')).items).toEqual([
      { field: 'page', message: 'valeur minimale : 1' },
    ]);
    expect(reply.parse(await send({ ...sound, many: 7 }, 'ar')).title).toBe('الطلب غير صالح: الطلب: ليس سبعة.');
  });

  it('has no English where JSON breaks off or numbers run over', async () => {
    for (const text of [
      '{"title": ',
      '{"title": x}',
      '',
      '{"__proto__": 1}',
      `${'['.repeat(200)}${']'.repeat(200)}`,
      '{"many": 1e999}',
    ]) {
      const { title } = z.object({ title: z.string() }).parse(await send(text, 'ar'));
      expect(title.replace(/JSON|«[^»]*»/g, '')).not.toMatch(/\p{Script=Latin}/u);
    }
  });
});
