import type { Readable } from 'node:stream';
import { fileProblem } from '../files/problems.ts';
import { recordingProblem } from './problems.ts';
import { mostRecordingBytes, recordingIn, type Recording } from './recording.ts';

/** A recording that is sent as a stream of bytes. @throws Problem files.too-large, recording.no-sound */
export async function received(body: unknown): Promise<Recording> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as Readable) {
    bytes += (part as Buffer).length;
    if (bytes > mostRecordingBytes) throw fileProblem('too-large', { limit: mostRecordingBytes });
    parts.push(part as Buffer);
  }
  const recording = recordingIn(Buffer.concat(parts));
  if (!recording) throw recordingProblem('no-sound');
  return recording;
}
