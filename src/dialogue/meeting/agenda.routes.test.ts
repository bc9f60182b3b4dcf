import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from './meeting.contract.ts';
import { moved } from './form.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized, openMeeting, raise } from '../testing.ts';
import type { itemsView, ItemView } from './agenda.contract.ts';
import { lengthOf } from './agenda.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
}, 60_000);
afterAll(() => t.close());

type Items = z.infer<typeof itemsView>;
let made = 0;
/** A planned meeting to which the ministry of hicham is invited. */
async function planned(more: object = {}): Promise<MeetingView> {
  const youssef = t.as('youssef');
  const meeting = await youssef.post('/api/meetings', {
    ...{ slug: `agenda-${(made += 1)}`, edition: 80, title: localized('Agenda'), place: localized('Rabat') },
    ...{ starts: '2999-01-01', ends: '2999-01-02', kind: 'bilateral', ...more },
  });
  const { id } = meeting.json<MeetingView>();
  const known = (await youssef.get('/api/meeting-institutions')).json<{ id: string; name: { en: string } }[]>();
  const { id: institution, ...seat } = known.find(({ name }) => /ministry \(Morocco\)/.test(name.en))!;
  return (
    await youssef.post(`/api/meetings/${id}/participants`, { institution, ...seat, role: localized('Delegate') })
  ).json<MeetingView>();
}
const ask = (who: 'hicham' | 'claire' | 'youssef', meeting: string, text = 'Les délais', minutes?: number) =>
  t.as(who).post(`/api/meetings/${meeting}/items`, { text: { fr: { text, method: 'original' } }, minutes });
const act = (who: 'hicham' | 'claire' | 'youssef', item: ItemView, name: string, more: object = {}) =>
  t.as(who).post(`/api/meeting-items/${item.id}/acts`, { act: name, sequence: item.sequence, ...more });
const read = async (id: string) => (await t.as('youssef').get(`/api/meetings/${id}`)).json<MeetingView>();

describe('points that participants ask for', () => {
  it('are taken onto the agenda with their length and party; what lacks a language keeps the meeting from opening', async () => {
    const meeting = await planned();
    const [item] = (await ask('hicham', meeting.id, 'Les délais', 20)).json<Items>().items;
    expect(item).toMatchObject({ state: 'proposed', side: 'origin', minutes: 20, mine: true });
    expect((await act('hicham', item!, 'take')).statusCode).toBe(403);
    expect((await act('youssef', item!, 'take')).json()).toMatchObject({ state: 'taken', mine: false });
    const now = await read(meeting.id);
    expect(now.agenda).toEqual([
      { title: { ar: '', fr: 'Les délais', en: '' }, charter: [], minutes: 20, side: 'origin' },
    ]);
    expect(now.revision).toBe(meeting.revision + 1);
    const early = await t.as('youssef').post(`/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: 1 });
    expect(early.json()).toMatchObject({ code: 'dialogue.incomplete', items: ['agenda.1.ar', 'agenda.1.en'] });
  });

  it('are for who has a seat, until the meeting opens; a refusal says why; who asked may withdraw', async () => {
    const meeting = await planned({ agenda: [{ title: localized('Premier'), charter: [] }] });
    expect((await ask('claire', meeting.id)).statusCode).toBe(404);
    expect((await ask('youssef', meeting.id)).statusCode).toBe(403);
    const { items } = (await ask('hicham', meeting.id)).json<Items>();
    expect((await act('youssef', items[0]!, 'decline')).statusCode).toBe(400);
    expect((await act('youssef', items[0]!, 'withdraw')).statusCode).toBe(403);
    expect((await act('youssef', items[0]!, 'decline', { note: 'déjà traité' })).json()).toMatchObject({
      state: 'declined',
    });
    const second = (await ask('hicham', meeting.id, 'Autre')).json<Items>().items[1]!;
    const third = (await ask('hicham', meeting.id, 'Encore')).json<Items>().items[2]!;
    expect((await act('hicham', second, 'withdraw')).json()).toMatchObject({ state: 'withdrawn' });
    await t.as('youssef').post(`/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: 1 });
    expect((await ask('hicham', meeting.id)).json()).toMatchObject({ code: 'meeting.agenda-stands' });
    expect((await act('youssef', third, 'take')).json()).toMatchObject({ code: 'meeting.agenda-stands' });
    expect((await read(meeting.id)).agenda).toHaveLength(1);
    // Opened, every member sees the meeting; what was asked for stays at its table.
    expect((await t.as('claire').get(`/api/meetings/${meeting.id}/items`)).json()).toEqual({ items: [], seat: false });
  });

  it('come from what earlier meetings left, by number and never with the words of a question', async () => {
    const before = await openMeeting(t);
    const question = await raise(t, before.id, 'Une question aux mots précis');
    const next = await planned({ previous: before.id });
    const take = (of: string, kind = 'question') =>
      t.as('youssef').post(`/api/meetings/${next.id}/agenda`, { kind, of });
    expect((await take(question.id)).json()).toEqual({ points: 1 });
    const [point] = (await read(next.id)).agenda;
    expect(point!.title.fr).toBe(`Question 1 de la réunion « ${before.title.fr} », encore sans réponse`);
    expect(JSON.stringify(point)).not.toContain('mots précis');
    expect((await take(question.id)).json()).toMatchObject({ code: 'meeting.on-agenda' });
    expect((await take(question.id, 'minutes')).json()).toMatchObject({ code: 'meeting.not-left' });
    expect(
      (await t.as('hicham').post(`/api/meetings/${next.id}/agenda`, { kind: 'question', of: question.id })).statusCode,
    ).toBe(403);
  });
});

it('moves points within an agenda and adds up what is known of their length', () => {
  expect([moved(['a', 'b', 'c'], 2, -1), moved(['a', 'b', 'c'], 0, 1)]).toEqual([
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
  ]);
  expect([moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect([lengthOf([{ minutes: 20 }, { minutes: null }, { minutes: 15 }]), lengthOf([{ minutes: null }])]).toEqual([
    35,
    null,
  ]);
});
