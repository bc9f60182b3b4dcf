import { withoutTraces } from './traces.ts';

/** Sounds that browsers play, as phones and browsers record them. */
export const recordingTypes = ['audio/ogg', 'audio/webm', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/wav'] as const;
export type RecordingType = (typeof recordingTypes)[number];

/** Bytes of a recording: some ten minutes as phones record speech. */
export const mostRecordingBytes = 3_000_000;
/** Bytes of a form that may hold one. */
export const mostFormBytes = mostRecordingBytes + 200_000;

/** A recording that may be kept. */
export interface Recording {
  readonly type: RecordingType;
  readonly bytes: Buffer;
}

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** What kind of sound a file is by its content, whatever it is called; undefined for anything else, and for what holds pictures. */
export function typeOfRecording(bytes: Buffer): RecordingType | undefined {
  if (ascii(bytes, 0, 4) === 'OggS') return bytes.includes('theora', 0, 'latin1') ? undefined : 'audio/ogg';
  if (bytes.readUInt32BE(0) === 0x1a45dfa3)
    return /V_(?:VP|AV|MPEG|THEORA)/.test(ascii(bytes, 0, 4096)) ? undefined : 'audio/webm';
  if (ascii(bytes, 4, 8) === 'ftyp') return hasVideoTrack(bytes) ? undefined : 'audio/mp4';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE') return 'audio/wav';
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  if (bytes[0] === 0xff && (bytes[1]! & 0xf6) === 0xf0) return 'audio/aac';
  return bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2 ? 'audio/mpeg' : undefined;
}

/** ISO/IEC 14496-12: a track says what it holds in its handler box. */
function hasVideoTrack(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('hdlr', 0, 'latin1'); at >= 0; at = bytes.indexOf('hdlr', at + 4, 'latin1'))
    if (ascii(bytes, at + 12, at + 16) === 'vide') return true;
  return false;
}

/** A file as a recording that may be kept: a sound, without what devices write beside it (place, names). Undefined when it is none, is too large, or cannot be looked through. */
export function recordingIn(given: Buffer): Recording | undefined {
  if (given.length < 64 || given.length > mostRecordingBytes) return undefined;
  const type = typeOfRecording(given);
  const bytes = type && withoutTraces(type, given);
  return bytes && { type, bytes };
}
