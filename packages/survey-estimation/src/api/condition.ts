/** Conditions for who holds rows himself. */
import { checked } from '../core/check.ts';
import { expression as expressionForm, type Expression } from '../core/circumstances.ts';
import { evaluate as evaluated, type Truth } from '../core/expression.ts';
import type { Frame } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';

/**
 * One value a row, in three-valued logic: `YES`, `NO` or `UNKNOWN` (a comparison with a missing value). Refuses `bad-spec` what is no condition or
 * no frame, `unknown-column`, and an order of categories as `wrong-type`.
 */
export function evaluate(expression: Expression, frame: Frame): Truth {
  const condition = checked(expressionForm, expression);
  const { columns } = (frame ?? {}) as Partial<Frame>;
  if (!(columns instanceof Map)) refuse('bad-spec', 'conditions are evaluated on a frame: { rows, columns, line }');
  return evaluated(condition, frame);
}
