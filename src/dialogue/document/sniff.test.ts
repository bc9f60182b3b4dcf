import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentKindOf } from './sniff.ts';
import { openTextOf, pdfOf, repeated, wordOf } from './sniff.testing.ts';

const code = strToU8('x');
const relations = (...of: string[]) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><Relationships>${of.join('')}</Relationships>`);
const relation = (type: string, more = '') =>
  `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://a.example/x" ${more}/>`;
const outside = 'TargetMode="External"';
const signs = { png: ['\x89PNG\r\n\x1a\n', 'IEND\xae\x42\x60\x82'], jpeg: ['\xff\xd8\xff', '\xff\xd9'] } as const;
const picture = (kind: keyof typeof signs) => Buffer.from(signs[kind].join('\0'.repeat(200)), 'latin1');

describe('the kind of a document', () => {
  it('is told by its content', () => {
    expect(documentKindOf(pdfOf('x'))).toBe('pdf');
    expect(documentKindOf(picture('png'))).toBe('png');
    expect(documentKindOf(picture('jpeg'))).toBe('jpeg');
    const more = {
      'word/_rels/document.xml.rels': relations(relation('styles'), relation('hyperlink', outside)),
      ...{ 'word/media/image1.jpeg': code, 'docProps/core.xml': code, 'customXml/item1.xml': code },
    };
    expect(documentKindOf(wordOf(more, '<Default Extension="jpeg" ContentType="image/jpeg"/>'))).toBe('docx');
    const usual = ['styles.xml', 'META-INF/manifest.xml', 'Pictures/1.png', 'Configurations2/accelerator/current.xml'];
    expect(documentKindOf(openTextOf(Object.fromEntries(usual.map((name) => [name, code]))))).toBe('odt');
  });

  it.each([
    ['macros', wordOf({ 'word/vbaProject.bin': code })],
    [
      'macros under another name',
      wordOf({ 'word/styles2.xml': code }, '<Override ContentType="application/vnd.ms-office.vbaProject"/>'),
    ],
    ['a type in letters by number', wordOf({}, '<Override ContentType="application/vnd.ms-office.&#118;baProject"/>')],
    ['a text with macros by its type', wordOf({}, 'macroEnabled')],
    ['an embedded file', wordOf({ 'word/embeddings/a.bin': code })],
    ['a name with a backslash', wordOf({ 'word\\a.xml': code })],
    ['a program', wordOf({ 'word/a.exe': code })],
    [
      'a template that is fetched',
      wordOf({ 'word/_rels/settings.xml.rels': relations(relation('attachedTemplate', outside)) }),
    ],
    [
      'a picture that is fetched',
      wordOf({ 'word/_rels/document.xml.rels': relations(relation('hyperlink', outside), relation('image', outside)) }),
    ],
    [
      'a relation that hides',
      wordOf({ 'word/_rels/document.xml.rels': relations(`<Relationship Target="a>b" Type="x/image" ${outside}/>`) }),
    ],
    [
      'relations in another encoding',
      wordOf({ 'word/_rels/document.xml.rels': Buffer.from(`\ufeff${relation('image', outside)}`, 'utf16le') }),
    ],
    ['a foreign text', wordOf({ 'word/_rels/document.xml.rels': relations(relation('aFChunk')) })],
    ['scripts', openTextOf({ 'Basic/Standard/script-lb.xml': code })],
    ['scripts in Python', openTextOf({ 'Scripts/python/a.py': code })],
    ['an object', openTextOf({ 'Object 1/content.xml': code })],
    ['a file beside', openTextOf({ 'Pictures/a.exe': code })],
    ['a name with a backslash in a text', openTextOf({ 'Pictures\\a.png': code })],
  ])('is refused with %s', (_what, file) => {
    expect(documentKindOf(file)).toBe('macros');
  });

  it.each([
    ...['<html><script>', 'MZ', 'GIF89a', '\x7fELF', '', 'PK\x03\x04', '%PDF-', '\xff\xd8\xff'].map((one) => [
      one,
      Buffer.from(one, 'latin1'),
    ]),
    ['a PDF that was cut', pdfOf('x').subarray(0, -8)],
    ['a picture that was cut', picture('png').subarray(0, -4)],
    ['a photograph that was cut', picture('jpeg').subarray(0, -2)],
    ['a program in a package', Buffer.from(zipSync({ 'a.exe': code }))],
    ['a template', openTextOf({}, 'application/vnd.oasis.opendocument.text-template')],
    ['a part that is there twice', repeated(wordOf(), 1)],
    ['a part that is there twice in another case', wordOf({ 'Word/Document.xml': code })],
  ] as [string, Buffer][])('is none: %s', (_what, file) => {
    expect(documentKindOf(file)).toBeUndefined();
  });

  it.each([
    ['one part named three thousand times', () => repeated(wordOf({}, ' '.repeat(990_000)), 3000)],
    [
      'very many parts',
      () => wordOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/${n}.xml`, code]))),
    ],
    ['parts that unfold beyond the bound', () => saying(wordOf(), 210_000_000)],
    ['a list that says less than it is', () => saying(wordOf({}, ' '.repeat(50_000_000)), 1000)],
  ])('is none, found out at once: %s', (_what, make) => {
    const file = make();
    const from = performance.now();
    expect(documentKindOf(file)).toBeUndefined();
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

/** The same, saying of its first part that it is so long. */
function saying(file: Buffer, bytes: number): Buffer {
  const from = file.readUInt32LE(file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  file.writeUInt32LE(bytes, from + 24);
  return file;
}
