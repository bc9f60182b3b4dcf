import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { today } from '../../platform/language/dates.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { spaceWith, voice } from '../proposition/table.testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized } from '../testing.ts';
import { feedsAfterRestore } from './after-restore.ts';
import type { CalendarView } from './calendar.contract.ts';
import { composeRule, patterns, readPattern } from './pattern.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
}, 60_000);
afterAll(() => t.close());

const rule = { rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU', starts: '2026-01-13', days: 2, revision: 0 };
const write = (space: string, more: object = {}, who = 'youssef') =>
  t.as(who as 'youssef').put(`/api/spaces/${space}/calendar`, { ...rule, ...more });
const feed = async (who: string, space: string): Promise<string> => {
  const made = await t.as(who as 'youssef').post(`/api/spaces/${space}/feed`);
  expect(made.statusCode, made.body).toBe(201);
  return new URL(made.json<{ address: string }>().address).pathname;
};
const opened = (path: string) => t.as(null).get(path);

describe('the regular meetings of a space', () => {
  it('follow a rule; each is planned with one act, after the last one, and once', async () => {
    const space = await spaceWith(t, []);
    const set = (await write(space.id)).json<CalendarView>();
    expect(set.rule).toMatchObject({ ...rule, revision: 1 });
    const [first, second] = set.next;
    expect(first!.starts >= today()).toBe(true);
    const plan = (starts: string, who = 'youssef') =>
      t.as(who as 'youssef').post(`/api/spaces/${space.id}/calendar/meetings`, { starts });
    const { meeting } = (await plan(first!.starts)).json<{ meeting: string }>();
    const made = (await t.as('youssef').get(`/api/meetings/${meeting}`)).json<MeetingView>();
    expect(made).toMatchObject({
      ...{ starts: first!.starts, ends: first!.ends, kind: 'bilateral', state: 'planned', edition: 1 },
      ...{ slug: `${space.slug}-${first!.starts}`, space: { id: space.id }, previous: null },
    });
    const next = (await plan(second!.starts)).json<{ meeting: string }>().meeting;
    expect((await t.as('youssef').get(`/api/meetings/${next}`)).json()).toMatchObject({
      ...{ edition: 2, previous: { id: meeting } },
    });
    expect((await plan(first!.starts)).json()).toMatchObject({ code: 'dialogue.slug-taken' });
    expect((await plan('2999-01-01')).json()).toMatchObject({ code: 'meeting.no-occurrence' });
    const now = (await t.as('youssef').get(`/api/spaces/${space.id}/calendar`)).json<CalendarView>();
    expect(now.next.map((one) => one.meeting)).toEqual([meeting, next, ...now.next.slice(2).map(() => null)]);
  });

  it('are refused with the part that is wrong, from a day that is none of them, over somebody else’s change', async () => {
    const space = await spaceWith(t, []);
    expect((await write(space.id, { rule: 'FREQ=MONTLY' })).json()).toMatchObject({
      ...{ code: 'meeting.bad-rule', details: { part: 'FREQ=MONTLY', nearest: 'MONTHLY' } },
    });
    expect((await write(space.id, { starts: '2026-01-14' })).json()).toMatchObject({ code: 'meeting.rule-start' });
    expect((await write(space.id, {}, 'claire')).statusCode).toBe(403);
    expect((await write(space.id)).statusCode).toBe(200);
    expect((await write(space.id)).json()).toMatchObject({ code: 'act.changed-meanwhile' });
    expect((await write(space.id, { rule: null, revision: 1 })).json()).toMatchObject({
      next: [],
      rule: { revision: 2 },
    });
  });

  it('are named as people name them, and read back', () => {
    for (const pattern of patterns) {
      const text = composeRule(pattern, { starts: '2026-01-13', interval: 2, until: '2027-12-31' });
      expect(readPattern(text), text).toEqual({ pattern, interval: 2, until: '2027-12-31' });
    }
    expect(readPattern('FREQ=WEEKLY;BYDAY=MO,WE')).toBeUndefined();
    expect(readPattern('FREQ=DAILY')).toBeUndefined();
  });
});

describe('the address for one’s own calendar', () => {
  it('shows what its person may see now, without the title of what is planned; nothing once their mandate has ended', async () => {
    const one = await voice(t, 'origin', 'public_authority', 'MA');
    const space = await spaceWith(t, [one]);
    const other = await spaceWith(t, []);
    const plan = async (of: string, slug: string) =>
      (
        await t.as('youssef').post('/api/meetings', {
          ...{ slug, edition: 1, title: localized('Une réunion secrète'), place: localized('Rabat'), space: of },
          ...{ starts: '2999-01-01', ends: '2999-01-02', kind: 'bilateral' },
        })
      ).json<MeetingView>();
    const [mine, theirs] = [await plan(space.id, 'fed'), await plan(other.id, 'not-fed')];
    const path = await feed(one.account, space.id);
    const read = await opened(path);
    expect([read.statusCode, read.headers['content-type']]).toEqual([200, expect.stringContaining('text/calendar')]);
    expect(read.body).toContain(mine.id);
    expect(read.body).not.toContain(theirs.id);
    expect(read.body).not.toContain('secr');
    await t.as('youssef').post(`/api/meetings/${mine.id}/acts`, { act: 'open', sequence: 1 });
    expect((await opened(path)).body).toContain('secr');
    expect((await t.as(one.account).post(`/api/spaces/${other.id}/feed`)).statusCode).toBe(404);

    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await t.as('youssef').put(`/api/mandates/${space.members[0]!.id}/end`, { ends: yesterday });
    const after = await opened(path);
    expect([after.statusCode, after.body.includes('VEVENT')]).toEqual([200, false]);
  });

  it('is unknown once it was made anew, ended, or its account may not enter; no base holds it; none outlives a restore', async () => {
    const one = await voice(t, 'destination', 'public_authority', 'FR');
    const space = await spaceWith(t, [one]);
    const [first, second] = [await feed(one.account, space.id), await feed(one.account, space.id)];
    expect([(await opened(first)).statusCode, (await opened(second)).statusCode]).toEqual([404, 200]);
    expect((await opened(second.replace(/.\/dawra/, '!/dawra'))).statusCode).toBe(404);
    const { rows: kept } = await sql<{ all: string }>`select f::text as all from dialogue.space_feed f`.execute(t.db);
    expect(kept.some(({ all }) => all.includes(second.split('/')[2]!))).toBe(false);
    const ended = await t.as(one.account).inject({ method: 'DELETE', url: `/api/spaces/${space.id}/feed` });
    expect([ended.json<CalendarView>().feed, (await opened(second)).statusCode]).toEqual([null, 404]);

    const third = await feed(one.account, space.id);
    await sql`update platform.account set disabled_at = now() where id = ${one.account}`.execute(t.db);
    expect((await opened(third)).statusCode).toBe(404);
    await sql`update platform.account set disabled_at = null where id = ${one.account}`.execute(t.db);
    expect((await opened(third)).statusCode).toBe(200);
    await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      feedsAfterRestore.run({ trx, files: t.services.files, secret: null }),
    );
    expect((await opened(third)).statusCode).toBe(404);
  });
});
