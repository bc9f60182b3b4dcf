import { describe, expect, it } from 'vitest';
import { PEOPLE, personOf } from './people.ts';

describe('the named people', () => {
  it('are the ten of the blueprint, reachable at reserved addresses only', () => {
    expect(PEOPLE.map((person) => person.handle)).toEqual([
      'amina',
      'karim',
      'salma',
      'nadia',
      'youssef',
      'claire',
      'hicham',
      'omar',
      'lucie',
      'root',
    ]);
    for (const person of PEOPLE) expect(person.email).toBe(`${person.handle}@example.org`);
  });

  it('speak the three languages and sit on both sides', () => {
    expect(new Set(PEOPLE.map((person) => person.locale))).toEqual(new Set(['ar', 'fr', 'en']));
    const delegates = PEOPLE.filter((person) => person.role === 'delegate');
    expect(delegates.map((person) => person.side)).toEqual(['destination', 'origin']);
    for (const person of PEOPLE) expect(person.side === null).toBe(person.family === null);
    expect(() => personOf('zorro')).toThrow(RangeError);
  });
});
