import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting, raise, localized } from '../testing.ts';
import type { MeetingView } from './meeting.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const close = (meeting: MeetingView) =>
  t.as('youssef').post(`/api/meetings/${meeting.id}/acts?lang=en`, { act: 'close', sequence: meeting.sequence });

describe('a meeting', () => {
  it('is planned, opened, and lists its seats by side and family', async () => {
    const meeting = await openMeeting(t);
    expect(meeting).toMatchObject({ state: 'open', sequence: 2, counter: { total: 0, open: 0 } });
    expect(new Set(meeting.participants.map(({ side }) => side))).toEqual(new Set(['origin', 'destination']));
    expect(meeting.acts.map(({ act, by }) => [act, by])).toEqual([
      ['plan', 'Youssef Amrani'],
      ['open', 'Youssef Amrani'],
    ]);
  });

  it('does not close over a question without answer or reason, and says which', async () => {
    const meeting = await openMeeting(t);
    const first = await raise(t, meeting.id, 'une');
    await raise(t, meeting.id, 'deux');
    const refused = await close(meeting);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'dialogue.open-questions', items: [1, 2] });
    expect(refused.json<{ title: string }>().title).toContain('1, 2');
    const setAside = { act: 'set-aside', sequence: 1, reason: 'not_asked' };
    await t.as('youssef').post(`/api/questions/${first.id}/acts`, setAside);
    expect((await close(meeting)).json()).toMatchObject({ items: [2] });
    const second = (await t.as('youssef').get(`/api/meetings/${meeting.id}/questions`)).json<{
      questions: { id: string }[];
    }>().questions[1]!;
    await t.as('youssef').post(`/api/questions/${second.id}/acts`, { act: 'merge', sequence: 1, into: first.id });
    const closed = await close(meeting);
    expect(closed.json()).toMatchObject({ state: 'closed', counter: { total: 1, setAside: 1, merged: 1, open: 0 } });
    const late = await t
      .as('claire')
      .post(`/api/meetings/${meeting.id}/questions`, { text: { fr: { text: 'trop tard', method: 'original' } } });
    expect(late.json()).toMatchObject({ code: 'dialogue.meeting-closed' });
  });

  it('holds the closing rule in the database too', async () => {
    const meeting = await openMeeting(t);
    await raise(t, meeting.id, 'une');
    const { meetingActs } = await import('./meeting.sql.ts');
    const { transact } = await import('../../platform/database/transaction.ts');
    const forced = transact(t.db, { compartment: 'dialogue', account: t.people.youssef }, (trx) =>
      meetingActs.append(trx, meeting, { act: 'close', actor: t.people.youssef }),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'meeting_open_questions' });
  });

  it('inherits principles and open questions from the meetings before it', async () => {
    const before = await openMeeting(t, { principles: ['PR-1', 'PR-2'] });
    const between = await openMeeting(t, { principles: ['PR-3'], previous: before.id });
    const question = await raise(t, before.id, 'restée ouverte');
    const after = await openMeeting(t, { principles: ['PR-2'], previous: between.id });
    expect(after).toMatchObject({ inherited: ['PR-1', 'PR-3'], previous: { id: between.id } });
    const board = (await t.as('claire').get(`/api/meetings/${after.id}/questions`)).json<{
      questions: unknown[];
      inherited: { id: string; meetingTitle: { en: string } }[];
    }>();
    expect(board.questions).toEqual([]);
    expect(board.inherited).toEqual([expect.objectContaining({ id: question.id, meetingTitle: before.title })]);
    const loop = await t.as('youssef').put(`/api/meetings/${before.id}`, { ...form(before), previous: after.id });
    expect(loop.json()).toMatchObject({ code: 'dialogue.previous-loop' });
  });

  it('shows the second of two people who change it what the first wrote', async () => {
    const meeting = await openMeeting(t);
    const one = await t
      .as('youssef')
      .put(`/api/meetings/${meeting.id}`, { ...form(meeting), place: localized('Tunis') });
    expect(one.statusCode).toBe(200);
    const two = await t
      .as('youssef')
      .put(`/api/meetings/${meeting.id}`, { ...form(meeting), place: localized('Alger') });
    expect(two.statusCode).toBe(409);
    expect(two.json()).toMatchObject({ code: 'act.changed-meanwhile', items: [{ place: localized('Tunis') }] });
  });

  it('takes dates as precisely as they are known and refuses those of no calendar', async () => {
    const meeting = await openMeeting(t, { starts: '2008', ends: '2008-11' });
    expect([meeting.starts, meeting.ends]).toEqual(['2008', '2008-11']);
    for (const dates of [
      { starts: '2008-02-30', ends: '2008-03-01' },
      { starts: '2008-04-18', ends: '2008-04-17' },
    ]) {
      const refused = await t.as('youssef').put(`/api/meetings/${meeting.id}`, { ...form(meeting), ...dates });
      expect(refused.json()).toMatchObject({ code: 'dialogue.bad-dates' });
    }
  });
});

const form = (m: MeetingView) => ({
  slug: m.slug,
  edition: m.edition,
  title: m.title,
  place: m.place,
  starts: m.starts,
  ends: m.ends,
  kind: m.kind,
  agenda: m.agenda,
  aims: m.aims,
  principles: m.principles,
  previous: m.previous?.id ?? null,
  note: m.note,
  source: m.source,
  revision: m.revision,
});
