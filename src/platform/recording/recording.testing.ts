/** A second of silence as a WAV file (8 kHz, one channel, 8 bits), with a chunk that tells a place. */
export function soundFile(told = 'Kénitra 34.26'): Buffer {
  const data = Buffer.alloc(8000, 128);
  const note = Buffer.from(told.padEnd(told.length + (Buffer.byteLength(told) % 2)));
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content]);
  };
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(8000, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('LIST', note), chunk('data', data)]);
  return chunk('RIFF', body);
}

/** A form as a browser without scripts sends it, with a file. */
export function formWith(fields: Readonly<Record<string, string>>, file?: Buffer) {
  const boundary = 'dawra-test-boundary';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="recording"; filename="voix.wav"\r\nContent-Type: audio/wav\r\n\r\n`;
  const given = file ? [Buffer.from(head), file, Buffer.from('\r\n')] : [];
  return {
    payload: Buffer.concat([...parts, ...given, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
