import { describe, expect, it } from 'vitest';
import { condition } from './condition.ts';

const question = (name: string) => ({ is: 'question', name });
const text = (value: string) => ({ is: 'text', value });

describe('reading conditions', () => {
  it('binds and tighter than or, and looks into brackets', () => {
    expect(condition("${a} = 'x' or (not(${b} != 'y')) and selected( ${c} ,'z')")).toEqual({
      is: 'any',
      parts: [
        { is: 'compare', left: question('a'), operator: '=', right: text('x') },
        {
          is: 'all',
          parts: [
            { is: 'not', part: { is: 'compare', left: question('b'), operator: '!=', right: text('y') } },
            { is: 'selected', question: question('c'), code: 'z' },
          ],
        },
      ],
    });
  });

  it.each([
    ['. >= 3', { is: 'compare', left: { is: 'self' }, operator: '>=', right: { is: 'number', value: 3 } }],
    ['number(${a})<-1', { is: 'compare', left: question('a'), operator: '<', right: { is: 'number', value: -1 } }],
    ['true()', { is: 'constant', value: true }],
    ['${a} + 1 > 2', { is: 'compare', left: { is: 'opaque' }, operator: '>', right: { is: 'number', value: 2 } }],
    ["regex(., 'and or')", { is: 'opaque' }],
    ['', { is: 'opaque' }],
    ["'open", { is: 'opaque' }],
    ['1 < 2 < 3', { is: 'opaque' }],
    [
      '${last-saved#a} = 1',
      { is: 'compare', left: { is: 'opaque' }, operator: '=', right: { is: 'number', value: 1 } },
    ],
    ['or', { is: 'opaque' }],
  ])('%s', (expression, expected) => expect(condition(expression)).toEqual(expected));
});
