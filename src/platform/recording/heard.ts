import { Raw } from '../http/route.ts';
import { recordingProblem } from './problems.ts';
import type { Recording } from './recording.ts';

/** A recording as a page plays it; kept by nobody on the way. @throws Problem recording.none */
export function heard(recording: Recording | undefined): Raw {
  if (!recording) throw recordingProblem('none');
  return new Raw(recording.bytes, {
    'content-type': recording.type,
    'content-length': String(recording.bytes.length),
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
  });
}
