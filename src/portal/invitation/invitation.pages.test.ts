import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { InvitationsView } from '../../dialogue/attendance/invitation.contract.ts';
import type { MeetingView } from '../../dialogue/meeting/meeting.contract.ts';
import { invitationsAfterRestore } from '../../dialogue/index.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { dialogueTasks } from '../../dialogue/tasks.ts';
import { localized } from '../../dialogue/testing.ts';
import { rows, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { testMailServer, type TestMailServer } from '../../platform/mail/testing.ts';
import { portalRoutes } from '../routes.ts';

let server: TestMailServer;
let t: TestApp;
beforeAll(async () => {
  server = await testMailServer();
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })], {
    environment: {
      DAWRA_SMTP_URL: server.url,
      DAWRA_MAIL_FROM: 'dawra@example.org',
      DAWRA_PUBLIC_URL: 'https://dawra.example',
    },
  });
});
afterAll(async () => {
  await t.close();
  await server.close();
});

let made = 0;
/** A planned meeting with one participant. */
async function planned(): Promise<{ meeting: MeetingView; seat: string }> {
  made += 1;
  const meeting = (
    await t.as('youssef').post('/api/meetings', {
      ...{ slug: `invites-${made}`, edition: made, title: localized('Secret title'), place: localized('Tunis') },
      ...{ starts: '2999-05-01', ends: '2999-05-02', kind: 'bilateral' },
    })
  ).json<MeetingView>();
  const seat = (
    await t.as('youssef').post(`/api/meetings/${meeting.id}/participants`, {
      ...{ name: localized('Body invited'), role: localized('Delegate'), side: 'origin', family: 'science' },
    })
  ).json<MeetingView>().participants[0]!.id;
  return { meeting, seat };
}
const invite = async (seat: string, by: 'mail' | 'link', mail: string | null = null) => {
  const reply = await t.as('youssef').post(`/api/participants/${seat}/invitation`, { mail, locale: 'fr', by });
  return { status: reply.statusCode, ...reply.json<{ view: InvitationsView; link: string; code: string }>() };
};
const path = (link: string) => new URL(link).pathname;
const get = (url: string) => t.as(null).get(url);
const answer = (url: string, fields: Record<string, string>) =>
  t.as(null).inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://dawra.example' },
  });
const read = async (meeting: MeetingView) =>
  (await t.as('youssef').get(`/api/meetings/${meeting.id}/invitations`)).json<InvitationsView>().participants[0]!;
const jobs = () =>
  rows(
    t.db,
    z.object({ payload: z.object({ invitation: z.uuid() }) }),
    sql`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
      where k.identifier = 'dialogue.invite-participant' order by j.id`,
  );
const run = async (at = -1) =>
  dialogueTasks(t.services)['dialogue.invite-participant']!((await jobs()).at(at)!.payload, {
    ...{ signal: new AbortController().signal, job: '1' },
  });

describe('an invitation', () => {
  it('is opened without changing anything, answered once, and read with its line by the secretariat', async () => {
    const { meeting, seat } = await planned();
    const { link } = await invite(seat, 'link');
    for (let look = 0; look < 2; look += 1) {
      const page = await get(path(link));
      expect(page.statusCode).toBe(200);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.body).toContain('Secret title');
      expect(page.body).toMatch(/Vous répondez pour.*<bdi[^>]*>Body invited</s);
      // Enter in a text area sends nothing: in a field of one line it would take the first answer.
      expect(page.body).toMatch(/<textarea[^>]*name="note"/);
      expect(page.body).toMatch(/<textarea[^>]*maxlength="500"/);
      expect(page.body).not.toMatch(/<form class="p-form".*<input/s);
    }
    expect((await read(meeting)).invitation).toMatchObject({ state: 'open', note: null });
    expect((await answer(path(link), {})).statusCode).toBe(422);
    expect((await answer(path(link), { answer: 'accepted', note: 'x'.repeat(501) })).statusCode).toBe(422);
    const said = await answer(path(link), { answer: 'declined', note: 'Une collègue\nviendra' });
    expect([said.statusCode, said.headers['location']]).toEqual([303, '/fr/invitation/noted']);
    expect((await read(meeting)).invitation).toMatchObject({ state: 'declined', note: 'Une collègue viendra' });
    const again = await answer(path(link), { answer: 'accepted', note: '' });
    const never = await get('/fr/invitation/never');
    expect([again.statusCode, never.statusCode, (await get(path(link))).statusCode]).toEqual([404, 404, 404]);
    expect(again.body.includes('Secret')).toBe(false);
    expect((await get(path(link))).body).toBe(never.body);
    const seen = (await t.as('youssef').get(`/api/meetings/${meeting.id}`)).json<MeetingView>();
    expect(seen.participants[0]!.answer).toBe('declined');
    const kept = await rows(
      t.db,
      z.object({ told: z.string() }),
      sql`select coalesce(detail, '{}')::text as told from platform.journal where act like 'participant.%'`,
    );
    expect(kept.some(({ told }) => told.includes('collègue') || told.includes(link.split('/').at(-1)!))).toBe(false);
  });

  it('opens nothing once a newer one went out, it was withdrawn, it is over, the meeting opened, or after a restore', async () => {
    const { meeting, seat } = await planned();
    const first = await invite(seat, 'link');
    const second = await invite(seat, 'link');
    expect((await get(path(first.link))).statusCode).toBe(404);
    await sql`update dialogue.meeting_invitation set expires_at = now() where ended_at is null and meeting = ${meeting.id}`.execute(
      t.db,
    );
    expect((await get(path(second.link))).statusCode).toBe(404);
    const third = await invite(seat, 'link');
    await t.as('youssef').delete(`/api/participants/${seat}/invitation`);
    expect((await get(path(third.link))).statusCode).toBe(404);
    const fourth = await invite(seat, 'link');
    await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      invitationsAfterRestore.run({ trx, files: t.services.files } as never),
    );
    expect((await get(path(fourth.link))).statusCode).toBe(404);
    const fifth = await invite(seat, 'link');
    expect((await get(path(fifth.link))).statusCode).toBe(200);
    expect((await invite(seat, 'link')).code).toBe('attendance.invited-often');
    await t.as('youssef').post(`/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: meeting.sequence });
    expect((await get(path(fifth.link))).statusCode).toBe(404);
    expect((await answer(path(fifth.link), { answer: 'accepted' })).statusCode).toBe(404);
    expect((await invite(seat, 'link')).code).toBe('attendance.invite-planned');
  });

  it('goes by mail in the language of the person, with the days and no title, and its token is kept no longer', async () => {
    const { meeting, seat } = await planned();
    expect((await invite(seat, 'mail')).code).toBe('attendance.no-address');
    expect((await invite(seat, 'mail', 'nobody')).code).toBe('attendance.bad-mail');
    expect((await invite(seat, 'mail', 'Someone@Example.net')).link).toBeNull();
    server.refuse = { at: 'recipient', code: 451 };
    await expect(run()).rejects.toThrow(/taken up again/);
    server.refuse = undefined;
    await run();
    await run();
    const mails = server.got.filter(({ to }) => to.includes('someone@example.net'));
    expect(mails).toHaveLength(1);
    const text = mails[0]!.mail.text ?? '';
    expect(text).toContain('https://dawra.example/fr/invitation/');
    expect(`${text}${mails[0]!.mail.subject ?? ''}`).not.toContain('Secret');
    const calendar = mails[0]!.mail.attachments[0]!.content.toString();
    expect(calendar).toContain('29990501');
    expect(calendar).not.toContain('Secret');
    expect(await read(meeting)).toMatchObject({ mail: 'someone@example.net', invitation: { mail: 'told' } });
    const left = await rows(
      t.db,
      z.object({ sealed: z.unknown() }),
      sql`select sealed from dialogue.meeting_invitation where meeting = ${meeting.id}`,
    );
    expect(left).toEqual([{ sealed: null }]);
    const token = /invitation\/(\S+)/.exec(text)![1]!;
    expect((await get(`/fr/invitation/${token}`)).statusCode).toBe(200);
    expect(JSON.stringify(await jobs())).not.toContain(token);
    const one = (await t.as('youssef').post(`/api/meetings/${meeting.id}/invitations`)).json<InvitationsView>();
    expect(one.participants[0]!.invitation!.mail).toBe('told');
    const refused = await planned();
    await invite(refused.seat, 'mail', 'gone@example.net');
    server.refuse = { at: 'recipient', code: 550 };
    await run();
    server.refuse = undefined;
    expect((await read(refused.meeting)).invitation).toMatchObject({ mail: 'failed' });
  });
});
