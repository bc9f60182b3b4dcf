import type { MeetingView } from '../meeting/meeting.contract.ts';
import { localized } from '../testing.ts';
import type { DocumentView } from './document.contract.ts';
import { pdfOf } from './sniff.testing.ts';

type Send = <T>(who: 'youssef' | 'hicham' | 'claire', url: string, body?: object) => Promise<T>;

/** An opened meeting to which hicham's and claire's ministries are invited, with documents in every state. */
export async function documentRowsMade(
  send: Send,
  institutions: readonly { readonly id: string; readonly name: { readonly en: string } }[],
) {
  const meeting = await send<MeetingView>('youssef', '/api/meetings', {
    ...{ slug: 'row-documents', edition: 9, title: localized('Meeting row-documents'), place: localized('Tunis') },
    ...{ starts: '2012-01-01', ends: '2012-01-02', kind: 'bilateral' },
  });
  for (const { id: institution, ...seat } of institutions.filter(({ name }) => /\((Morocco|France)\)/.test(name.en)))
    await send('youssef', `/api/meetings/${meeting.id}/participants`, {
      ...{ institution, ...seat, role: localized('Delegate') },
    });
  await send('youssef', `/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: meeting.sequence });
  const add = (word: string) =>
    send<DocumentView>('youssef', `/api/meetings/${meeting.id}/documents`, {
      ...{ title: localized(`Document ${word}`), language: 'fr', name: `${word}.pdf` },
    });
  const received = async (word: string) => {
    const { id } = await add(word);
    return send<DocumentView>('youssef', `/api/meeting-documents/${id}/file`, pdfOf('mots'));
  };
  const waiting = await add('row-waiting');
  const [inside, published] = [await received('row-inside'), await received('row-published')];
  const { id, sequence } = published;
  await send('youssef', `/api/meeting-documents/${id}/acts`, { act: 'publish', sequence });
  const files = { inside: inside.id, published: id };
  return { document: { waiting: waiting.id, ...files }, documentFile: files, shownDocument: files };
}
