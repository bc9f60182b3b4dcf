import { describe, expect, it } from 'vitest';
import { newItem, generated } from '../parse/item.ts';
import type { Item } from '../form.ts';
import { contextOf } from './context.ts';
import { isDynamic } from './dynamic.ts';
import { malformed, references } from './find.ts';
import { isName, tokens } from './lexer.ts';
import { expression, nodesetOf } from './resolve.ts';
import { spots } from './spot.ts';

const make = (kind: Item['kind'], name: string, children: readonly Item[] = []): Item =>
  newItem({ kind, type: kind, name, origin: generated('survey'), children });

const q = (name: string): Item => make('question', name);
const items = [
  q('top'),
  make('repeat', 'home', [
    q('size'),
    make('group', 'g', [q('street'), q('number')]),
    make('repeat', 'adult', [q('pay'), q('first')]),
    make('repeat', 'child', [make('group', 'school', [q('grade')])]),
  ]),
];
const places = spots('data', items);
const spot = (name: string) => places.named.get(name)?.[0] ?? places.root;
const read = (source: string, text: string) => expression(places, text, { source: spot(source) });

describe('references', () => {
  it.each([
    ['top', '${size}', ' /data/home/size '],
    ['street', '${top}', ' /data/top '],
    ['street', '${number}', ' ../number '],
    ['street', '${size}', ' ../../size '],
    ['size', 'sum(${pay})', 'sum( ../adult/pay )'],
    ['grade', '${pay} + ${grade}', ' ../../../adult/pay  +  ../grade '],
    ['pay', '${home}', ' /data/home '],
    ['pay', '${adult}[1]/pay', ' ../../adult [1]/pay'],
    [
      'pay',
      'indexed-repeat(${pay}, ${home}, 1, ${adult}, ${size})',
      'indexed-repeat( /data/home/adult/pay ,  /data/home , 1,  /data/home/adult ,  ../../size )',
    ],
    [
      'pay',
      "instance('t')/root/item[a = ${size}]/b + ${size}",
      "instance('t')/root/item[a =  current()/../../size ]/b +  ../../size ",
    ],
    ['size', '${last-saved#size}', " instance('__last-saved')/data/home/size "],
    ['top', '${nobody}', '${nobody}'],
  ])('%s reads %s as %s', (source, text, path) => expect(read(source, text)).toBe(path));

  it('offers the answers of a repeat from outside, from beside and from within', () => {
    expect(nodesetOf(spot('first'), spot('top'))).toMatchObject({ nodeset: '/data/home/adult', leaf: 'first' });
    expect(nodesetOf(spot('first'), spot('grade')).nodeset).toBe('../../../adult');
    expect(nodesetOf(spot('first'), spot('pay')).nodeset).toBe('../../adult');
  });

  it('finds what is well formed and what is not', () => {
    expect(references('${a} ${last-saved#b-c.d} ${سؤال} ${1} ${ a }').map(({ name }) => name)).toEqual([
      'a',
      'b-c.d',
      'سؤال',
    ]);
    expect(malformed('${a} ${ b } ${c')).toBe('${ b }');
    expect(malformed('${a} and ${c')).toBe('${c');
    expect(malformed('$(a) ${a}')).toBeUndefined();
  });

  it('knows a predicate on an instance from one elsewhere, and brackets in quotes', () => {
    const at = (text: string) => references(text).at(-1) ?? { name: '', lastSaved: false, start: 0, end: 0 };
    const inside = (text: string) => contextOf(text).inInstancePredicate(at(text));
    expect(inside("instance('a')/root/item[b = ${c}]/d")).toBe(true);
    expect(inside("instance('a')/root/item[b = 1]/d + ${c}")).toBe(false);
    expect(inside("concat('[', ${c}, ']', instance('a')/root)")).toBe(false);
    expect(inside('/data/r[b = ${c}]/d')).toBe(false);
    const call = 'indexed-repeat(${a}, ${b}, if(1, ${c}, 2))';
    expect(references(call).map(contextOf(call).inIndexedRepeat)).toEqual([true, true, false]);
  });
});

describe('defaults that are computed', () => {
  it.each(['1 + 1', 'random()', '${a}', '/data/r[1]/q', 'a | b', '3 * 2', '10 mod 3', 'concat(1)', '+1'])(
    '%s',
    (value) => expect(isDynamic(value, 'text')).toBe(true),
  );
  it.each([
    '',
    'x',
    'well-known',
    '-5',
    '3.14',
    '2026-01-31',
    'http://example.org/a',
    'not_func$',
    '$(a)',
    '10-20',
    "it's",
    '"a + b"',
  ])('not %s', (value) => expect(isDynamic(value, 'text')).toBe(false));
  it.each(['date', 'geopoint', 'time'])('no hyphen of a %s computes', (type) => {
    expect(isDynamic('1 - 2', type)).toBe(false);
    expect(isDynamic('1 - 2', 'integer')).toBe(true);
  });
});

describe('tokens', () => {
  it('cover the text', () => {
    const text = 'if(${a} > 1, "x[", instance(\'c\')/root/item[n=1]/l) | ../b div 2 & ?';
    expect(
      tokens(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
  });

  it('tell names from the rest', () => {
    for (const name of ['a', '_a', 'سؤال', 'a-b.c', 'é1']) expect(isName(name)).toBe(true);
    for (const name of ['', '1a', '-a', 'a b', 'a:b', 'a/b', '${a}']) expect(isName(name)).toBe(false);
  });
});
