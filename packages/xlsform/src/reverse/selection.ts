import type { Choices } from './choices.ts';
import type { Document } from './document.ts';
import type { Paths } from './paths.ts';
import type { Cells, Texts } from './texts.ts';
import { element, elements, type Node } from './xml.ts';

const types: Readonly<Record<string, string>> = {
  select1: 'select_one',
  select: 'select_multiple',
  'odk:rank': 'rank',
  input: 'select_one_external',
};

/** Splits `path[filter]`: the filter is what stands in the last bracket. */
function withFilter(nodeset: string): { nodes: string; filter?: string } {
  const found = /^([^[]+)\[([\s\S]*)\]$/.exec(nodeset.trim());
  return found ? { nodes: (found[1] ?? '').trim(), filter: found[2] } : { nodes: nodeset.trim() };
}

/** Unwraps `randomize(nodes, seed)`; the comma of the seed is the last one outside brackets. */
function shuffled(nodeset: string): { nodeset: string; seed?: string; random: boolean } {
  const inside = /^\s*randomize\(([\s\S]*)\)\s*$/.exec(nodeset)?.[1];
  if (inside === undefined) return { nodeset, random: false };
  let depth = 0;
  for (let at = inside.length - 1; at >= 0; at--) {
    const character = inside.charAt(at);
    if (character === ']' || character === ')') depth++;
    else if (character === '[' || character === '(') depth--;
    else if (character === ',' && depth === 0) {
      return { nodeset: inside.slice(0, at), seed: inside.slice(at + 1).trim(), random: true };
    }
  }
  return { nodeset: inside, random: true };
}

/** Reports a selection whose source a sheet cannot name. */
export type Report = (code: 'reverse-selection' | 'reverse-external-list', found: string) => void;

/** What selections are read with. */
export interface Kit {
  readonly document: Document;
  readonly paths: Paths;
  readonly texts: Texts;
  readonly lists: Choices;
  readonly report: Report;
}

/** Where an itemset takes its choices from. */
type Source =
  | { readonly from: 'file'; readonly file: string }
  | { readonly from: 'list'; readonly id: string }
  | { readonly from: 'repeat'; readonly nodes: string };

interface Itemset {
  readonly source: Source | undefined;
  readonly nodes: string;
  readonly filter?: string;
  readonly value: string;
  readonly label: string;
}

/** Takes an itemset apart, and its list into the choices sheet. */
function itemsetOf(node: Node, nodeset: string, at: string, { document, paths, lists }: Kit): Itemset {
  const { nodes, filter } = withFilter(nodeset);
  const value = element(node, 'value')?.attributes.get('ref')?.trim() ?? 'name';
  const label = element(node, 'label')?.attributes.get('ref')?.trim() ?? 'label';
  const id = /^instance\((?:'([^']*)'|"([^"]*)")\)\/root\/item$/.exec(nodes);
  const instance = id?.[1] ?? id?.[2];
  if (instance === undefined) {
    return {
      source: { from: 'repeat', nodes },
      nodes,
      filter: filter && paths.filter(filter, at, paths.absolute(nodes, at)),
      value,
      label,
    };
  }
  const kept = { nodes, filter: filter && paths.expression(filter, at), value, label };
  const file = document.instances.get(instance)?.attributes.get('src');
  if (file !== undefined) return { source: { from: 'file', file: file.slice(file.lastIndexOf('/') + 1) }, ...kept };
  const known = lists.useInstance(instance, value, label.startsWith('jr:itext') ? 'label' : label);
  return { source: known ? { from: 'list', id: instance } : undefined, ...kept };
}

/** Choices of a scale or places of a map: a list, a file or a repeat named by a parameter. */
export function sourceOf(control: Node, at: string, kit: Kit, cells: Cells, parameters: string[]): void {
  const node = element(control, 'itemset');
  if (!node) return;
  const { source, nodes, filter, value } = itemsetOf(node, node.attributes.get('nodeset') ?? '', at, kit);
  const key = control.name === 'range' ? 'tick_labelset' : 'reference-geometry';
  const repeat = source?.from === 'repeat' ? kit.paths.name(kit.paths.absolute(nodes, at)) : undefined;
  const named =
    source?.from === 'file' ? source.file.replace(/\.[^.]*$/, '') : source?.from === 'list' ? source.id : repeat;
  if (named === undefined) return kit.report('reverse-selection', nodes);
  parameters.push(`${key}=${named}`);
  if (filter !== undefined && !isFilled(filter, value)) cells['choice_filter'] = filter;
}

const isFilled = (filter: string, value: string): boolean =>
  new RegExp(`^(?:\\./|\\$\\{)${value.replaceAll('.', '\\.')}\\}? != ''$`).test(filter);

/** Tags of an OpenStreetMap question: a list of their own sheet, named after the question. */
export function tags(control: Node, at: string, { lists, texts }: Kit, cells: Cells): void {
  const found = elements(control, 'tag');
  if (found.length === 0) return;
  const name = at.slice(at.lastIndexOf('/') + 1);
  cells['type'] = `osm ${name}`;
  for (const tag of found) {
    const row: Cells = { list_name: name, name: tag.attributes.get('key') ?? '' };
    texts.put(row, 'label', element(tag, 'label'), at);
    lists.osm.push(row);
  }
}

/** Fills the cells of a selection: type with its source, filter, order and columns of a file. */
export function selection(control: Node, at: string, kit: Kit, cells: Cells, parameters: string[]): void {
  const type = types[control.name] ?? 'select_one';
  const name = at.slice(at.lastIndexOf('/') + 1);
  const external = control.attributes.get('query');
  const node = element(control, 'itemset');
  const written = external ?? node?.attributes.get('nodeset');
  if (written === undefined) {
    cells['type'] = `${type} ${kit.lists.useItems(elements(control, 'item'), name, at)}`;
    return;
  }
  const { nodeset, seed, random } = shuffled(written);
  if (random) {
    parameters.push('randomize=true');
    if (seed !== undefined) parameters.push(`seed=${kit.paths.expression(seed, at)}`);
  }
  if (external !== undefined) {
    const { nodes, filter } = withFilter(nodeset);
    const list = /^instance\(['"](.*)['"]\)/.exec(nodes)?.[1] ?? name;
    cells['type'] = `${type} ${list}`;
    if (filter !== undefined) cells['choice_filter'] = kit.paths.expression(filter, at);
    return kit.report('reverse-external-list', list);
  }
  const { source, nodes, filter, value, label } = itemsetOf(node ?? control, nodeset, at, kit);
  if (filter !== undefined && !(source?.from === 'repeat' && isFilled(filter, value))) cells['choice_filter'] = filter;
  if (source?.from === 'file') {
    const geojson = source.file.endsWith('.geojson');
    cells['type'] = `${type.replace('rank', 'select_multiple')}_from_file ${source.file}`;
    if (value !== (geojson ? 'id' : 'name')) parameters.push(`value=${value}`);
    if (label !== (geojson ? 'title' : 'label')) parameters.push(`label=${label}`);
  } else if (source?.from === 'list') cells['type'] = `${type} ${source.id}`;
  else {
    const question = source && kit.paths.name(kit.paths.absolute(`${nodes}/${value}`, at));
    if (!question?.startsWith('${')) kit.report('reverse-selection', nodes);
    cells['type'] = `${type} ${question ?? name}`;
  }
}
