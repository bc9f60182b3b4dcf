import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xlsform } from '../../src/index.ts';
import { complaint } from '../engine.ts';
import { canonical, parseXml, type Node } from './xml.ts';

const folder = new URL('../../../../../shared/data/xlsform/workbooks/', import.meta.url);
const there = existsSync(folder);
if (!there)
  console.log('../shared/data/xlsform/workbooks is not there: the published questionnaires are not converted.');
const names = there ? readdirSync(new URL('xlsforms/', folder)).map((file) => file.replace(/\.xlsx$/, '')) : [];

/**
 * A form without the lists that are not kept, without its version, its instances in order of name: one questionnaire was
 * published after its lists had been put in another order, unused ones taken out, and its date shortened.
 */
function published(xform: string, keep: ReadonlySet<string>): string {
  const prune = (node: Node): Node => {
    const children = node.children.flatMap((child): (Node | string)[] =>
      typeof child === 'string' ? [child] : kept(child, keep) ? [prune(child)] : [],
    );
    const attributes = new Map([...node.attributes].filter(([name]) => name !== 'version'));
    return { ...node, attributes, children: node.name === 'model' ? inOrder(children) : children };
  };
  return canonical(prune(parseXml(xform)));
}

function inOrder(children: readonly (Node | string)[]): (Node | string)[] {
  const id = (node: Node | string): string | undefined =>
    typeof node !== 'string' && node.name === 'instance' ? node.attributes.get('id') : undefined;
  const lists = children.filter((node) => id(node) !== undefined);
  const rest = children.filter((node) => id(node) === undefined);
  return [...rest, ...lists.sort((one, other) => (id(one) ?? '').localeCompare(id(other) ?? ''))];
}

function kept({ name, attributes }: Node, keep: ReadonlySet<string>): boolean {
  const id = attributes.get('id') ?? '';
  if (name === 'instance' && attributes.has('id')) return keep.has(id);
  return name !== 'text' || id.startsWith('/') || keep.has(id.replace(/-\d+$/, ''));
}

const ids = (xform: string, mark: RegExp): Set<string> =>
  new Set([...xform.matchAll(mark)].map((match) => match[1] ?? ''));

describe.skipIf(!there)('published questionnaires', () => {
  it.each(names)('%s converts, opens in the engine and equals its published form', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`xlsforms/${name}.xlsx`, folder)));
    const result = xlsform({ workbook: bytes, fileName: name });
    if (!result.ok) expect.fail(JSON.stringify(result.problems.map(({ code, sheet, row }) => ({ code, sheet, row }))));
    expect(await complaint(result.xform)).toBeUndefined();
    const path = new URL(`xforms/${name}.xml`, folder);
    if (!existsSync(path)) return;
    const theirs = readFileSync(path, 'utf8');
    if (canonical(parseXml(result.xform)) === canonical(parseXml(theirs))) return;
    expect(name).toBe('socio-economic-survey-v20240515');
    const keep = ids(theirs, /<instance id="([^"]+)"/g);
    const offered = ids(result.xform, /nodeset="[^"]*instance\('([^']+)'\)/g);
    expect([...offered].filter((list) => !keep.has(list))).toEqual([]);
    expect(published(result.xform, keep)).toBe(published(theirs, keep));
  });
});
