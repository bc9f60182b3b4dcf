import { strToU8, zipSync } from 'fflate';

/** A PDF that says a line, long enough and ended as one is. */
export const pdfOf = (line: string): Buffer =>
  Buffer.from(`%PDF-1.7\n% ${line}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

type Parts = Record<string, Uint8Array>;
const types = (more: string) =>
  strToU8(`<Types><Override ContentType="x.wordprocessingml.document.main+xml"/>${more}</Types>`);
/** A text of Office Open XML with more parts, and more in the list of types. */
export const wordOf = (more: Parts = {}, listed = ''): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': types(listed), 'word/document.xml': strToU8('<w/>'), ...more }));

/** An OpenDocument text with more parts, of another type where one is given. */
export const openTextOf = (more: Parts = {}, type = 'application/vnd.oasis.opendocument.text'): Buffer =>
  Buffer.from(zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<o/>'), ...more }));

/** A package whose list names its first part that many times more. */
export function repeated(file: Buffer, times: number): Buffer {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const from = file.readUInt32LE(end + 16);
  const length = 46 + [28, 30, 32].reduce((sum, at) => sum + file.readUInt16LE(from + at), 0);
  const first = file.subarray(from, from + length);
  const last = Buffer.from(file.subarray(end));
  for (const at of [8, 10]) last.writeUInt16LE(last.readUInt16LE(at) + times, at);
  last.writeUInt32LE(last.readUInt32LE(12) + times * length, 12);
  return Buffer.concat([file.subarray(0, end), ...Array<Buffer>(times).fill(first), last]);
}
