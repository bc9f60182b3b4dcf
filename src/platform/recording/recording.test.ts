import { describe, expect, it } from 'vitest';
import { recordingIn, typeOfRecording } from './recording.ts';
import { formWith, soundFile } from './recording.testing.ts';
import { readForm, Upload } from './upload.ts';

const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
};
const handler = (kind: string) => box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(16)]));
const mp4 = (kind: string) =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0')),
    box(
      'moov',
      Buffer.concat([
        box('trak', box('mdia', handler(kind))),
        box('udta', box('\u00a9xyz', Buffer.from('+34.2610-006.5802/'))),
      ]),
    ),
    box('mdat', Buffer.alloc(64, 7)),
  ]);

describe('a recording', () => {
  it('is a sound by its content, whatever it is called; pictures, pages and programs are none', () => {
    const long = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(200)]);
    expect(typeOfRecording(soundFile())).toBe('audio/wav');
    expect(typeOfRecording(mp4('soun'))).toBe('audio/mp4');
    expect(typeOfRecording(long('OggS'))).toBe('audio/ogg');
    expect(typeOfRecording(long('\x1aE\xdf\xa3 A_OPUS'))).toBe('audio/webm');
    expect(typeOfRecording(long('\xff\xfb'))).toBe('audio/mpeg');
    expect(typeOfRecording(long('\xff\xf1'))).toBe('audio/aac');
    for (const other of [
      mp4('vide'),
      ...['\x1aE\xdf\xa3 V_VP9', '<html>', '\x89PNG', '%PDF-1.7', 'MZ', '\x7fELF'].map(long),
    ])
      expect(recordingIn(other)).toBeUndefined();
    expect(recordingIn(Buffer.from('OggS'))).toBeUndefined();
  });

  it('keeps its sound and loses what a device wrote beside it', () => {
    const wav = recordingIn(soundFile('Kénitra'))!.bytes;
    expect(wav.includes('Kénitra')).toBe(false);
    expect(wav.length).toBe(soundFile('Kénitra').length);
    expect(wav.includes(Buffer.alloc(8000, 128))).toBe(true);
    const phone = recordingIn(mp4('soun'))!.bytes;
    expect(phone.includes('34.2610')).toBe(false);
    expect(phone.includes(Buffer.alloc(64, 7))).toBe(true);
    const tagged = Buffer.concat([
      Buffer.from('ID3\x03\0\0\0\0\0\x14', 'latin1'),
      Buffer.from('TIT2 nom de famille '),
      Buffer.from('\xff\xfb', 'latin1'),
      Buffer.alloc(300, 1),
      Buffer.concat([Buffer.from('TAGnom de famille'), Buffer.alloc(111)]),
    ]);
    const mp3 = recordingIn(tagged)!.bytes;
    expect([mp3.length, mp3.includes('nom de famille')]).toEqual([302, false]);
  });

  it('is refused where it cannot be looked through: broken files, and what is hidden behind them', () => {
    const broken = mp4('soun');
    broken.writeUInt32BE(3, 16);
    expect(recordingIn(broken)).toBeUndefined();
    const long = Buffer.alloc(80);
    long.writeUInt32BE(1);
    long.write('mdat', 4, 'latin1');
    long.writeBigUInt64BE(80n, 8);
    const whole = mp4('soun');
    const behind = Buffer.concat([whole.subarray(0, 16), long, whole.subarray(16)]);
    expect(recordingIn(behind)!.bytes.includes('34.2610')).toBe(false);
    expect(recordingIn(Buffer.concat([whole, Buffer.from('34.2610')]))).toBeUndefined();
    const wav = soundFile();
    wav.writeUInt32LE(0xffffffff, 16);
    expect(recordingIn(wav)).toBeUndefined();
  });

  it('comes with a form; what is no form is refused', async () => {
    const { payload, headers } = formWith({ text: 'سؤال' }, soundFile());
    const form = await readForm(payload, headers['content-type']);
    expect(form['text']).toBe('سؤال');
    expect((form['recording'] as Upload).bytes.equals(soundFile())).toBe(true);
    expect(await readForm(formWith({ text: 'x' }, Buffer.alloc(0)).payload, headers['content-type'])).toEqual({
      text: 'x',
    });
    for (const [body, type] of [
      [Buffer.from('nothing'), headers['content-type']],
      [payload.subarray(0, 50), headers['content-type']],
      [payload, 'multipart/form-data'],
    ] as const)
      await expect(readForm(body, type)).rejects.toThrow(/bad-form/);
  });
});
