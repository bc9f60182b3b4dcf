import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetsOf, xlsform } from '../src/index.ts';
import { recordedCases } from './pyxform/cases.ts';
import { canonical, parseXml } from './pyxform/xml.ts';

/** Numbers below a bound, the same at every run. */
const random = (seed: number) => (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % Math.max(1, below);

/** A form as one text, in order; the order of attached files alone has no meaning. */
const form = (xform: string): string =>
  canonical(parseXml(xform)).replace(/(?:\n?<instance id="[^"]*" src="[^"]*"><\/>)+/g, (files) =>
    files.trim().split('\n').sort().join('\n'),
  );

const cases = new URL('cases/', import.meta.url);
const ours = readdirSync(cases)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(new URL(name, cases), 'utf8').split(/^## /m).slice(1))
  .flatMap((part) => {
    const tables = part.split('\n').filter((line) => line.startsWith('|'));
    const result = xlsform({ markdown: tables.join('\n') });
    return result.ok ? [result.xform] : [];
  });
const recorded = (recordedCases() ?? []).flatMap(({ pyxformXml }) => (pyxformXml ? [pyxformXml] : []));

/** Writes a form back; gives what is wrong when the sheets say nothing of a loss and yet make another form, or none. */
function silent(xform: string): string | undefined {
  const back = sheetsOf(xform);
  if (!back.ok || back.losses.length) return undefined;
  const again = xlsform(back.sheets);
  if (!again.ok) return `refused: ${again.problems[0]?.code ?? ''}\n${xform}`;
  return form(again.xform) === form(xform) ? undefined : `another form\n${xform}`;
}

interface Part {
  readonly text: string;
  readonly at: number;
}
const parts = (xform: string, pattern: RegExp): Part[] =>
  [...xform.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }));
const put = (xform: string, { at, text }: Part, other: string): string =>
  xform.slice(0, at) + other + xform.slice(at + text.length);
const tags = /<[a-zA-Z][^>]*\/>/g;
const attributes = / (?!xmlns)[a-zA-Z:-]+="[^"]*"/g;
const leaves = /<(label|value|hint|name|bind|text|item|input|select1|itemset|instance)\b[^<]*(?:<\/\1>|\/>)/g;

/** Ways to make another form of one: each takes one part of it, if there is any. */
const changes: Readonly<Record<string, readonly [RegExp, (xform: string, part: Part) => string]>> = {
  'an element left out': [tags, (xform, part) => put(xform, part, '')],
  'an element of another kind put in': [tags, (xform, part) => put(xform, part, `<foo bar="1">b</foo>${part.text}`)],
  'an element twice': [leaves, (xform, part) => put(xform, part, part.text + part.text)],
  'an attribute left out': [attributes, (xform, part) => put(xform, part, '')],
  'an attribute changed': [attributes, (xform, part) => put(xform, part, `${part.text.slice(0, -1)}x"`)],
};

/** Two neighbours changed about. */
function swapped(xform: string, pattern: RegExp): string[] {
  const [one, other] = parts(xform, pattern);
  return one && other ? [put(put(xform, other, one.text), one, other.text)] : [];
}

describe('a form written back as sheets', () => {
  const next = random(11);
  const all = [...ours, ...recorded.filter((_, at) => at % 4 === 0)];

  it('says what it lost, or makes the same form', () => {
    expect([...ours, ...recorded].map(silent).filter(Boolean)).toEqual([]);
  });

  it.each(Object.entries(changes))('also with %s', (_, [pattern, change]) => {
    const found = all.flatMap((xform) => {
      const some = parts(xform, pattern);
      const part = some[next(some.length)];
      return part ? [silent(change(xform, part))] : [];
    });
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter(Boolean)).toEqual([]);
  });

  it('also with two questions or two choices changed about', () => {
    const controls = /<(input|select1|select|upload)\b[\s\S]*?<\/\1>\s*/g;
    const found = all.flatMap((xform) => [
      ...swapped(xform, controls),
      ...swapped(xform, /<item>[\s\S]*?<\/item>\s*/g),
    ]);
    expect(found.map(silent).filter(Boolean)).toEqual([]);
  });
});
