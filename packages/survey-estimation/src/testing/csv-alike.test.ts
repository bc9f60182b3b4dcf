/** A CSV file is read alike in memory and by DuckDB: the same numbers, or a refusal of the same code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fromCsvFile } from '../engine/duckdb.ts';
import { estimateJson, fromCsv, type Source } from '../index.ts';

const directory = mkdtempSync(join(tmpdir(), 'survey-estimation-csv-'));
afterAll(() => rmSync(directory, { recursive: true }));

const spec = {
  variables: { w: { type: 'number' }, y: { type: 'number' }, g: { type: 'category' } },
  design: { weights: 'w' },
  estimates: [
    { kind: 'mean', of: 'y', by: 'g' },
    { kind: 'total', of: 'g' },
  ],
};
const rest = '1,2,b\n2,5,b\n3,4,a\n';

const texts: [string, string][] = [
  ['plain', `w,y,g\n1,1,a\n${rest}`],
  ['byte order mark', `\ufeffw,y,g\n1,1,a\n${rest}`],
  ['CRLF', `w,y,g\n1,1,a\n${rest}`.replaceAll('\n', '\r\n')],
  ['no end of the last line', `w,y,g\n1,1,a\n${rest}`.trimEnd()],
  ['empty lines', `w,y,g\n\n1,1,a\n\n${rest}\n`],
  ['quoted', `"w","y","g"\n"1","1","a, ""b"""\n${rest}`],
  ['quoted line end', `w,y,g\n1,1,"a\nb"\n${rest}`],
  ['quoted empty', `w,y,g\n1,"","a"\n${rest}`],
  ['spaces around a number', `w,y,g\n1,  7\t,a\n${rest}`],
  ['spaces alone', `w,y,g\n1,   ,a\n${rest}`],
  ['spaces in a level', `w,y,g\n1,7, a \n${rest}`],
  ['exponents', `w,y,g\n1,1e3,a\n1,-2.5E-1,a\n1,+.5,a\n1,5.,a\n${rest}`],
  ...[
    '0x1F',
    '1_000',
    'Infinity',
    'inf',
    '-inf',
    'nan',
    'NaN',
    'NA',
    'null',
    'NULL',
    '1,5',
    '1e400',
    '0b11',
    '1e',
    '.',
    '- 5',
    '１',
    '1 000',
    'true',
    "5'",
  ].map((value): [string, string] => [`the number ${value}`, `w,y,g\n1,"${value}",a\n${rest}`]),
  ['levels NA and null', `w,y,g\n1,1,NA\n1,2,null\n1,3,NULL\n${rest}`],
  ['missing fields at the end', `w,y,g\n1,1\n${rest}`],
  ['more fields than names', `w,y,g\n1,1,a,9\n${rest}`],
  ['a name twice', `w,y,y,g\n1,1,3,a\n1,2,3,b\n`],
  ['a name twice that is not asked for', `w,x,x,y,g\n1,1,3,4,a\n1,2,3,4,b\n1,1,1,1,b\n`],
  ['no such column', `w,y,h\n1,1,a\n`],
  ['names in other letters', `w,Y,g\n1,1,a\n`],
  ['no rows', 'w,y,g\n'],
  ['nothing', ''],
  ['names with spaces', `w, y,g\n1,1,a\n${rest}`],
  ['an open quote', `w,y,g\n1,1,"a\n${rest}`],
  ['one column more, unnamed', `w,y,g,\n1,1,a,\n1,2,a,\n1,3,b,\n`],
];

it.each(texts)('%s', async (name, text) => {
  const path = join(directory, `${texts.findIndex(([other]) => other === name)}.csv`);
  writeFileSync(path, text);
  const answer = async (source: Source) => {
    const { results } = await estimateJson(spec, source);
    return results.map((result) => ('error' in result ? { refused: result.error.code } : result));
  };
  expect(await answer(fromCsvFile(path))).toEqual(await answer(fromCsv(text)));
});
