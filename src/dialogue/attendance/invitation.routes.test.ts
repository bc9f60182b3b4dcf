import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { row, sql } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized } from '../testing.ts';
import type { InvitationsView } from './invitation.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

let made = 0;
/** A planned meeting with one participant. */
async function planned(): Promise<{ meeting: string; seat: string }> {
  made += 1;
  const { id } = (
    await t.as('youssef').post('/api/meetings', {
      ...{ slug: `asks-${made}`, edition: made, title: localized('A'), place: localized('B'), kind: 'bilateral' },
      ...{ starts: '2999-05-01', ends: '2999-05-02' },
    })
  ).json<MeetingView>();
  const { participants } = (
    await t.as('youssef').post(`/api/meetings/${id}/participants`, {
      ...{ name: localized('Body'), role: localized('Delegate'), side: 'origin', family: 'science' },
    })
  ).json<MeetingView>();
  return { meeting: id, seat: participants[0]!.id };
}
const invite = async (seat: string, mail: string | null, by: 'mail' | 'link' = 'link', locale = 'fr') =>
  (await t.as('youssef').post(`/api/participants/${seat}/invitation`, { mail, locale, by })).json<{
    link?: string;
    code?: string;
  }>();
const read = async (meeting: string) =>
  (await t.as('youssef').get(`/api/meetings/${meeting}/invitations`)).json<InvitationsView>();
const address = async (seat: string) =>
  (await row(
    t.db,
    z.object({ address: z.uuid(), locale: z.string() }),
    sql`select address, locale from dialogue.meeting_address where participant = ${seat}`,
  ))!;

describe('inviting', () => {
  it('without a mail server says so, gives a link, and refuses mail', async () => {
    const { meeting, seat } = await planned();
    expect((await read(meeting)).mails).toBe(false);
    expect((await invite(seat, 'a@example.org', 'mail')).code).toBe('attendance.no-mail-server');
    expect((await read(meeting)).participants[0]!.mail).toBeNull();
    expect((await invite(seat, null)).link).toMatch(/\/fr\/invitation\//);
  });

  it('that is refused leaves the address that was kept', async () => {
    const { meeting, seat } = await planned();
    await invite(seat, 'old@example.org');
    expect((await invite(seat, 'new@example.org', 'mail')).code).toBe('attendance.no-mail-server');
    expect((await invite(seat, 'nobody')).code).toBe('attendance.bad-mail');
    for (let n = 1; n < 5; n += 1) await invite(seat, null);
    expect((await invite(seat, 'new@example.org')).code).toBe('attendance.invited-often');
    expect((await read(meeting)).participants[0]!.mail).toBe('old@example.org');
  });

  it('keeps the same address as it is, in another language too, and replaces another', async () => {
    const { meeting, seat } = await planned();
    await invite(seat, 'old@example.org');
    const first = await address(seat);
    await invite(seat, ' Old@Example.org ');
    expect(await address(seat)).toEqual(first);
    await invite(seat, 'old@example.org', 'link', 'ar');
    expect(await address(seat)).toEqual({ ...first, locale: 'ar' });
    await invite(seat, 'new@example.org', 'link', 'ar');
    expect((await read(meeting)).participants[0]!.mail).toBe('new@example.org');
  });

  it('reads an erased address as none, in any language', async () => {
    const { meeting, seat } = await planned();
    await invite(seat, 'old@example.org');
    const { address: text } = await address(seat);
    await sql`update platform.erasable set content = null, erased_at = now() where id = ${text}`.execute(t.db);
    expect((await read(meeting)).participants[0]!.mail).toBeNull();
    expect((await invite(seat, 'new@example.org')).link).toBeTruthy();
    expect((await read(meeting)).participants[0]!.mail).toBe('new@example.org');
  });

  it('keeps the address of a participant who cannot be removed', async () => {
    const { meeting, seat } = await planned();
    await invite(seat, 'old@example.org');
    await sql`create function dialogue.refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`.execute(
      t.db,
    );
    await sql`create trigger refuse before delete on dialogue.participant for each row execute function dialogue.refuse()`.execute(
      t.db,
    );
    expect((await t.as('youssef').delete(`/api/participants/${seat}`)).statusCode).toBe(500);
    await sql`drop function dialogue.refuse() cascade`.execute(t.db);
    expect((await read(meeting)).participants[0]!.mail).toBe('old@example.org');
  });
});
