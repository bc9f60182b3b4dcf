import type { RecordingType } from './recording.ts';

/** Boxes of an MP4 file that hold what is no sound: place, device, title, pictures (ISO/IEC 14496-12; QuickTime user data). */
const telling = new Set(['udta', 'meta', 'uuid', 'ilst']);
const holding = new Set(['moov', 'trak', 'mdia']);

/** A copy of the same length in which such boxes are free space; undefined where its boxes do not fill it exactly: what cannot be walked may hold anything. */
function mp4(given: Buffer): Buffer | undefined {
  const bytes = Buffer.from(given);
  const walk = (from: number, to: number): boolean => {
    let at = from;
    while (at + 8 <= to) {
      const named = bytes.readUInt32BE(at);
      if (named === 1 && at + 16 > to) return false;
      const size = named === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : named;
      const head = named === 1 ? 16 : 8;
      const type = bytes.toString('latin1', at + 4, at + 8);
      const end = size === 0 ? to : at + size;
      if ((size !== 0 && size < head) || end > to) return false;
      if (telling.has(type)) {
        bytes.write('free', at + 4, 'latin1');
        bytes.fill(0, at + head, end);
      } else if (holding.has(type) && !walk(at + head, end)) return false;
      at = end;
    }
    return at === to;
  };
  return walk(0, bytes.length) ? bytes : undefined;
}

/** Chunks of a WAV file other than its format and sound, as filler; undefined where they go beyond its end. */
function wav(given: Buffer): Buffer | undefined {
  const bytes = Buffer.from(given);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) return undefined;
    if (!['fmt ', 'data', 'fact'].includes(bytes.toString('latin1', at, at + 4))) {
      bytes.write('JUNK', at, 'latin1');
      bytes.fill(0, at + 8, end);
    }
    at = end + (end % 2);
  }
  return bytes.subarray(0, at);
}

/** An MP3 file without its tags (ID3v2 in front, ID3v1 behind). */
function mp3(given: Buffer): Buffer {
  let bytes = given;
  while (bytes.toString('latin1', 0, 3) === 'ID3' && bytes.length > 10) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes[at]! & 0x7f), 0);
    bytes = bytes.subarray(Math.min(bytes.length, 10 + size + (bytes[5]! & 0x10 ? 10 : 0)));
  }
  return bytes.toString('latin1', bytes.length - 128, bytes.length - 125) === 'TAG'
    ? bytes.subarray(0, bytes.length - 128)
    : bytes;
}

/** A recording without what a device writes beside the sound: where it was made, its owner's names. Undefined where that cannot be told. */
export const withoutTraces = (type: RecordingType, bytes: Buffer): Buffer | undefined =>
  type === 'audio/mp4' ? mp4(bytes) : type === 'audio/wav' ? wav(bytes) : type === 'audio/mpeg' ? mp3(bytes) : bytes;
