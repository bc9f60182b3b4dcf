import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../platform/database/testing.ts';
import { rows, sql, type Db } from '../platform/database/transaction.ts';
import { lifecyclePage } from '../platform/lifecycle/page.ts';
import { defineWing, inOrder } from '../platform/wing/wing.ts';
import { permissions } from './permissions.ts';
import { wings } from './wings.ts';

const lives = wings.flatMap((wing) => wing.lives ?? []);
let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ db, drop } = await testDatabase());
});
afterAll(() => drop());

describe('wings', () => {
  it('bring nothing twice', () => {
    const wing = (name: string) =>
      defineWing({ name, order: 1, permissions: permissions.slice(0, 1), routes: () => [] });
    expect(() => inOrder([wing('one'), wing('one')])).toThrow(/the wing one stands twice/);
    expect(() => inOrder([wing('one'), wing('other')])).toThrow(/the permission .* stands twice/);
  });
});

describe('lives', () => {
  it('are in the database what they are in the code: steps, the first act, what is open, which acts say why', async () => {
    const stored = await rows(
      db,
      z.object({
        acts: z.string(),
        first_act: z.string(),
        first_state: z.string(),
        steps: z.record(z.string(), z.record(z.string(), z.string())),
        open: z.array(z.string()),
        noted: z.array(z.string()),
      }),
      sql`select acts::text, first_act, first_state, steps, open, noted from platform.lifecycle order by 1`,
    );
    const declared = lives.map(({ table, life }) => ({
      acts: table,
      first_act: life.first.act,
      first_state: life.first.state,
      steps: life.steps,
      open: life.stateNames.filter((state) => life.isOpen(state)),
      noted: life.actNames.filter((act) => life.acts[act]!.note === 'required'),
    }));
    const sorted = (all: readonly { acts: string; open: string[]; noted: string[] }[]) =>
      all
        .map((one) => ({ ...one, open: one.open.toSorted(), noted: one.noted.toSorted() }))
        .sort((one, other) => (one.acts < other.acts ? -1 : 1));
    expect(sorted(stored)).toEqual(sorted(declared));
  });

  it('are opened by permissions that exist', () => {
    const known = permissions.map(({ name }) => name);
    for (const { life } of lives) for (const act of Object.values(life.acts)) expect(known).toContain(act.permission);
  });

  it('are printed in the docs as they are', () => {
    const page = lifecyclePage(lives, permissions);
    if (process.env['UPDATE_DOCS']) writeFileSync('docs/life-cycles.md', page);
    expect(readFileSync('docs/life-cycles.md', 'utf8')).toBe(page);
  });
});
