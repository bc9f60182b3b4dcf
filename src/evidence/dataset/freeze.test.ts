import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, openDuck, quoted, type Duck } from '../duck.ts';
import { cellOf, missingSql, valueSql, type Writing } from './cell.ts';
import { writeFrozen } from './freeze.ts';
import { missingColumn } from './frozen-names.ts';
import { writingsOf } from './writing.ts';

let home: string;
let duck: Duck;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-freeze-'));
  duck = await openDuck({ directories: [home], memoryMb: 512, spill: home });
});
afterAll(async () => {
  await duck.close();
  await rm(home, { recursive: true, force: true });
});

let seed = 2008;
const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;
const one = <T>(of: readonly T[]): T => of[random(of.length)]!;
const label = { ar: '', fr: '', en: '' };
const cells = [
  ...[
    '1',
    '12',
    '099',
    '99',
    '99.0',
    '٩٩',
    '1.200',
    '1,200',
    '12,5',
    '2.5',
    '-3',
    '+4',
    '0.512',
    '1e3',
    ' 7 ',
    '',
    'yes',
    'no',
    'NA',
    '\u200f1',
  ],
  ...[
    '2019-03-04',
    '2019',
    '03/04/2019',
    '15/07/2019',
    '2019-02-30',
    '2019-03-04T10:00:00+01:00',
    '٢٠١٩',
    '12345678901234567890',
  ],
];

it('keeps of every cell what the rules for a cell say, however plain its column is', async () => {
  for (let round = 0; round < 8; round += 1) {
    const variables = Array.from({ length: 12 }, (_, at): Variable => {
      const type = one(['number', 'date', 'category', 'text', 'id'] as const);
      return {
        ...{ name: `it's column ${at}`, type, label },
        ...(type === 'category'
          ? { levels: ['1', '12', 'yes', 'no', '99'].slice(random(3)).map((code) => ({ code, label })) }
          : {}),
        ...(random(2) ? { missing: [{ code: one(['99', 'NA', '1', '2019']), kind: 'refused' as const, label }] } : {}),
      };
    });
    const few = variables.map(() => Array.from({ length: 1 + random(4) }, () => one(cells)));
    const rows = Array.from({ length: 30 }, () => few.map((some) => literal(one(some))).join(', '));
    const staged = join(home, `staged-${round}.parquet`);
    const names = variables.map(({ name }) => quoted(name)).join(', ');
    await duck.run(
      `copy (select * from (values ${rows.map((row) => `(${row})`).join(', ')}) t (${names})) to ${literal(staged)} (format parquet)`,
    );
    const stated = one<Writing>([{}, { decimal: ',' }, { decimal: '.' }, { dates: 'month-first' }]);
    const frozen = join(home, `frozen-${round}.parquet`);
    await writeFrozen(duck, staged, frozen, { variables } as unknown as Codebook, stated);
    const { writings } = await writingsOf(duck, staged, variables, stated);
    const kept = await duck.all(`select * from read_parquet(${literal(frozen)})`);
    for (const variable of variables) {
      const { name } = variable;
      const cell = cellOf(name);
      const said = await duck.all(
        `select ${valueSql(variable, cell, writings.get(name))} as value, ${missingSql(variable, cell, writings.get(name))} as missing from read_parquet(${literal(staged)})`,
      );
      const frozenCells = kept.map((row) => ({ value: row[name], missing: row[missingColumn(name)] }));
      expect(frozenCells, `${variable.type} ${JSON.stringify(stated)}`).toEqual(said);
    }
  }
}, 60_000);
