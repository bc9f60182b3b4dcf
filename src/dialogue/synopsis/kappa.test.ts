import { expect, it } from 'vitest';
import { codingAgreement } from './kappa.ts';

it('is Cohen’s kappa for any number of codes', () => {
  // Two codes: the worked example of 50 units (20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no): po 0.7, pe 0.5.
  const two = codingAgreement([
    ...[
      { one: 'yes', other: 'yes', units: 20 },
      { one: 'yes', other: 'no', units: 5 },
    ],
    ...[
      { one: 'no', other: 'yes', units: 10 },
      { one: 'no', other: 'no', units: 15 },
    ],
  ]);
  expect(two).toMatchObject({ units: 50, same: 35, share: 0.7 });
  expect(two.kappa).toBeCloseTo(0.4, 12);
  // Three codes, in the proportions of Cohen (1960), table 1 (per 200): 88 14 18 / 10 40 10 / 2 6 12: po 0.70, pe 0.41.
  const cells = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const three = codingAgreement(
    cells.flatMap((line, i) => line.map((units, j) => ({ one: String(i), other: String(j), units }))),
  );
  expect(three.share).toBeCloseTo(0.7, 12);
  expect(three.kappa).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 12);
});
it('says nothing where there is nothing to say', () => {
  expect(codingAgreement([])).toEqual({ units: 0, same: 0, share: null, kappa: null });
  expect(codingAgreement([{ one: 'a', other: 'a', units: 9 }])).toEqual({ units: 9, same: 9, share: 1, kappa: null });
  expect(
    codingAgreement([
      { one: 'a', other: 'b', units: 1 },
      { one: 'b', other: 'a', units: 1 },
    ]).kappa,
  ).toBe(-1);
});
