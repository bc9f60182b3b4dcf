import { describe, expect, it } from 'vitest';
import { mostRecent, nothingRecent, recentDays, recentSchema, remember, type Recent } from './recent.ts';

const at = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString();
const record = (name: string, day: number) => ({ path: `/meetings/${name}`, page: 'meeting', at: at(day) });

describe('what somebody opened lately', () => {
  it('stands once, the newest first, and is bounded', () => {
    const opened = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'];
    const recent = opened.reduce<Recent>((all, name, day) => remember(all, 'me', record(name, day + 1)), nothingRecent);
    expect(recent.records.map(({ path }) => path.at(-1)).join('')).toBe('gfedca');
    expect(recent.records).toHaveLength(mostRecent);
    expect(recentSchema.parse(recent)).toEqual(recent);
  });

  it('goes when it is old, and when somebody else uses the device', () => {
    const mine = remember(nothingRecent, 'me', record('a', 1));
    expect(remember(mine, 'me', record('b', 2 + recentDays)).records).toHaveLength(1);
    expect(remember(mine, 'other', record('b', 2)).records).toEqual([record('b', 2)]);
  });

  it('leads nowhere outside the workbench', () => {
    for (const path of ['//elsewhere.example', 'https://elsewhere.example', ''])
      expect(recentSchema.safeParse({ account: 'me', records: [{ ...record('a', 1), path }] }).success).toBe(false);
  });
});
