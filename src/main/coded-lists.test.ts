import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../content/index.ts';
import { familyLabel, sideLabel } from '../dialogue/index.ts';
import { families, sides } from '../platform/accounts/account.ts';

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
