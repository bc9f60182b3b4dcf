import type { Choices } from './choices.ts';
import type { Document } from './document.ts';
import type { Paths } from './paths.ts';
import type { Cells } from './texts.ts';
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

/** Fills the cells of a selection: type with its source, filter, order and columns of a file. */
export function selection(
  control: Node,
  at: string,
  { document, paths, lists, report }: { document: Document; paths: Paths; lists: Choices; report: Report },
  cells: Cells,
  parameters: string[],
): void {
  const type = types[control.name] ?? 'select_one';
  const name = at.slice(at.lastIndexOf('/') + 1);
  const external = control.attributes.get('query');
  const itemset = element(control, 'itemset');
  const written = external ?? itemset?.attributes.get('nodeset');
  if (written === undefined) {
    cells['type'] = `${type} ${lists.useItems(elements(control, 'item'), name, at)}`;
    return;
  }
  const { nodeset, seed, random } = shuffled(written);
  if (random) parameters.push('randomize=true', ...(seed === undefined ? [] : [`seed=${paths.expression(seed, at)}`]));
  const { nodes, filter } = withFilter(nodeset);
  const value = element(itemset, 'value')?.attributes.get('ref')?.trim() ?? 'name';
  const label = element(itemset, 'label')?.attributes.get('ref')?.trim() ?? 'label';
  const keepFilter = (own?: string): void => {
    if (filter !== undefined && filter.trim() !== own) cells['choice_filter'] = paths.expression(filter, at);
  };
  const id = /^instance\((?:'([^']*)'|"([^"]*)")\)\/root\/item$/.exec(nodes);
  const instance = id?.[1] ?? id?.[2];
  const source = instance === undefined ? undefined : document.instances.get(instance)?.attributes.get('src');
  if (external !== undefined && instance !== undefined) {
    cells['type'] = `${type} ${instance}`;
    keepFilter();
    report('reverse-external-list', instance);
  } else if (instance !== undefined && source !== undefined) {
    const geojson = source.endsWith('.geojson');
    cells['type'] = `${type.replace('rank', 'select_multiple')}_from_file ${source.slice(source.lastIndexOf('/') + 1)}`;
    if (value !== (geojson ? 'id' : 'name')) parameters.push(`value=${value}`);
    if (label !== (geojson ? 'title' : 'label')) parameters.push(`label=${label}`);
    keepFilter();
  } else if (
    instance !== undefined &&
    lists.useInstance(instance, value, label.startsWith('jr:itext') ? 'label' : label)
  ) {
    cells['type'] = `${type} ${instance}`;
    keepFilter();
  } else {
    const question =
      paths.reference(`${nodes}/${value}`, at) ?? paths.reference(nodes, at)?.replace(/\{.*\}/, `{${value}}`);
    if (question === undefined) report('reverse-selection', nodes);
    cells['type'] = `${type} ${question ?? name}`;
    keepFilter(`./${value} != ''`);
  }
}
