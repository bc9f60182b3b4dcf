import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localized, openMeeting, raise } from '../dialogue/testing.ts';
import type { DemoName } from '../platform/accounts/demo-people.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import type { SearchReply } from '../platform/search/search.contract.ts';
import { routes } from './routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes);
});
afterAll(() => t.close());

const search = async (who: DemoName, q: string, more = ''): Promise<SearchReply['kinds']> => {
  const reply = await t.as(who).get(`/api/search?q=${encodeURIComponent(q)}${more}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json<SearchReply>().kinds;
};
const idsOf = async (who: DemoName, q: string): Promise<string[]> =>
  (await search(who, q)).flatMap(({ items }) => items.map(({ id }) => id));

describe('the search', () => {
  it('folds: accents, case, Arabic letters and marks, digits of any set; all words must stand', async () => {
    const title = { ar: 'إعادةُ الإدماج في المغرب ٢٠٠٧', fr: 'Réintégration à l’Œuvre', en: 'Reintegration' };
    const { id } = await openMeeting(t, { title, slug: 'folded' });
    for (const q of [
      'اعاده الادماج',
      'إِعادة',
      'المغرب 2007',
      'REINTEGRATION',
      'oeuvre',
      'œuvre',
      'réintég oeuv',
      'folded',
    ])
      expect(await idsOf('claire', q), q).toContain(id);
    for (const q of ['إعادة الهجرة', 'reintegration nowhere']) expect(await idsOf('claire', q), q).not.toContain(id);
    for (const q of ['', ' ', 'r', '%', '_', '((', "'", '" or 1=1', '\\'])
      expect(await idsOf('claire', q), q).toEqual([]);
    expect((await search('claire', 'reintegration'))[0]!.items[0]).toMatchObject({
      title: title.fr,
      path: `/meetings/${id}`,
    });
  });

  it('puts what is asked for first, and pages without losing or doubling anything', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 12; n += 1) ids.add((await openMeeting(t, { title: localized(`Page of paging ${n % 3}`) })).id);
    const exact = await openMeeting(t, { title: localized('Paging') });
    const [first] = await search('claire', 'paging', '&limit=5');
    expect(first!.items[0]!.id).toBe(exact.id);
    const seen = first!.items.map(({ id }) => id);
    for (let after = first!.next; after;) {
      const [page] = await search('claire', 'paging', `&kind=meeting&limit=5&after=${after}`);
      seen.push(...page!.items.map(({ id }) => id));
      after = page!.next;
    }
    expect(seen).toHaveLength(13);
    expect(new Set(seen)).toEqual(new Set([...ids, exact.id]));
    for (const bad of ['&after=x', '&kind=meeting&after=x', '&limit=51', '&kind=Meeting%27', '&sort=x'])
      expect((await t.as('claire').get(`/api/search?q=paging${bad}`)).statusCode, bad).toBe(400);
  });

  it('never finds what was taken out or erased, nor the word put in its place', async () => {
    const meeting = await openMeeting(t);
    const kept = await raise(t, meeting.id, 'Combien de zèbres à Rabat ?');
    expect(await idsOf('claire', 'zebres rabat')).toEqual([kept.id]);
    const { sequence } = (await t.as('youssef').get(`/api/questions/${kept.id}`)).json<{ sequence: number }>();
    expect(sequence).toBe(1);
    const redacted = await t
      .as('youssef')
      .post(`/api/questions/${kept.id}/texts/fr/redact`, { part: 'zèbres', version: 1 });
    expect(redacted.statusCode, redacted.body).toBe(200);
    expect(await idsOf('claire', 'zebres')).toEqual([]);
    expect(await idsOf('claire', 'combien rabat')).toEqual([kept.id]);
    for (const word of ['supprimé', 'removed', 'حُذف']) expect(await idsOf('claire', word), word).toEqual([]);
    const erased = await t.as('claire').post(`/api/questions/${kept.id}/erase`, { confirmed: true });
    expect(erased.statusCode, erased.body).toBe(200);
    for (const word of ['combien rabat', 'supprimé', 'removed']) expect(await idsOf('claire', word), word).toEqual([]);
  });
});
