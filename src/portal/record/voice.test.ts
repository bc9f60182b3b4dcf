import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ConsultationView } from '../../dialogue/consultation/consultation.contract.ts';
import { consultationOf } from '../../dialogue/consultation/rows.testing.ts';
import type { PublicQuestionView, QuestionView } from '../../dialogue/question/question.contract.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { openMeeting, raise } from '../../dialogue/testing.ts';
import { rows, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { formWith, soundFile } from '../../platform/recording/recording.testing.ts';
import { portalRoutes } from '../routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
});
afterAll(() => t.close());

let line = 0;
const post = (url: string, fields: Record<string, string>, file?: Buffer) => {
  line += 1;
  return t.as(null).inject({ method: 'POST', url, ...formWith(fields, file), remoteAddress: `10.9.0.${line}` });
};
const recordings = async (): Promise<number> =>
  (
    await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      rows(trx, z.object({ id: z.uuid() }), sql`select id from platform.recording`),
    )
  ).length;
const inbox = async () =>
  (await t.as('youssef').get('/api/public-questions?decided=no')).json<{ items: PublicQuestionView[] }>().items;

describe('a question that is spoken', () => {
  it('is heard by the secretariat, written down before it is taken in, and erased with its words', async () => {
    const meeting = await openMeeting(t);
    const sent = await post('/fr/ask', { text: '', language: 'ar' }, soundFile());
    expect(sent.statusCode).toBe(303);
    const at = String(sent.headers['location']);
    expect((await t.as(null).get(at)).body).toContain('سؤال مسجَّل');
    const [asked] = await inbox();
    expect(asked).toMatchObject({ spoken: true, locale: 'ar' });
    const url = `/api/public-questions/${asked!.id}`;
    const heard = await t.as('youssef').get(`${url}/recording`);
    expect([heard.statusCode, heard.headers['content-type'], heard.headers['cache-control']]).toEqual([
      200,
      'audio/wav',
      'no-store',
    ]);
    expect(heard.rawPayload.includes('Kénitra')).toBe(false);
    for (const other of ['claire', 'root'] as const)
      expect((await t.as(other).get(`${url}/recording`)).statusCode).toBe(403);
    expect((await t.as(null).get(`${url}/recording`)).statusCode).toBe(401);
    const early = await t.as('youssef').post(`${url}/accept`, { meeting: meeting.id });
    expect(early.json()).toMatchObject({ code: 'dialogue.transcript-needed' });
    const taken = await t.as('youssef').post(`${url}/accept`, { meeting: meeting.id, transcript: 'أين شهادتي؟' });
    const question = taken.json<QuestionView>();
    expect(question).toMatchObject({ spoken: false, text: { ar: { text: 'أين شهادتي؟', method: 'original' } } });
    expect((await t.as('youssef').get(`${url}/recording`)).rawPayload.equals(heard.rawPayload)).toBe(true);
    for (const who of ['youssef', 'claire'] as const)
      expect((await t.as(who).get(`/api/questions/${question.id}/recording`)).statusCode).toBe(404);
    expect((await t.as(null).get(at)).body).toContain('أين شهادتي؟');
    const before = await recordings();
    expect((await post(`${at}/erase`, {})).statusCode).toBe(415);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await t.as(null).inject({ method: 'POST', url: `${at}/erase`, payload: '', headers: form });
    expect(await recordings()).toBe(before - 1);
    expect((await t.as('youssef').get(`${url}/recording`)).statusCode).toBe(404);
  });

  it('keeps what its asker wrote, and is taken in once however often that is sent', async () => {
    const meeting = await openMeeting(t);
    await post('/fr/ask', { text: 'Écrit et dit à la fois', language: 'fr' }, soundFile());
    const both = (await inbox()).find(({ text }) => text.startsWith('Écrit et dit'))!;
    const url = `/api/public-questions/${both.id}/accept`;
    const other = await t.as('youssef').post(url, { meeting: meeting.id, transcript: 'Autre chose' });
    expect(other.json()).toMatchObject({ code: 'dialogue.words-stand' });
    await post('/fr/ask', { text: '', language: 'fr' }, soundFile());
    const spoken = (await inbox()).find(({ text }) => text.includes('pas encore transcrite'))!;
    const twice = await Promise.all(
      [1, 2].map(() =>
        t
          .as('youssef')
          .post(`/api/public-questions/${spoken.id}/accept`, { meeting: meeting.id, transcript: 'Dit une fois' }),
      ),
    );
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const { id } = twice.find(({ statusCode }) => statusCode === 201)!.json<QuestionView>();
    const kept = (await t.as('youssef').get(`/api/questions/${id}`)).json<QuestionView>();
    expect(kept.text.fr?.text).toBe('Dit une fois');
    expect((await t.as('youssef').get(`/api/public-questions/${spoken.id}/recording`)).statusCode).toBe(200);
  });

  it('is a sound of three million bytes at most, and nothing else', async () => {
    const before = await recordings();
    for (const [file, status] of [
      [Buffer.from(`<script>alert(1)</script>${' '.repeat(200)}`), 422],
      [Buffer.concat([soundFile(), Buffer.alloc(3_000_000)]), 422],
      [Buffer.concat([soundFile(), Buffer.alloc(4_000_000)]), 413],
    ] as const)
      expect((await post('/en/ask', { text: '', language: 'en' }, file)).statusCode).toBe(status);
    expect((await post('/en/ask', { text: '', language: 'en' })).statusCode).toBe(422);
    expect(
      (await post('/en/ask', { text: 'Written as before, by a form with files', language: 'en' })).statusCode,
    ).toBe(303);
    expect(await recordings()).toBe(before);
  });

  it('is put beside a question by who raised it, once, before it is public', async () => {
    const meeting = await openMeeting(t);
    const { id } = await raise(t, meeting.id, 'dictée');
    const put = (who: 'claire' | 'hicham' | 'nadia', payload = soundFile()) =>
      t.as(who).inject({
        ...{ method: 'POST', url: `/api/questions/${id}/recording`, payload },
        headers: { 'content-type': 'application/octet-stream' },
      });
    expect((await put('hicham')).statusCode).toBeGreaterThanOrEqual(403);
    expect((await put('claire', Buffer.from('no sound'))).json()).toMatchObject({ code: 'recording.no-sound' });
    expect((await put('claire')).json()).toMatchObject({ spoken: true });
    expect((await put('claire')).json()).toMatchObject({ code: 'dialogue.recorded' });
    expect((await t.as('claire').get(`/api/questions/${id}/recording`)).statusCode).toBe(200);
  });
});

describe('a contribution that is spoken', () => {
  const open = async (extra: object = {}) => {
    const made = (await t.as('youssef').post('/api/consultations', consultationOf(extra))).json<ConsultationView>();
    const done = await t
      .as('youssef')
      .post(`/api/consultations/${made.id}/acts`, { act: 'open', sequence: made.sequence });
    return done.json<ConsultationView>();
  };
  it('is heard, written down question by question, and keeps its voice until it is changed', async () => {
    const { slug, id } = await open();
    const sent = await post(`/fr/consultations/${slug}/answer`, { other: 'revenue' }, soundFile());
    expect(sent.statusCode).toBe(200);
    const reference = /p-reference"[^>]*>([^<]+)</.exec(sent.body)![1]!;
    const url = `/api/consultations/${id}/contributions`;
    expect((await t.as('youssef').get(url)).json()).toMatchObject({
      items: [{ content: { spoken: true, answers: [] } }],
    });
    expect((await t.as('youssef').get(`${url}/1/recording`)).headers['content-type']).toBe('audio/wav');
    expect((await t.as('claire').get(`${url}/1/recording`)).statusCode).toBe(403);
    const answers = [{ question: 1, text: 'La reconnaissance des diplômes' }];
    expect((await t.as('youssef').post(`${url}/1/transcript`, { answers })).statusCode).toBe(200);
    expect((await t.as('youssef').get(url)).json()).toMatchObject({ items: [{ content: { spoken: true, answers } }] });
    expect((await t.as('youssef').get(`${url}/1/recording`)).statusCode).toBe(200);
    await post(`/fr/consultations/${slug}/answer`, { reference, other: 'revenue', q1: 'Écrit, cette fois' });
    expect((await t.as('youssef').get(`${url}/1/recording`)).statusCode).toBe(404);
    expect((await t.as('youssef').post(`${url}/1/transcript`, { answers })).json()).toMatchObject({
      code: 'consultation.not-spoken',
    });
  });

  it('is refused where contributions are sealed: a voice tells who speaks', async () => {
    const { slug } = await open({ sealed: true });
    const before = await recordings();
    const sent = await post(`/en/consultations/${slug}/answer`, { other: 'me', q1: 'words' }, soundFile());
    expect(sent.statusCode).toBe(422);
    expect(await recordings()).toBe(before);
  });
});
