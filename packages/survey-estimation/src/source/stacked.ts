/** Sources of the same columns, one after another. */
import type { Variables } from '../core/circumstances.ts';
import type { Column, Frame } from '../core/frame.ts';
import { identity, sortedCategory } from './build.ts';
import type { Source } from './source.ts';

/** The frames one under another, with columns of numbers besides, of which each frame gives its part. */
export function stacked(
  frames: readonly Frame[],
  variables: Variables,
  more: { readonly [name: string]: readonly Float64Array[] },
): Frame {
  const columns = [...frames[0]!.columns.keys()].map((name): Column => {
    const variable = variables[name];
    const parts = frames.map((frame) => frame.columns.get(name)!);
    return stackedColumn(name, parts, variable?.type === 'category' ? variable.levels : undefined);
  });
  for (const [name, parts] of Object.entries(more))
    columns.push({ type: 'number', name, values: Float64Array.from(parts.flatMap((part) => [...part])) });
  const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows) };
}

/** Loads one after the other. */
export async function loadedInTurn(
  sources: readonly Source[],
  variables: Variables,
  needed: ReadonlySet<string>,
): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const source of sources) frames.push(await source.load(variables, needed));
  return frames;
}

function stackedColumn(name: string, parts: readonly Column[], declared: readonly string[] | undefined): Column {
  if (parts[0]!.type === 'number') {
    const values = parts.flatMap((part) => (part.type === 'number' ? [...part.values] : []));
    return { type: 'number', name, values: Float64Array.from(values) };
  }
  const levels = declared ?? [...new Set(parts.flatMap((part) => (part.type === 'category' ? part.levels : [])))];
  const codes = parts.flatMap((part) =>
    part.type === 'category'
      ? Array.from(part.codes, (code) => (code < 0 ? -1 : levels.indexOf(part.levels[code]!)))
      : [],
  );
  return sortedCategory(name, Int32Array.from(codes), levels, declared);
}
