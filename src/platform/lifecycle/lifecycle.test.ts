import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../database/testing.ts';
import { run, sql, transact, type Db, type Trx } from '../database/transaction.ts';
import { actForm, actView } from './act.contract.ts';
import { actsOf } from './acts.sql.ts';
import { defineLifecycle } from './lifecycle.ts';

const label = { ar: 'ك', fr: 'F', en: 'E' };
const life = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label, tone: 'neutral', open: true },
    review: { label, tone: 'info', open: true },
    shown: { label, tone: 'success' },
  },
  acts: {
    write: { label, permission: 'thing.write' },
    submit: { label, permission: 'thing.write' },
    return: { label, permission: 'thing.review', note: 'required' },
    show: { label, permission: 'thing.review', note: 'optional', fields: { at: z.string() } },
    correct: { label, permission: 'thing.write', by: 'rule' },
  },
  steps: {
    draft: { write: 'draft', submit: 'review' },
    review: { return: 'draft', show: 'shown' },
    shown: { correct: 'draft' },
  },
});

describe('a life', () => {
  it('is a fold of its acts', () => {
    expect(life.fold([{ act: 'write' }, { act: 'submit' }, { act: 'show' }])).toBe('shown');
    expect(() => life.fold([{ act: 'submit' }])).toThrow(/begins with write/);
    expect(() => life.fold([{ act: 'write' }, { act: 'show' }])).toThrow(/not possible/);
    expect(life.possible('review')).toEqual(['return', 'show']);
    expect(life.possible('shown')).toEqual([]);
  });

  it('is whole, or is not declared', () => {
    const one = { a: { label, tone: 'neutral' as const } };
    const acts = { go: { label, permission: 'x' }, stay: { label, permission: 'x' } };
    expect(() => defineLifecycle({ first: { act: 'go', state: 'a' }, states: one, acts, steps: { a: {} } })).toThrow(
      /no step leads to stay/,
    );
    const wrong = { a: { stay: 'b' } } as never;
    expect(() => defineLifecycle({ first: { act: 'go', state: 'a' }, states: one, acts, steps: wrong })).toThrow(
      /not declared/,
    );
  });

  it('takes from a person exactly what an act needs', () => {
    const form = actForm(life, z.string().min(1));
    expect(form.safeParse({ act: 'submit', sequence: 1 }).success).toBe(true);
    for (const wrong of [
      { act: 'submit', sequence: 1, note: 'why' },
      { act: 'return', sequence: 1 },
      { act: 'return', sequence: 1, note: 'why', at: 'x' },
      { act: 'show', sequence: 1 },
      { act: 'write', sequence: 1 },
      { act: 'correct', sequence: 1 },
      { act: 'burn', sequence: 1 },
    ])
      expect(form.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe('a life in the database', () => {
  let db: Db;
  let drop: () => Promise<void>;
  const acts = actsOf(life, {
    table: 'tried.thing_act',
    subject: 'thing',
    own: { note: z.string().nullable(), grade: z.number().nullable() },
    view: actView(life, z.string(), { grade: z.number().nullable() }),
  });
  const dialogue = { compartment: 'dialogue', account: null } as const;
  const inside = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => transact(db, dialogue, work);
  const made = (): Promise<string> =>
    inside(async (trx) => {
      const id = crypto.randomUUID();
      await run(trx, sql`insert into tried.thing values (${id})`);
      await acts.begin(trx, id, { actor: null });
      return id;
    });

  beforeAll(async () => {
    ({ db, drop } = await testDatabase());
    const noted = life.actNames.filter((act) => life.acts[act].note === 'required');
    await sql`create schema tried`.execute(db);
    await sql`create table tried.thing (id uuid primary key)`.execute(db);
    await sql`create table tried.thing_act (thing uuid not null references tried.thing, note text, grade integer)`.execute(
      db,
    );
    await sql`select platform.create_acts('tried.thing_act', 'thing', ${life.first.act}, ${life.first.state}, ${JSON.stringify(life.steps)}::jsonb,
      ${life.stateNames.filter(life.isOpen)}::text[], ${noted}::text[])`.execute(db);
    await sql`grant usage on schema tried to dawra_dialogue`.execute(db);
    await sql`grant select, insert, update on all tables in schema tried to dawra_dialogue`.execute(db);
  });
  afterAll(() => drop());

  it('goes through the steps that it has, and tells its history', async () => {
    const id = await made();
    await inside(async (trx) => {
      const held = (await acts.lock(trx, id))!;
      expect(held).toEqual({ id, state: 'draft', sequence: 1, last: { note: null, grade: null } });
      await acts.append(trx, held, { act: 'submit', actor: null, own: { grade: 3 } });
      await acts.append(trx, (await acts.lock(trx, id))!, { act: 'return', actor: null, own: { note: 'again' } });
      expect((await acts.list(trx, id)).map(({ act, state, note, grade }) => [act, state, note, grade])).toEqual([
        ['write', 'draft', null, null],
        ['submit', 'review', null, 3],
        ['return', 'draft', 'again', null],
      ]);
      expect(await acts.list(trx, id, 2)).toHaveLength(1);
    });
  });

  it('agrees with the code on every sequence of acts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...life.actNames), { maxLength: 8 }), async (given) => {
        const id = await made();
        let state = life.fold([{ act: 'write' }]);
        for (const act of given) {
          const next = life.next(state, act);
          const done = await inside(async (trx) => {
            const held = (await acts.lock(trx, id))!;
            expect(held.state).toBe(state);
            await acts.append(trx, held, { act, actor: null, own: { note: 'x' } });
          }).then(
            () => true,
            (error: { constraint?: string }) => (expect(error.constraint).toBe('thing_act_step'), false),
          );
          expect(done).toBe(next !== undefined);
          state = next ?? state;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lets one of two who act at once through, and says so to the other', async () => {
    const id = await made();
    const held = await inside(async (trx) => (await acts.lock(trx, id))!);
    const both = await Promise.allSettled(
      [1, 2].map(() => inside((trx) => acts.append(trx, held, { act: 'submit', actor: null }))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(
      inside(async (trx) => acts.expect((await acts.lock(trx, id))!, 1, 'return', () => acts.list(trx, id, 1))),
    ).rejects.toMatchObject({
      code: 'act.changed-meanwhile',
      items: [{ act: 'submit' }],
    });
    await expect(
      inside(async (trx) => acts.expect((await acts.lock(trx, id))!, 2, 'submit', () => acts.list(trx, id, 2))),
    ).rejects.toMatchObject({
      code: 'act.not-possible-now',
    });
  });

  it('keeps what was done: no change, no removal, no reason left out, no column that is not its own', async () => {
    const id = await made();
    const held = await inside(async (trx) => (await acts.lock(trx, id))!);
    await inside((trx) => acts.append(trx, held, { act: 'submit', actor: null }));
    const next = await inside(async (trx) => (await acts.lock(trx, id))!);
    await expect(
      inside((trx) => acts.append(trx, next, { act: 'return', actor: null, own: { note: ' ' } })),
    ).rejects.toMatchObject({
      constraint: 'thing_act_note',
    });
    await expect(inside((trx) => run(trx, sql`update tried.thing_act set act = 'show'`))).rejects.toThrow(
      /append-only/,
    );
    await expect(run(db, sql`delete from tried.thing_act`)).rejects.toThrow(/append-only/);
    expect(() => actsOf(life, { table: 'tried.thing_act', subject: 'thing', view: z.any() })).toThrow(
      /tried\.thing_act: return has a note/,
    );
    const foreign = { act: 'show', actor: null, own: { state: 'shown' } as never } as const;
    await expect(inside((trx) => acts.append(trx, next, foreign))).rejects.toThrow(/no column state/);
  });
});
