/** Several imputed data sets as one source: their rows one after another, told apart by a column. */
import type { Column, Frame } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import { identity, sortedCategory } from './build.ts';
import type { Source } from './source.ts';

/** The column that tells them apart, from 1. */
export const IMPUTATION = 'imputation';

/** Stacks completed data sets. Refuses fewer than two, and a column of the name `imputation`. */
export function fromImputations(sources: readonly Source[]): Source {
  if (sources.length < 2) refuse('bad-spec', `multiple imputation needs two data sets or more, not ${sources.length}`);
  return {
    load: async (variables, needed) => {
      const { [IMPUTATION]: _own, ...own } = variables;
      const frames: Frame[] = [];
      for (const source of sources) frames.push(await source.load(own, needed));
      const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
      const columns = [...frames[0]!.columns.keys()].map((name): Column =>
        stacked(
          name,
          frames.map((f) => f.columns.get(name)!),
          variables[name]?.type === 'category' ? variables[name].levels : undefined,
        ),
      );
      const which = new Float64Array(rows);
      let at = 0;
      frames.forEach((frame, k) => which.fill(k + 1, at, (at += frame.rows)));
      columns.push({ type: 'number', name: IMPUTATION, values: which });
      return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows) };
    },
  };
}

function stacked(name: string, parts: readonly Column[], declared: readonly string[] | undefined): Column {
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
