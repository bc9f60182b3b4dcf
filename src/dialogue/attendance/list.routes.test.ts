import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { row, sql, transact } from '../../platform/database/transaction.ts';
import { z } from 'zod';
import { addressOf } from '../meeting/address.sql.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting } from '../testing.ts';
import type { ListedLine, ListIssue } from './list.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const list = (meeting: MeetingView, text: string, step = '') =>
  t.as('youssef').post(`/api/meetings/${meeting.id}/participant-list${step}?lang=en`, { text });
const lines = (reply: { json: <T>() => T }) => reply.json<{ lines: ListedLine[] }>().lines;
const issues = (reply: { json: <T>() => T }) => reply.json<{ items: ListIssue[] }>().items;
const read = async (meeting: MeetingView) =>
  (await t.as('youssef').get(`/api/meetings/${meeting.id}`)).json<MeetingView>();
const dialogue = { compartment: 'dialogue', account: null } as const;
const addresses = (meeting: string) =>
  transact(
    t.db,
    dialogue,
    async (trx) =>
      (await row(
        trx,
        z.object({ n: z.number() }),
        sql`select count(*)::int as n from dialogue.meeting_address where meeting = ${meeting}`,
      ))!.n,
  );

describe('participants by list', () => {
  it('are looked at without adding anybody, then added once however often they are sent', async () => {
    const meeting = await openMeeting(t);
    const before = meeting.participants.length;
    const text = [
      'المؤسسة;Party;catégorie d’acteurs;Mail;Langue',
      'Institution du retour inventée;destination;Employeurs;Accueil@Example.org;arabe',
      'ECOLE inventée;بلدان المنشأ;science;;',
      meeting.participants[0]!.name.fr.toUpperCase(),
    ].join('\r\n');
    const looked = lines(await list(meeting, text, '/look'));
    expect(looked.map(({ line, outcome, family, language }) => [line, outcome, family, language])).toEqual([
      [2, 'add', 'employers', 'ar'],
      [3, 'add', 'science', null],
      [4, 'there', meeting.participants[0]!.family, null],
    ]);
    expect((await read(meeting)).participants).toHaveLength(before);
    expect((await list(meeting, text)).statusCode).toBe(201);
    const made = (await read(meeting)).participants;
    expect(made).toHaveLength(before + 2);
    const listed = made.find(({ family }) => family === 'employers')!;
    expect(await transact(t.db, dialogue, (trx) => addressOf(trx, t.services.files, listed.id))).toEqual({
      mail: 'accueil@example.org',
      locale: 'ar',
    });
    expect(lines(await list(meeting, text)).map(({ outcome }) => outcome)).toEqual(['there', 'there', 'there']);
    expect((await read(meeting)).participants).toHaveLength(before + 2);
  });

  it('say every wrong line with what was probably meant, and add nobody then', async () => {
    const meeting = await openMeeting(t);
    const wrong = issues(
      await list(
        meeting,
        [
          'institution,party,group,mail,language',
          'A,destinaton,Employers,,',
          'B,origin,Trade union,b at example,',
          'C,Both parties or neither,Public authority,,',
          'D,origin,Science,d@example.org,Frensh',
          'D,origin,Science,,',
          ',origin,Science,,',
        ].join('\n'),
      ),
    );
    expect(wrong.map(({ line, kind, nearest }) => [line, kind, nearest])).toEqual([
      [2, 'word', 'Countries of destination'],
      [3, 'mail', null],
      [3, 'missing', null],
      [4, 'authority-side', null],
      [5, 'word', 'French'],
      [7, 'missing', null],
    ]);
    const twice = issues(
      await list(meeting, 'institution;side;family\nÉcole;origin;science\nx;origin;science\necole;origin;science'),
    );
    expect(twice).toEqual([{ line: 4, kind: 'double', column: null, given: '2', nearest: null }]);
    const header = issues(await list(meeting, 'Institutoin;party\nA;origin'));
    expect(header.map(({ kind, nearest }) => [kind, nearest])).toEqual([['header', 'Institution']]);
    expect(issues(await list(meeting, 'institution\n"open')).map(({ kind }) => kind)).toEqual(['unreadable']);
    const many = ['institution;side;family', ...Array.from({ length: 201 }, (_, n) => `N${n};origin;science`)];
    expect((await list(meeting, many.join('\n'))).json()).toMatchObject({ code: 'attendance.list-most' });
    expect((await read(meeting)).participants).toHaveLength(meeting.participants.length);
  });

  it('cost no time however they are written: a first line is looked up once, and an answer names a hundred errors', async () => {
    const meeting = await openMeeting(t);
    const began = performance.now();
    const wide = issues(await list(meeting, Array.from({ length: 900 }, (_, n) => `nom${n}`).join(';')));
    expect(wide).toEqual([{ line: 1, kind: 'too-many-columns', column: null, given: '900', nearest: null }]);
    const long = issues(await list(meeting, Array.from({ length: 20 }, () => 'x'.repeat(4900)).join(';')));
    expect(long.map(({ kind, given }) => [kind, given.length])).toEqual(Array(20).fill(['header', 80]));
    const twice = issues(await list(meeting, 'institution;Body;Organisme\nA'));
    expect(twice.map(({ kind }) => kind)).toEqual(['header-twice', 'header-twice']);
    expect(performance.now() - began).toBeLessThan(2000);
    const text = ['institution;side', ...Array.from({ length: 150 }, (_, n) => `N${n};nowhere`)].join('\n');
    const reply = await list(meeting, text);
    expect(issues(reply)).toHaveLength(100);
    expect(reply.json()).toMatchObject({ details: { more: 200 } });
    expect(reply.json<{ title: string }>().title).toMatch(/200 more errors are not listed/);
  });

  it('name the line on which a record begins, and take signs alone for no name', async () => {
    const meeting = await openMeeting(t);
    const head = 'institution;side;family\r\n\r\n';
    const wrong = issues(
      await list(meeting, `${head}"Two\r\nlines";nowhere;science\r\n \r\nA;nowhere;science\r\n???;origin;science`),
    );
    expect(wrong.map(({ line, kind, given }) => [line, kind, given])).toEqual([
      [3, 'word', 'nowhere'],
      [6, 'word', 'nowhere'],
      [7, 'no-name', '???'],
    ]);
    const open = issues(await list(meeting, `${head}A;origin;science\r\n"open\r\nB;origin;science\r\n`));
    expect(open.map(({ line, kind }) => [line, kind])).toEqual([[4, 'unreadable']]);
  });

  it('say that another address is kept, and leave it', async () => {
    const meeting = await openMeeting(t);
    const text = (mail: string) => `institution;side;family;mail;language\nA;origin;science;${mail};fr`;
    await list(meeting, text('a@example.org'));
    expect(lines(await list(meeting, text('b@example.org'))).map(({ outcome }) => outcome)).toEqual(['other-address']);
    expect(lines(await list(meeting, text('A@example.org'))).map(({ outcome }) => outcome)).toEqual(['there']);
    const seat = (await read(meeting)).participants.find(({ name }) => name.en === 'A')!;
    expect(await transact(t.db, dialogue, (trx) => addressOf(trx, t.services.files, seat.id))).toMatchObject({
      mail: 'a@example.org',
    });
  });

  it('take no name for another that resembles it, and nothing against what is known', async () => {
    const meeting = await openMeeting(t);
    const { name, side } = meeting.participants[0]!;
    const like = lines(await list(meeting, `institution;side;family\n${name.en}s;${side};science`, '/look'));
    expect(like).toMatchObject([{ institution: null, resembles: name, outcome: 'add' }]);
    const other = side === 'origin' ? 'destination' : 'origin';
    const differs = issues(await list(meeting, `institution;side\n${name.en};${other}`));
    expect(differs).toMatchObject([{ line: 2, kind: 'differs', column: 'side', nearest: side }]);
  });

  it('forget where participants are reached when the meeting is closed or they are removed', async () => {
    const meeting = await openMeeting(t);
    const text =
      'institution;side;family;mail;language\nA;origin;science;a@example.org;fr\nB;origin;science;b@example.org;fr';
    await list(meeting, text);
    expect(await addresses(meeting.id)).toBe(2);
    const seat = (await read(meeting)).participants.find(({ name }) => name.en === 'A')!;
    await t.as('youssef').delete(`/api/participants/${seat.id}`);
    expect(await addresses(meeting.id)).toBe(1);
    await t.as('youssef').post(`/api/meetings/${meeting.id}/acts`, { act: 'close', sequence: meeting.sequence });
    expect(await addresses(meeting.id)).toBe(0);
    expect((await list(meeting, text)).json()).toMatchObject({ code: 'attendance.closed' });
  });
});
