import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('gives no more turns than may be opened, than are under way, and than one payer may have', () => {
  const turns = new Turns({ opening: 2, sending: 3, perPayer: 2 });
  const [a, b] = [turns.take('a')!, turns.take('b')!];
  expect(turns.take('c')).toBeUndefined();
  for (const turn of [a, b, a]) turn.opened();
  const again = turns.take('a')!;
  again.opened();
  expect(turns.take('c')).toBeUndefined();
  for (let n = 0; n < 2; n += 1) b.sent();
  expect(turns.take('a')).toBeUndefined();
  expect(turns.take('c')).toBeDefined();
  a.sent();
  expect(turns.take('a')).toBeDefined();
});
