/** A step of a path. `name` is the name tested, `*` any element, nothing another kind of node. */
export interface Step {
  readonly axis: 'child' | 'self' | 'parent' | 'attribute' | 'other';
  readonly name?: string;
  readonly predicates: readonly Expression[];
}

/** An expression of XPath 1.0 with the references of XLSForm. */
export type Expression =
  | { readonly is: 'number' | 'literal'; readonly value: string }
  | { readonly is: 'reference'; readonly name: string; readonly lastSaved: boolean }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly is: 'operation'; readonly operator: string; readonly parts: readonly Expression[] }
  | {
      readonly is: 'path';
      /** Where it begins: at the root, at the node at hand, anywhere below, or at the nodes of another expression. */
      readonly from: 'root' | 'here' | 'anywhere' | Expression;
      /** Predicates of the expression that it begins with. */
      readonly predicates: readonly Expression[];
      readonly steps: readonly Step[];
    };

/** Every expression inside one, itself first. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* within(part);
}

/** Expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  if (expression.is === 'call') return expression.given;
  if (expression.is === 'operation') return expression.parts;
  if (expression.is !== 'path') return [];
  const { from, predicates, steps } = expression;
  return [...(typeof from === 'string' ? [] : [from]), ...predicates, ...steps.flatMap((step) => step.predicates)];
}
