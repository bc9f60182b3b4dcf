import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rolledBack, testDatabase, type TestDatabase } from '../database/testing.ts';
import { sql, transact } from '../database/transaction.ts';
import { checkAnchor, writeAnchor } from './anchor.ts';
import { brokenLinks, chainHeads } from './chain.ts';
import { record } from './journal.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase();
});
afterEach(() => test.drop());

const write = (n: number, compartment: 'dialogue' | 'restricted' = 'dialogue'): Promise<number> =>
  transact(test.db, { compartment, account: null }, (trx) =>
    record(
      trx,
      { actor: null, compartment, request: 'r' },
      { act: 'write', subject: 'page', subjectId: String(n), detail: { n } },
    ),
  );
/** As the owner of the database, who can switch the triggers off. */
const asOwner = async (...statements: string[]): Promise<void> => {
  for (const table of ['journal', 'journal_link'])
    await sql.raw(`alter table platform.${table} disable trigger user`).execute(test.db);
  for (const statement of statements) await sql.raw(statement).execute(test.db);
  for (const table of ['journal', 'journal_link'])
    await sql.raw(`alter table platform.${table} enable trigger user`).execute(test.db);
};
const entry = (n: number): string => `compartment = 'dialogue' and id = ${n}`;

describe('the journal', () => {
  it('is one chain whoever writes at the same time, and a writer that is rolled back leaves no gap in it', async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) => write(n)),
      ...Array.from({ length: 5 }, (_, n) => write(n, 'restricted')),
      rolledBack(test.db, { compartment: 'dialogue', account: null }, (trx) =>
        record(trx, { actor: null, compartment: 'dialogue', request: 'r' }, { act: 'x', subject: 'y', subjectId: 'z' }),
      ),
    ]);
    expect(await brokenLinks(test.db)).toEqual([]);
    expect((await chainHeads(test.db)).map(({ chain, place }) => [chain, place])).toEqual([
      ['common', 20],
      ['restricted', 5],
    ]);
  });

  it('does not hold up others while a long transaction that has written is still open', async () => {
    await transact(test.db, { compartment: 'dialogue', account: null }, async (trx) => {
      await record(
        trx,
        { actor: null, compartment: 'dialogue', request: 'r' },
        { act: 'long', subject: 'p', subjectId: '1' },
      );
      await write(2);
      await write(3);
    });
    expect(await brokenLinks(test.db)).toEqual([]);
  });

  const changes: [string, string[], { entry: string; issue: string }][] = [
    [
      'an altered entry',
      [`update platform.journal set subject_id = 'other' where ${entry(2)}`],
      { entry: 'dialogue 2', issue: 'altered' },
    ],
    [
      'an altered moment',
      [`update platform.journal set at = at + interval '1 microsecond' where ${entry(3)}`],
      { entry: 'dialogue 3', issue: 'altered' },
    ],
    [
      'a deleted entry',
      [`delete from platform.journal where ${entry(2)}`],
      { entry: 'dialogue 2', issue: 'entry-missing' },
    ],
    [
      'an entry deleted with its link',
      [
        `delete from platform.journal where ${entry(2)}`,
        `delete from platform.journal_link where compartment = 'dialogue' and id = 2`,
      ],
      { entry: 'dialogue 3', issue: 'link-missing' },
    ],
    [
      'the last entry deleted with its link',
      [
        `delete from platform.journal where ${entry(5)}`,
        `delete from platform.journal_link where compartment = 'dialogue' and id = 5`,
      ],
      { entry: 'head', issue: 'head-differs' },
    ],
    [
      'an entry put in beside the chain',
      [
        `insert into platform.journal (id, act, subject, subject_id, compartment, request) values (77, 'a', 's', '1', 'dialogue', 'r')`,
      ],
      { entry: 'dialogue 77', issue: 'not-linked' },
    ],
    [
      'two entries whose texts changed places',
      [
        `update platform.journal j set subject_id = o.subject_id, detail = o.detail from platform.journal o
          where j.compartment = 'dialogue' and o.compartment = 'dialogue' and (j.id, o.id) in ((2, 3), (3, 2))`,
      ],
      { entry: 'dialogue 2', issue: 'altered' },
    ],
    [
      'two links whose places changed',
      [
        `update platform.journal_link set place = 100 where place = 2 and chain = 'common'`,
        `update platform.journal_link set place = 2 where place = 3 and chain = 'common'`,
        `update platform.journal_link set place = 3 where place = 100 and chain = 'common'`,
      ],
      { entry: 'dialogue 3', issue: 'altered' },
    ],
  ];
  it.each(changes)('shows %s', async (_what, statements, expected) => {
    for (let n = 1; n <= 5; n += 1) await write(n);
    expect(await brokenLinks(test.db)).toEqual([]);
    await asOwner(...statements);
    expect(await brokenLinks(test.db)).toMatchObject([{ chain: 'common', ...expected }]);
  });

  it('that its owner wrote anew from end to end differs from what was noted outside the database', async () => {
    const home = mkdtempSync(join(tmpdir(), 'dawra-anchor-'));
    const secret = Buffer.alloc(32, 7);
    for (let n = 1; n <= 3; n += 1) await write(n);
    expect(await checkAnchor(test.db, home, secret)).toBe('none');
    await writeAnchor(test.db, home, secret);
    await write(4);
    expect(await checkAnchor(test.db, home, secret)).toBe('holds');
    await asOwner(
      `update platform.journal set subject_id = 'other' where ${entry(2)}`,
      'truncate platform.journal_link, platform.journal_head',
      `insert into platform.journal_head select c, 0, sha256(convert_to('dawra-journal/1 ' || c, 'UTF8')) from unnest(array['common', 'restricted']) c`,
      `do $$ declare e platform.journal; h platform.journal_head; made bytea; begin
         for e in select * from platform.journal order by id loop
           select * into h from platform.journal_head where chain = 'common';
           made := platform.journal_hash(e, 'common', h.place + 1, h.hash);
           insert into platform.journal_link values ('common', h.place + 1, e.compartment, e.id, made);
           update platform.journal_head set place = h.place + 1, hash = made where chain = 'common';
         end loop; end $$`,
    );
    expect(await brokenLinks(test.db)).toEqual([]);
    expect(await checkAnchor(test.db, home, secret)).toBe('differs');
    expect(await checkAnchor(test.db, home, Buffer.alloc(32, 8))).toBe('differs');
    writeFileSync(join(home, 'journal-anchor'), '{}');
    expect(await checkAnchor(test.db, home, secret)).toBe('differs');
    rmSync(home, { recursive: true, force: true });
  });
});
