import { strToU8 } from 'fflate';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { portalRoutes } from '../../portal/routes.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting } from '../testing.ts';
import type { DocumentsView, DocumentView } from './document.contract.ts';
import { mostDocumentBytes, mostDocuments } from './document.ts';
import { pdfOf, wordOf } from './sniff.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
});
afterAll(() => t.close());

const pdf = pdfOf('une phrase qui ne doit pas rester');
const add = async (meeting: MeetingView, title = 'Note') => {
  const body = { title: { ar: '', fr: title, en: '' }, language: 'fr', name: 'note.pdf' };
  return t.as('youssef').post(`/api/meetings/${meeting.id}/documents`, body);
};
const put = (id: string, file: Buffer) => t.as('youssef').post(`/api/meeting-documents/${id}/file`, file);
const act = (of: DocumentView, name: string, note?: string) =>
  t
    .as('youssef')
    .post(`/api/meeting-documents/${of.id}/acts`, { act: name, sequence: of.sequence, ...(note ? { note } : {}) });
const received = async (meeting: MeetingView, file = pdf) =>
  (await put((await add(meeting)).json<DocumentView>().id, file)).json<DocumentView>();
const listed = async (who: 'claire' | 'amina', meeting: MeetingView) =>
  (await t.as(who).get(`/api/meetings/${meeting.id}/documents`)).json<DocumentsView>().documents;
const publicPage = async (meeting: MeetingView) => (await t.as(null).get(`/en/meetings/${meeting.slug}`)).body;

describe('documents of a meeting', () => {
  it('are for the participants until they are published, and lie sealed', async () => {
    const meeting = await openMeeting(t);
    const waiting = (await add(meeting)).json<DocumentView>();
    expect(waiting.state).toBe('waiting');
    expect(await listed('claire', meeting)).toEqual([]);
    expect((await put(waiting.id, Buffer.from('<html>'))).json()).toMatchObject({ code: 'document.kind' });
    expect((await put(waiting.id, wordOf({ 'word/vbaProject.bin': strToU8('x') }))).json()).toMatchObject({
      code: 'document.macros',
    });
    expect((await put(waiting.id, Buffer.concat([pdf, Buffer.alloc(mostDocumentBytes)]))).statusCode).toBe(413);
    const inside = (await put(waiting.id, pdf)).json<DocumentView>();
    expect(inside).toMatchObject({ state: 'inside', kind: 'pdf', bytes: pdf.length, name: 'note.pdf' });
    expect((await put(waiting.id, pdf)).json()).toMatchObject({ code: 'document.received' });
    expect(await listed('claire', meeting)).toHaveLength(1);
    expect(await listed('amina', meeting)).toEqual([]);
    const file = await t.as('claire').get(`/api/meeting-documents/${inside.id}/file`);
    expect(file.rawPayload.equals(pdf)).toBe(true);
    expect(file.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' },
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="dawra-[0-9a-f]{8}\.pdf"$/);
    expect((await t.as('amina').get(`/api/meeting-documents/${inside.id}/file`)).statusCode).toBe(404);
    expect((await t.as(null).get(`/en/documents/${inside.id}`)).statusCode).toBe(404);
    expect(await publicPage(meeting)).not.toContain('Documents</h2>');
    const [kept] = await rows(
      t.db,
      z.object({ content: z.instanceof(Buffer) }),
      sql`select content from dialogue.meeting_document_content where meeting_document = ${inside.id}`,
    );
    expect(kept!.content.includes('phrase')).toBe(false);
  });

  it('stand on the public page once published; withdrawn, their file is gone and the reason stays', async () => {
    const meeting = await openMeeting(t);
    const published = (await act(await received(meeting), 'publish')).json<DocumentView>();
    expect(await listed('amina', meeting)).toHaveLength(1);
    const file = await t.as(null).get(`/en/documents/${published.id}`);
    expect(file.rawPayload.equals(pdf)).toBe(true);
    expect(file.headers).toMatchObject({ 'content-security-policy': "default-src 'none'; sandbox" });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(await publicPage(meeting)).toContain(`/en/documents/${published.id}`);
    expect((await act(published, 'withdraw')).statusCode).toBe(400);
    expect((await act(published, 'withdraw', 'Wrong version')).json()).toMatchObject({ state: 'withdrawn' });
    const page = await publicPage(meeting);
    expect(page).toContain('Wrong version');
    expect(page).not.toContain(`/en/documents/${published.id}`);
    for (const who of ['youssef', 'claire'] as const)
      expect((await t.as(who).get(`/api/meeting-documents/${published.id}/file`)).statusCode).toBe(404);
    expect((await t.as(null).get(`/en/documents/${published.id}`)).statusCode).toBe(404);
    const left = await rows(
      t.db,
      z.object({ files: z.number(), names: z.number() }),
      sql`select (select count(*)::int from dialogue.meeting_document_content where meeting_document = ${published.id}) as files,
        (select count(*)::int from dialogue.meeting_document d join platform.erasable e on e.id = d.name and e.content is not null
          where d.id = ${published.id}) as names`,
    );
    expect(left).toEqual([{ files: 0, names: 0 }]);
  });

  it('keep their file, which the database holds too', async () => {
    const { id } = await received(await openMeeting(t));
    const asRoom = (statement: string) =>
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) => run(trx, sql`${sql.raw(statement)}`));
    for (const change of ["kind = 'odt'", 'bytes = 7', 'kind = null, bytes = null'])
      await expect(asRoom(`update dialogue.meeting_document set ${change} where id = '${id}'`)).rejects.toThrow(
        /stays what it is/,
      );
    await expect(
      asRoom(`delete from dialogue.meeting_document_content where meeting_document = '${id}'`),
    ).rejects.toThrow(/goes with it/);
  });

  it('are fifty of a meeting at most, each titled', async () => {
    const meeting = await openMeeting(t);
    expect((await add(meeting, ' ')).statusCode).toBe(400);
    for (let n = 0; n < mostDocuments; n += 1) expect((await add(meeting, `Note ${n}`)).statusCode).toBe(201);
    expect((await add(meeting)).json()).toMatchObject({ code: 'document.most' });
  });

  it('are opened three at once; whoever comes beyond is told to come again, in their language', async () => {
    const meeting = await openMeeting(t);
    const { id } = (await act(await received(meeting, pdfOf('x'.repeat(4_000_000))), 'publish')).json<DocumentView>();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        t.app.inject({ url: `/fr/documents/${id}`, remoteAddress: `203.0.113.${n}` }),
      ),
    );
    const whole = replies.filter(({ statusCode }) => statusCode === 200);
    const refused = replies.filter(({ statusCode }) => statusCode === 503);
    expect([whole.length >= 1 && whole.length <= 3, whole.length + refused.length]).toEqual([true, 8]);
    for (const { headers, body } of refused) {
      expect(headers['retry-after']).toBe('5');
      expect(body).toContain('De nombreux documents sont en cours d’envoi');
    }
    const last = await t.as('claire').get(`/api/meeting-documents/${id}/file`);
    expect([last.statusCode, last.rawPayload.length]).toEqual([200, Number(last.headers['content-length'])]);
  });

  it('do not hold their turn where the line is cut', async () => {
    const meeting = await openMeeting(t);
    const { id } = (await act(await received(meeting, pdfOf('x'.repeat(4_000_000))), 'publish')).json<DocumentView>();
    const origin = await t.app.listen({ port: 0, host: '127.0.0.1' });
    for (let n = 0; n < 6; n += 1) {
      const cut = new AbortController();
      const reply = await fetch(`${origin}/fr/documents/${id}`, { signal: cut.signal });
      expect(reply.status).toBe(200);
      cut.abort();
      await sleep(200);
    }
  });
});
