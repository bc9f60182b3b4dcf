import { describe, expect, it } from 'vitest';
import { enteredBy, partsOf, readers, type Filled } from './reader.ts';

const filled = (empty: string): Filled =>
  Object.fromEntries(
    readers.map((reader) => [
      reader,
      partsOf[reader].map((name) => ({ name, links: name === empty ? [] : [{ label: name, path: `/${name}` }] })),
    ]),
  ) as unknown as Filled;

describe('the entries of the home page', () => {
  it('lead to three things for each of seven readers', () => {
    expect(readers).toHaveLength(7);
    expect(enteredBy(filled(''))).toEqual(readers);
    for (const reader of readers) expect(new Set(partsOf[reader]).size).toBe(3);
  });

  it.each(['fate', 'toUs', 'flows', 'embed'] as const)('are left out where %s has nothing to show', (empty) => {
    const without = readers.filter((reader) => (partsOf[reader] as readonly string[]).includes(empty));
    expect(without.length).toBeGreaterThan(0);
    expect(enteredBy(filled(empty))).toEqual(readers.filter((reader) => !without.includes(reader)));
  });
});
