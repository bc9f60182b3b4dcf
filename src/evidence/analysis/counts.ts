import type { Spec } from '@dawra/survey-estimation';
import { unitWeight } from './question.ts';

type Estimate = Spec['estimates'][number];

/** Estimates that would hand out single records: the list of weights. */
export const isRecordLevel = (estimate: Estimate): boolean => estimate.kind === 'weights';

/**
 * The same estimate as a count of people: unweighted totals of the same measures in the same groups; for differences and contrasts those of the
 * groups compared. Undefined where the rows' own base says all there is to know.
 */
export function countingEstimate(estimate: Estimate): Estimate | undefined {
  switch (estimate.kind) {
    case 'proportion':
    case 'total':
      return { kind: 'total', of: estimate.of, ...(estimate.by ? { by: estimate.by } : {}) };
    case 'difference':
    case 'contrast':
      return 'of' in estimate.of
        ? { kind: 'total', of: estimate.of.of, ...(estimate.of.by ? { by: estimate.of.by } : {}) }
        : undefined;
    default:
      return undefined;
  }
}

/** The spec whose answer counts people cell by cell for each estimate of `spec`, in order, and which estimates it counts. */
export function countingSpec(spec: Spec): { spec: Spec; of: (number | undefined)[] } {
  const estimates: Estimate[] = [];
  const of = spec.estimates.map((estimate) => {
    const counting = countingEstimate(estimate);
    return counting ? estimates.push(counting) - 1 : undefined;
  });
  const { design: _design, calibration: _calibration, ...rest } = spec;
  return {
    spec: {
      ...rest,
      variables: { ...spec.variables, [unitWeight]: { type: 'number' } },
      design: { weights: unitWeight },
      estimates,
    },
    of,
  };
}
