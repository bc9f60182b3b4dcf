import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { row, sql, type Trx } from '../database/transaction.ts';
import { openBytes, sealBytes } from '../erasable/erasable.ts';
import { replaceText } from '../erasable/erasable.sql.ts';
import { readKey } from '../erasable/keys.ts';
import type { FileStore } from '../files/store.ts';
import type { Services } from '../http/services.ts';
import { recordingProblem } from './problems.ts';
import { recordingTypes, type Recording } from './recording.ts';

/**
 * Keeps a recording beside a text, under the key of the text. As `public` in the transaction that put the text down.
 * @throws Problem recording.full
 */
export async function attachRecording(
  trx: Trx,
  files: FileStore,
  of: { readonly text: string; readonly key: string; readonly recording: Recording },
): Promise<void> {
  const id = randomUUID();
  const key = await readKey(files, of.key);
  if (!key) throw recordingProblem('none');
  const { done } = (await row(
    trx,
    z.object({ done: z.boolean() }),
    sql`select platform.attach_recording(${id}, ${of.text}, ${of.recording.type}, ${sealBytes(of.recording.bytes, key, id)}::bytea) as done`,
  ))!;
  if (!done) throw recordingProblem('full');
}

const stored = z.object({
  id: z.uuid(),
  type: z.enum(recordingTypes),
  content: z.instanceof(Buffer),
  key: z.string(),
});

/** The recording beside a text; undefined when there is none or the text is erased. */
export async function recordingOf(trx: Trx, files: FileStore, text: string): Promise<Recording | undefined> {
  const found = await row(
    trx,
    stored,
    sql`select r.id, r.type, r.content, e.key from platform.recording r join platform.erasable e on e.id = r.text where r.text = ${text}`,
  );
  const key = found && (await readKey(files, found.key));
  return found && key ? { type: found.type, bytes: openBytes(found.content, key, found.id) } : undefined;
}

/** Writes down what a recording says in the place of its text; the recording stays beside the new words, under their key. @throws Problem recording.none */
export async function transcribe(
  trx: Trx,
  services: Pick<Services, 'files' | 'settings'>,
  of: { readonly text: string; readonly words: string },
): Promise<void> {
  const recording = await recordingOf(trx, services.files, of.text);
  if (!recording) throw recordingProblem('none');
  await replaceText(trx, services, of.text, of.words);
  const { key } = (await row(
    trx,
    z.object({ key: z.string() }),
    sql`select key from platform.erasable where id = ${of.text}`,
  ))!;
  await attachRecording(trx, services.files, { text: of.text, key, recording });
}
