import type { MeetingView } from './meeting.contract.ts';
import { localized } from '../testing.ts';
import type { itemsView } from './agenda.contract.ts';
import type { z } from 'zod';

type Send = <T>(who: 'youssef' | 'hicham' | 'claire', url: string, body?: object) => Promise<T>;

/** A planned meeting to which hicham's and claire's ministries are invited, with a point that claire asks for. */
export async function agendaRowsMade(
  send: Send,
  institutions: readonly { readonly id: string; readonly name: { readonly en: string } }[],
) {
  const meeting = await send<MeetingView>('youssef', '/api/meetings', {
    ...{ slug: 'row-agenda', edition: 9, title: localized('Meeting row-agenda'), place: localized('Tunis') },
    ...{ starts: '2999-01-01', ends: '2999-01-02', kind: 'bilateral' },
  });
  for (const { id: institution, ...seat } of institutions.filter(({ name }) => /\((Morocco|France)\)/.test(name.en)))
    await send('youssef', `/api/meetings/${meeting.id}/participants`, {
      ...{ institution, ...seat, role: localized('Delegate') },
    });
  const { items } = await send<z.infer<typeof itemsView>>('claire', `/api/meetings/${meeting.id}/items`, {
    text: { fr: { text: 'un point', method: 'original' } },
  });
  return { agendaItem: { 'asked for': items[0]!.id } };
}
