import { describe, expect, it } from 'vitest';
import { evaluate } from './expression.ts';
import type { Frame } from './frame.ts';
import type { Expression } from '../api/spec.ts';

const frame: Frame = {
  rows: 3,
  line: Uint32Array.of(0, 1, 2),
  columns: new Map([
    ['x', { type: 'number', name: 'x', values: Float64Array.of(1, 2, NaN) }],
    ['c', { type: 'category', name: 'c', codes: Int32Array.of(0, 1, -1), levels: ['a', 'b'] }],
  ]),
};
const words = ['no', 'yes', 'unknown'];
const ask = (expression: Expression) => Array.from(evaluate(expression, frame), (t) => words[t]);
const yes: Expression = { not: { missing: 'x' } };

describe('conditions', () => {
  it.each<[string, Expression, string[]]>([
    ['equal', { eq: ['x', 2] }, ['no', 'yes', 'unknown']],
    ['greater', { gt: ['x', 1] }, ['no', 'yes', 'unknown']],
    ['not of unknown is unknown', { not: { le: ['x', 1] } }, ['no', 'yes', 'unknown']],
    ['unknown or yes is yes', { or: [{ eq: ['x', 1] }, { missing: 'x' }] }, ['yes', 'no', 'yes']],
    ['unknown and no is no', { and: [{ eq: ['x', 1] }, yes] }, ['yes', 'no', 'no']],
    ['unknown and yes is unknown', { and: [{ eq: ['x', 1] }, { missing: 'c' }] }, ['no', 'no', 'unknown']],
    ['levels', { in: ['c', ['b', 'z']] }, ['no', 'yes', 'unknown']],
    ['another level', { ne: ['c', 'a'] }, ['no', 'yes', 'unknown']],
    ['nothing to hold', { and: [] }, ['yes', 'yes', 'yes']],
    ['nothing that could', { or: [] }, ['no', 'no', 'no']],
  ])('%s', (_, expression, expected) => expect(ask(expression)).toEqual(expected));

  it('refuse an order of categories and columns that are not there', () => {
    expect(() => ask({ lt: ['c', 'b'] })).toThrow('no order');
    expect(() => ask({ eq: ['z', 1] })).toThrow('no column "z"');
    expect(() => ask({ eq: ['x', 'many'] })).toThrow('cannot be compared');
  });
});
