import type { MeetingView } from '../meeting/meeting.contract.ts';
import { localized } from '../testing.ts';
import type { MinutesView } from './minutes.contract.ts';

type Send = <T>(who: 'youssef' | 'hicham' | 'claire', url: string, body?: object) => Promise<T>;
const inFrench = (text: string) => ({ fr: { text, method: 'original' } });
/** Minutes of one point with one decision. */
export const onePoint = (word = 'mots') => [
  {
    heading: inFrench(`Point ${word}`),
    text: inFrench(`Ce qui a été dit : ${word}`),
    decisions: [inFrench(`Décidé : ${word}`)],
  },
];

/** Opened meetings at which hicham's and claire's ministries sat, with minutes in every state and a change asked for. */
export async function minutesRowsMade(
  send: Send,
  institutions: readonly { readonly id: string; readonly name: { readonly en: string } }[],
) {
  const minutesOf = async (slug: string): Promise<MinutesView> => {
    const when = { starts: '2011-01-01', ends: '2011-01-02', kind: 'bilateral' };
    const words = { slug, edition: 9, title: localized(`Meeting ${slug}`), place: localized('Tunis') };
    const meeting = await send<MeetingView>('youssef', '/api/meetings', { ...words, ...when });
    for (const { id: institution, ...seat } of institutions.filter(({ name }) => /\((Morocco|France)\)/.test(name.en)))
      await send('youssef', `/api/meetings/${meeting.id}/participants`, {
        ...{ institution, ...seat, role: localized('Delegate'), present: true },
      });
    await send('youssef', `/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: meeting.sequence });
    return send('youssef', '/api/minutes', { meeting: meeting.id, points: onePoint() });
  };
  const sent = (of: MinutesView) =>
    send<MinutesView>('youssef', `/api/minutes/${of.id}/send`, { sequence: of.sequence, until: '2999-01-01' });
  const draft = await minutesOf('row-minutes-draft');
  const waiting = await sent(await minutesOf('row-minutes-sent'));
  const asked = await send<MinutesView>('claire', `/api/minutes/${waiting.id}/remarks`, {
    ...{ number: 1, point: 1, text: inFrench('autrement') },
  });
  const approved = await sent(await minutesOf('row-minutes-approved'));
  for (const who of ['hicham', 'claire'] as const)
    await send(who, `/api/minutes/${approved.id}/voices`, { number: 1, stance: 'approve' });
  await send('youssef', `/api/minutes/${approved.id}/acts`, { act: 'approve', sequence: approved.sequence });
  return {
    minutes: { draft: draft.id, sent: waiting.id, approved: approved.id },
    remark: { 'on minutes that were sent': asked.remarks[0]!.id },
    shownMinutes: { draft: draft.meeting.slug, sent: waiting.meeting.slug, approved: approved.meeting.slug },
  };
}
