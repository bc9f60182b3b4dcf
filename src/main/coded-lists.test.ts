import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../content/index.ts';
import { familyLabel, sideLabel } from '../dialogue/index.ts';
import { families, sides } from '../platform/accounts/account.ts';
import { countryCodes, countrySchema } from '../platform/codes/country.ts';
import { migrations } from './migrations.ts';

const labels = (id: string) =>
  Object.fromEntries(CODE_LISTS.find((list) => list.id === id)!.codes.map(({ code, label }) => [code, label]));

/** These stand in code too, since types and tables need them: list and code may not part. */
describe('lists that stand in code as well', () => {
  it('have the same codes and the same labels', () => {
    expect(labels('sides')).toEqual(sideLabel);
    expect(labels('families')).toEqual(familyLabel);
    expect(Object.keys(labels('sides'))).toEqual([...sides]);
    expect(Object.keys(labels('families'))).toEqual([...families]);
  });
});

describe('countries', () => {
  it('are those of the list that are in force, in code and in the database', () => {
    const list = CODE_LISTS.find(({ id }) => id === 'countries')!.codes.filter(({ until }) => until === null);
    expect([...countryCodes].sort()).toEqual(list.map(({ code }) => code).sort());
    const stored = Object.values(migrations).flatMap(
      (sql) => /function platform\.countries\(\)[^$]*\$\$([^$]*)\$\$/.exec(sql)?.[1]?.match(/\b[A-Z]{2}\b/g) ?? [],
    );
    expect(stored).toEqual([...countryCodes]);
    for (const wrong of ['ZZ', 'ma', 'MAR', '', 'SU', 'AN']) expect(countrySchema.safeParse(wrong).success).toBe(false);
  });
});
