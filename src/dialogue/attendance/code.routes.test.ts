import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { z } from 'zod';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized, openMeeting } from '../testing.ts';
import type { PresenceView } from './code.contract.ts';
import { mayTry, mostWrong, readCode } from './code.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

/** An open meeting at which nobody is marked present yet. */
async function meetingOf(extra: object = {}): Promise<MeetingView> {
  const meeting = await openMeeting(t, extra);
  await sql`update dialogue.participant set present = false where meeting = ${meeting.id}`.execute(t.db);
  return meeting;
}
const show = async (meeting: MeetingView, minutes = 10) => {
  const reply = await t.as('youssef').post(`/api/meetings/${meeting.id}/attendance-code`, { minutes });
  return reply.json<{ code: string }>().code;
};
const mark = (who: 'claire' | 'hicham' | 'amina', meeting: MeetingView, code: string) =>
  t.as(who).post(`/api/meetings/${meeting.id}/attendance`, { code });
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('attendance by code', () => {
  it('marks the participant for whom somebody sits there, once, and the journal says how', async () => {
    const meeting = await meetingOf();
    expect((await mark('claire', meeting, '123456')).json()).toMatchObject({ code: 'attendance.not-now' });
    const code = await show(meeting);
    expect(code).toMatch(/^\d{6}$/);
    expect((await mark('amina', meeting, code)).json()).toMatchObject({ code: 'meeting.no-seat' });
    const arabic = [...code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
    expect((await mark('claire', meeting, ` ${arabic} `)).json()).toMatchObject({
      seat: { present: true },
      present: 1,
    });
    expect((await mark('claire', meeting, code)).json()).toMatchObject({ present: 1 });
    const told = await rows(
      t.db,
      z.object({ detail: z.unknown() }),
      sql`select detail from platform.journal where act = 'participant.present'`,
    );
    expect(told).toEqual([{ detail: { how: 'code' } }]);
    const kept = await rows(
      t.db,
      z.object({ row: z.string() }),
      sql`select to_jsonb(c)::text as row from dialogue.meeting_code c where meeting = ${meeting.id}`,
    );
    expect(kept.some(({ row }) => row.includes(code))).toBe(false);
  });

  it('ends by the clock, by hand, by another code and with the meeting; it is not taken before the day', async () => {
    const meeting = await meetingOf();
    const until = async () =>
      (await t.as('youssef').get(`/api/meetings/${meeting.id}/attendance`)).json<PresenceView>().until;
    const first = await show(meeting);
    const its = await until();
    const second = await show(meeting);
    // By its end a wall knows that its code counts no more, even when another is shown within the same second.
    expect(await until()).not.toBe(its);
    if (first !== second)
      expect((await mark('claire', meeting, first)).json()).toMatchObject({ code: 'attendance.wrong-code' });
    await sql`update dialogue.meeting_code set made_at = now() - interval '11 minutes', ends_at = now() - interval '1 minute'
      where meeting = ${meeting.id} and ended_at is null`.execute(t.db);
    expect((await mark('claire', meeting, second)).json()).toMatchObject({ code: 'attendance.not-now' });
    const third = await show(meeting);
    await t.as('youssef').delete(`/api/meetings/${meeting.id}/attendance-code`);
    expect((await mark('claire', meeting, third)).json()).toMatchObject({ code: 'attendance.not-now' });
    for (const minutes of [0, 61]) {
      const refused = await t.as('youssef').post(`/api/meetings/${meeting.id}/attendance-code`, { minutes });
      expect(refused.statusCode).toBe(400);
    }
    const last = await show(meeting);
    await t.as('youssef').post(`/api/meetings/${meeting.id}/acts`, { act: 'close', sequence: meeting.sequence });
    expect((await mark('claire', meeting, last)).json()).toMatchObject({ code: 'attendance.not-now' });
    const ahead = (
      await t.as('youssef').post('/api/meetings', {
        ...{ slug: 'ahead', edition: 1, title: localized('A'), place: localized('B'), kind: 'bilateral' },
        ...{ starts: '2999-01-01', ends: '2999-01-01' },
      })
    ).json<MeetingView>();
    const early = await t.as('youssef').post(`/api/meetings/${ahead.id}/attendance-code`, { minutes: 5 });
    expect(early.json()).toMatchObject({ code: 'attendance.not-now' });
  });

  it('makes who guesses wait, and shuts out nobody else', async () => {
    const meeting = await meetingOf();
    const code = await show(meeting);
    for (let tries = 0; tries < mostWrong.mine; tries += 1)
      expect((await mark('hicham', meeting, other(code))).json()).toMatchObject({ code: 'attendance.wrong-code' });
    expect((await mark('hicham', meeting, code)).json()).toMatchObject({ code: 'attendance.too-many-codes' });
    expect((await mark('claire', meeting, code)).json()).toMatchObject({ seat: { present: true } });
    expect(mayTry({ mine: 0, all: mostWrong.all * 9 })).toBe(true);
    expect(mayTry({ mine: 1, all: mostWrong.all })).toBe(false);
    expect(['482 913', '482-913', '12345', '1234567', 'abcdef'].map(readCode)).toEqual([
      ...['482913', '482913', undefined, undefined, undefined],
    ]);
  });
});
