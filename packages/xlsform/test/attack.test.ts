import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '@dawra/spreadsheet';
import { sheetsOf, xlsform, xlsformFrom, type Converted, type Json, type Refused } from '../src/index.ts';
import { work } from './work.ts';

type Rows = readonly Readonly<Record<string, string | undefined>>[];
const errors = (result: Converted | Refused): string[] =>
  result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const text = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  type: 'text',
  name,
  label: 'L',
  ...more,
});
const survey = (rows: Rows, more: Readonly<Record<string, Rows>> = {}) =>
  xlsform({ json: { survey: rows, ...more } } as Json);

/** A form with questions a and n, a group g with b, a repeat r with p, a list c; `q` comes last with the cells given. */
const around = (cells: Readonly<Record<string, string>>): Converted | Refused =>
  survey(
    [
      text('a'),
      { ...text('n'), type: 'integer' },
      { type: 'begin_group', name: 'g', label: 'G' },
      text('b'),
      { type: 'end_group' },
      { type: 'begin_repeat', name: 'r', label: 'R' },
      text('p'),
      { type: 'end_repeat' },
      text('q', cells),
    ],
    { choices: [{ list_name: 'c', name: 'x', label: 'X', k: '1' }] },
  );

describe('expressions that ODK Validate refuses', () => {
  it.each([
    ...['a = 1', './a', '/data/b', '../../a', '../../../a', '/daat/a', '/html/body', '/data/g/zz', '${g}/zz', '${a}/b'],
    ...['${a} = ', '${a} == 1', '${a} = 1 AND 2', 'or ${a}', 'not ${a}', 'not(${a}', '${a} => 1', '${a} <> 1', '* 1'],
    ...['1 | 2', 'count(${a} | 1)', "'a' | ${a}", '${a} ${a}', "'a' 'b'", '2^3', '2%3', 'a & b', '$ {a}', '1,2', '@'],
    ...[
      'selected(${a})',
      'if(1,2)',
      'count()',
      "count('a')",
      'sum(1)',
      'today(1)',
      'substr()',
      'concat(1,,2)',
      'id(1)',
    ],
    ...[
      'foo(1)',
      "Selected(${a},'x')",
      'SUM(${n})',
      "instance('d')/root/item",
      'lang(1)',
      'field-list',
      'minimal',
      'w1',
    ],
  ])('%s', (relevant) => {
    const result = around({ relevant });
    if (result.ok) expect.fail('converted');
    expect(result.problems[0]).toMatchObject({ severity: 'error', sheet: 'survey', row: 10, column: 'relevant' });
    for (const words of Object.values(result.problems[0]?.words ?? {}))
      expect(words.message).not.toMatch(/(?<!\$)\{\w+\}/);
  });

  it.each([
    ...["instance('c')/root/item[k = 1]/name", 'indexed-repeat(${p}, ${r}, 1)', '/data/r[1]/p', '../a', 'position(..)'],
    ...['${a} | ${n}', 'count(${a} | ${n})', '- 1', '((1))', "if(${a} = '', 1, 2) > 1", 'cht:foo(1)', '../g/b', '//a'],
  ])('but not %s', (relevant) => expect(errors(around({ relevant }))).toEqual([]));

  it('are placed in the cell where they stand, also when the form computes them elsewhere', () => {
    const place = (result: Converted | Refused) => (result.ok ? undefined : result.problems[0]);
    const counted = [
      { type: 'begin_repeat', name: 'r', label: 'R', repeat_count: 'three' },
      text('a'),
      { type: 'end_repeat' },
    ];
    expect(place(survey(counted))).toMatchObject({ row: 2, column: 'repeat_count' });
    const named = survey([text('a')], { settings: [{ instance_name: 'concat(${a}' }] });
    expect(place(named)).toMatchObject({ sheet: 'settings', row: 2, column: 'instance_name' });
  });
});

const parts = unzipSync(
  writeXlsx([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label'],
        ['text', 'a', 'A é ب'],
      ],
    },
  ]),
);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const changed = (change: (text: string, name: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes), name))])),
  );
const renamed = (change: (name: string) => string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [change(name), bytes])));
const withSheet = (sheet: Uint8Array): Uint8Array => zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
const cells = (label: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${[
    ['type', 'name', 'label'],
    ['text', 'a', label],
  ]
    .map((row, at) => {
      const written = row.map(
        (cell) => `<c t="inlineStr"><is>${cell.startsWith('<') ? cell : `<t>${cell}</t>`}</is></c>`,
      );
      return `<row r="${at + 1}">${written.join('')}</row>`;
    })
    .join('')}</sheetData></worksheet>`;
const wide = (words: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    many(words.length, (at) => words.charCodeAt(at)).flatMap((code) =>
      little ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
const narrow = (words: string, odd: readonly number[] = []): Uint8Array =>
  Uint8Array.from([...words].map((sign, at) => (sign === '@' ? (odd[at] ?? odd[0] ?? 0) : sign.charCodeAt(0))));
const label = (result: Converted | Refused): string | undefined =>
  result.ok ? /<label>([\s\S]*?)<\/label>/.exec(result.xform)?.[1] : errors(result).join();

describe('workbooks as other programs write them', () => {
  it.each<[string, Uint8Array, string]>([
    ['sections of characters', withSheet(strToU8(cells('<t><![CDATA[A & <b>]]></t>'))), 'A &amp; &lt;b&gt;'],
    ['two sections', withSheet(strToU8(cells('<t><![CDATA[A]]>&#32;<![CDATA[B]]></t>'))), 'A B'],
    ['characters by number', withSheet(strToU8(cells('<t>&#x627;&#1576;&#x1F600;</t>'))), 'اب😀'],
    ['comments and instructions', withSheet(strToU8(cells('<t>A<!-- > & --><?x y?>B</t>'))), 'AB'],
    [
      'rich text',
      withSheet(strToU8(cells('<r><rPr><b/></rPr><t>A</t></r><r><t> B</t></r><rPh><t>X</t></rPh>'))),
      'A B',
    ],
    [
      'UTF-16, little end first',
      withSheet(wide(`<?xml version="1.0" encoding="UTF-16"?>${cells('é ب')}`, true)),
      'é ب',
    ],
    ['UTF-16, big end first', withSheet(wide(`\ufeff${cells('é ب')}`, false)), 'é ب'],
    ['windows-1256', withSheet(narrow(`<?xml version="1.0" encoding="windows-1256"?>${cells('@')}`, [0xc8])), 'ب'],
    [
      'an encoding that nobody knows',
      withSheet(strToU8(`<?xml version="1.0" encoding="x"?>${cells('a')}`)),
      'read-damaged',
    ],
    ['bytes that are no UTF-8', withSheet(narrow(cells('@'), [0xff])), 'read-damaged'],
    ['a document type', withSheet(strToU8(`<!DOCTYPE a [<!ENTITY x "y">]>${cells('&x;')}`)), 'read-document-type'],
    [
      'prefixes',
      withSheet(strToU8(cells('A').replaceAll('<', '<x:').replaceAll('<x:/', '</x:').replace('xmlns=', 'xmlns:x='))),
      'A',
    ],
    ['strict names', changed((xml) => xml.replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')), 'A é ب'],
    ['paths in capitals', renamed((name) => name.replace('sheet1', 'Sheet1')), 'A é ب'],
    ['paths with \\', renamed((name) => name.replaceAll('/', '\\')), 'A é ب'],
    [
      'absolute targets',
      changed((xml, name) =>
        name.endsWith('workbook.xml.rels') ? xml.replace('"worksheets', '"/xl/worksheets') : xml,
      ),
      'A é ب',
    ],
  ])('%s', (_, workbook, expected) => expect(label(xlsform({ workbook }))).toBe(expected));

  it.each<[string, string | Uint8Array, string]>([
    ['line ends of Windows', 'type,name,label\r\ntext,a,L\r\n', 'L'],
    ['line ends of old Macs', 'type,name,label\rtext,a,L\r', 'L'],
    ['a mark and semicolons', '\ufefftype;name;label\r\ntext;a;L, M\r\n', 'L, M'],
    ['tabs', 'type\tname\tlabel\ntext\ta\tL', 'L'],
    ['a line that names the sign', 'sep=|\r\ntype|name|label\r\ntext|a|L', 'L'],
    ['quotes', 'type,name,label\ntext,a,"L ""M"", N"', 'L "M", N'],
    ['blank lines', '\r\n,,\r\ntype,name,label\r\n\r\ntext,a,L', 'L'],
    ['UTF-16', wide('\ufefftype,name,label\ntext,a,ب', true), 'ب'],
    ['another encoding', narrow('type,name,label\ntext,a,@', [0xe9]), 'read-damaged'],
    ['a quote never closed', 'type,name,label\ntext,a,"L', 'read-damaged'],
  ])('CSV with %s', async (_, given, expected) => {
    const bytes = typeof given === 'string' ? strToU8(given) : given;
    expect(label(xlsform({ workbook: bytes }))).toBe(expected);
    expect(label(await xlsformFrom(new Blob([bytes as BlobPart])))).toBe(expected);
    if (typeof given === 'string') expect(label(xlsform({ csv: given }))).toBe(expected);
  });
});

describe('whatever a program gives', () => {
  const book = writeXlsx([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label'],
        ['text', 'a', 'L'],
      ],
    },
  ]);
  const trap = new Proxy({}, { get: () => expect.fail('trap'), has: () => expect.fail('trap') });
  const gone = new ArrayBuffer(8);
  structuredClone(gone, { transfer: [gone] });

  it.each<[string, unknown]>([
    ['an object that throws', trap],
    [
      'a property that throws',
      {
        get markdown() {
          throw new Error('no');
        },
      },
    ],
    ['memory given away', { workbook: gone }],
    ['another view of bytes', { workbook: new DataView(book.buffer) }],
    ['cells that are objects', { json: { survey: [{ type: 'text', name: 'a', label: { en: 'L' } }] } }],
    ['cells that are dates', { json: { survey: [{ type: 'text', name: 'a', label: new Date(0) }] } }],
    ['a promise', Promise.resolve(book)],
    ['a function', () => book],
    ['a list', [book]],
  ])('%s is refused', async (_, given) => {
    expect(xlsform(given as never).ok).toBe(false);
    expect((await xlsformFrom(given as never)).ok).toBe(false);
  });

  it('options that are none are refused too', () => {
    const form = { markdown: '| survey |\n| | type | name | label |\n| | text | a | L |' };
    for (const options of [null, 5, { checks: ['nope'] }])
      expect(errors(xlsform(form, options as never))).toEqual(['read-not-an-input']);
    expect(xlsform(form, { checks: ['never-shown'] }).ok).toBe(true);
  });

  it('streams that break, or give something else, are refused; those of text are read', async () => {
    const stream = async function* (...pieces: unknown[]): AsyncGenerator<Uint8Array> {
      for (const piece of pieces) {
        if (piece === 'break') throw new Error('gone');
        yield piece as Uint8Array;
      }
    };
    expect((await xlsformFrom(stream(book.subarray(0, 9), 'break'))).ok).toBe(false);
    expect(errors(await xlsformFrom(stream(5, null)))).toEqual(['read-not-an-input']);
    expect((await xlsformFrom(stream('type,name,label\n', 'text,a,L\n'))).ok).toBe(true);
    expect((await xlsformFrom(stream(book.subarray(0, 9), book.subarray(9)))).ok).toBe(true);
  });
});

describe('questionnaires made to cost', () => {
  const sheet = (rows: string, after = ''): { workbook: Uint8Array } => ({
    workbook: withSheet(strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`)),
  });
  it.each<[string, () => Converted | Refused]>([
    ['200,000 empty rows', () => xlsform(sheet(many(200_000, (at) => `<row r="${at + 1}"/>`).join('')))],
    ['elements that never close', () => xlsform(sheet('<a>'.repeat(50_000)))],
    ['a tag that never ends', () => xlsform(sheet(`<row ${'a  '.repeat(500_000)}`))],
    ['a comment that never ends', () => xlsform(sheet(`<!-- ${'x '.repeat(1_000_000)}`))],
    ['references without end', () => xlsform(sheet(`<row><c t="inlineStr"><is><t>${'&'.repeat(1_000_000)}`))],
    [
      '100,000 merged blocks',
      () => xlsform(sheet('', `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`)),
    ],
    ['a part of 80 MB', () => xlsform({ workbook: withSheet(new Uint8Array(80 * 2 ** 20)) })],
    ['9,000 times one name', () => survey(many(9_000, () => text('a')))],
    ['5,000 unknown references', () => survey(many(5_000, (at) => text(`q${at}`, { label: `\${z${at}}` })))],
    [
      '5,000 unknown lists',
      () =>
        survey(
          many(5_000, (at) => text(`q${at}`, { type: `select_one z${at}` })),
          { choices: many(2_000, (at) => ({ list_name: `zz${at}`, name: 'n', label: 'N' })) },
        ),
    ],
    [
      '100 references in each of 500 cells',
      () => survey(many(500, (at) => text(`q${at}`, { label: many(100, (k) => `\${q${(at + k) % 500}}`).join() }))),
    ],
    [
      '5,000 groups inside one another',
      () =>
        survey([
          ...many(5_000, (at) => ({ type: 'begin_group', name: `g${at}`, label: 'G' })),
          text('a'),
          ...many(5_000, () => ({ type: 'end_group' })),
        ]),
    ],
    [
      '99 repeats inside one another',
      () =>
        survey([
          ...many(99, (at) => ({ type: 'begin_repeat', name: `g${at}`, label: 'G' })),
          text('a'),
          ...many(99, () => ({ type: 'end_repeat' })),
        ]),
    ],
    ['brackets', () => survey([text('a', { relevant: '('.repeat(15_000) })])],
    ['steps up', () => survey([text('a', { relevant: `${'../'.repeat(10_000)}a` })])],
    ['predicates', () => survey([text('a'), text('b', { relevant: `\${a}${'[1]'.repeat(9_000)}` })])],
    ['a chain of 10,000 sums', () => survey([text('a', { default: many(10_000, () => '1').join('+') })])],
    ['bars', () => xlsform({ markdown: '|'.repeat(3_000_000) })],
    ['backslashes', () => xlsform({ markdown: `| survey |\n| ${'\\'.repeat(1_000_000)}|` })],
    ['quotes', () => xlsform({ csv: '"'.repeat(1_000_001) })],
    ['base64 of 60 MB', () => xlsform({ workbook: 'A'.repeat(60_000_000) })],
    ['100,001 questions', () => survey(many(100_001, (at) => text(`q${at}`)))],
  ])('%s: answered in time', (_, run) => {
    const before = work();
    const result = run();
    expect(work() - before).toBeLessThan(5_000);
    if (!result.ok) for (const { words } of result.problems) expect(words.ar.message).not.toMatch(/(?<!\$)\{\w+\}/);
  });

  it('an XForm that never closes is refused', () => expect(sheetsOf('<a>'.repeat(200_000)).ok).toBe(false));
});
