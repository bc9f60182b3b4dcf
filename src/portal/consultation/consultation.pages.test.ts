import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsultationView } from '../../dialogue/consultation/consultation.contract.ts';
import { consultationOf, dayFrom, elapse } from '../../dialogue/consultation/rows.testing.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { loadDemoConsultation } from '../../main/demo-consultation.ts';
import { written } from '../../dialogue/testing.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { portalRoutes } from '../routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
});
afterAll(() => t.close());

const youssef = async (url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await t.as('youssef')[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<ConsultationView>();
};
const opened = async (extra: object = {}) => {
  const made = await youssef('/api/consultations', consultationOf(extra));
  return youssef(`/api/consultations/${made.id}/acts`, { act: 'open', sequence: made.sequence });
};
const page = async (url: string) => (await t.as(null).get(url)).body;
/** Whoever sends, by address: what one may send a minute is limited. */
let sender = '10.1.0.1';
const post = (url: string, fields: Record<string, string>) =>
  t.as(null).inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString(), remoteAddress: sender },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const referenceIn = (html: string) => /name="reference" value="([^"]+)"/.exec(html)![1]!;
const shownReference = (html: string) => /p-reference"[^>]*>([^<]+)</.exec(html)![1]!;

describe('a consultation on the public pages', () => {
  it('is answered by an association and by an *other* without account, and its synopsis leads back to their paragraphs', async () => {
    const open = await opened({
      ...{ closes: dayFrom(50), shortReason: written('Le Sommet est avancé') },
      targets: [{ family: 'trade_union', least: 2 }],
    });
    const at = `/fr/consultations/${open.slug}`;
    expect(await page('/fr/consultations')).toContain(at);
    const before = await page(at);
    expect(before).toContain('Le Sommet est avancé');
    expect(before).toMatch(/Syndicat\s: .*0.* sur .*2/);
    const send = async (fields: Record<string, string>) => {
      const reference = referenceIn(await page(`${at}/answer`));
      const reply = await post(`${at}/answer`, { reference, ...fields });
      expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(shownReference(reply.body)).toBe(reference);
      return reference;
    };
    const first = await send({
      ...{ family: 'migrant_association', association: 'Association Retour', q1: 'Notre membre attend son salaire.' },
      links: 'https://doi.org/10.1000/182',
    });
    const other = await send({
      other: 'revenue depuis deux ans',
      q1: '<script>alert(1)</script>\u202e La formation manque.',
    });
    // Sent twice, or changed: there once.
    await post(`${at}/answer`, {
      reference: other,
      other: 'revenue depuis deux ans',
      q1: '<b>La formation</b> manque.',
    });
    const mine = await post(`${at}/mine`, { reference: other.toLowerCase() });
    expect(mine.body).toContain('&lt;b&gt;La formation&lt;/b&gt; manque.');
    expect(mine.body).not.toMatch(/<script>alert|\u202e/);
    const changing = await post(`${at}/mine`, { reference: other, act: 'change' });
    expect(referenceIn(changing.body)).toBe(other);
    expect((await post(`${at}/mine`, { reference: 'AAAA' })).statusCode).toBe(404);
    for (const [fields, status] of [
      [{ q1: '' }, 422],
      [{ other: 'x', family: 'employers', q1: 'y' }, 422],
      [{ other: 'x', q1: 'y', links: 'not-a-doi' }, 422],
      [{ other: 'x', q1: 'Appelez-moi au 06 12 34 56 78' }, 422],
      [{ family: 'spies', q1: 'y' }, 422],
      [{ other: 'x', q1: 'z'.repeat(4001) }, 422],
    ] as const)
      expect((await post(`${at}/answer`, { ...fields })).statusCode).toBe(status);
    expect(await page(`${at}/contributions`)).not.toContain('salaire');

    await elapse(t, open.id);
    expect((await post(`${at}/answer`, { other: 'x', q1: 'trop tard' })).statusCode).toBe(409);
    expect((await t.as(null).get(`${at}/answer`)).statusCode).toBe(404);
    const api = `/api/consultations/${open.id}`;
    const closed = await youssef(`${api}/acts`, { act: 'close', sequence: open.sequence });
    const sentence = { question: 1, said: written('Un salaire est dû'), answered: written('Article 4'), changed: null };
    const sentences = [
      { ...sentence, contributions: [1] },
      { ...sentence, said: written('La formation manque'), changed: written('Article 5 bis'), contributions: [2] },
    ];
    await youssef(`${api}/synopsis`, { sentences, base: 0 }, 'put');
    await youssef(`${api}/shown`, { numbers: [1, 2], shown: true });
    await youssef(`${api}/publish`, { sequence: closed.sequence, number: 1 });
    const after = await page(at);
    expect(after).toContain(`${at}/contributions?from=2#c2`);
    expect(after).toContain('Article 5 bis');
    expect(await page(`${at}/contributions?from=2`)).toMatch(/id="c2"[\s\S]*La formation/);
    const answered = (await post(`${at}/mine`, { reference: other })).body;
    expect(answered).toContain('Article 5 bis');
    expect(answered).not.toContain('Un salaire est dû');
    expect((await post(`${at}/mine`, { reference: first, act: 'erase' })).statusCode).toBe(200);
    expect(await page(`${at}/contributions`)).not.toContain('salaire');
    for (const lang of ['ar', 'en'])
      expect((await t.as(null).get(`/${lang}/consultations/${open.slug}`)).statusCode).toBe(200);
  });

  it('of the demonstration is marked as invented, with a campaign of five and a synopsis that leads to its contributions', async () => {
    await loadDemoConsultation(t.services, t.people);
    const at = '/fr/consultations/preparing-the-return';
    expect(await page(at)).toMatch(/Consultation inventée pour la démonstration[\s\S]*contributions\?from=6#c6/);
    expect(await page(`${at}/contributions`)).toContain('عائدة منذ سنتين');
    const [{ id }] = (await t.as('youssef').get('/api/consultations?search=preparing')).json<{
      items: [{ id: string }];
    }>().items;
    const similar = (await t.as('youssef').get(`/api/consultations/${id}/similar`)).json<{ groups: number[][] }>();
    expect(similar.groups).toEqual([[1, 2, 3, 4, 5]]);
    const coding = (await t.as('youssef').get(`/api/consultations/${id}/coding`)).json<{ agreement: object[] }>();
    expect(coding.agreement).toMatchObject([{ units: 9, same: 8 }]);
  });

  it('that is sealed says what it keeps, names no family while it is open, and is changed by its reference', async () => {
    sender = '10.1.0.2';
    const open = await opened({ sealed: true });
    const at = `/en/consultations/${open.slug}`;
    expect(await page(at)).toContain('nothing is counted before it closes');
    const form = await page(`${at}/answer`);
    expect(form).toContain('it opens nothing');
    const reference = referenceIn(form);
    await post(`${at}/answer`, { reference, other: 'me', q1: 'One' });
    await post(`${at}/answer`, { reference, other: 'me', q1: 'Two' });
    const mine = (await post(`${at}/mine`, { reference })).body;
    expect(mine).toContain('Two');
    expect(mine).not.toContain('One');
    expect((await post(`${at}/mine`, { reference, act: 'erase' })).statusCode).toBe(200);
    expect((await post(`${at}/mine`, { reference })).statusCode).toBe(404);
  });
});
