import { expect, it } from 'vitest';
import type { DesignDeclaration } from './codebook.contract.ts';
import { emptyStage, stagesOf, withStages } from './design.ts';

const base: DesignDeclaration = { sample: 'probability', eligibility: 'un', fieldwork: { from: '', to: '' } };

it.each([
  [base],
  [{ ...base, weights: 'w', strata: ['region'], clusters: ['psu', 'household'], nest: true }],
  [{ ...base, strata: [['region', 'urban']], clusters: ['psu'], fpc: [{ count: 'n' }, { fraction: 'f' }] }],
  [{ ...base, clusters: ['psu', 'household'], fpc: [null, { count: 'n' }] }],
])('what a form shows of %j is what was declared', (design: DesignDeclaration) =>
  expect(withStages(design, stagesOf(design))).toEqual(design),
);

it('leaves out what was chosen halfway', () => {
  expect(withStages(base, [{ ...emptyStage(), fpcKind: 'count' }])).toEqual(base);
  expect(withStages({ ...base, strata: ['a'] }, [emptyStage()])).toEqual(base);
});
