/** Codes that stand for no answer: numbers such as 98 and 99, levels such as "refused". */
import type { Variables } from '../core/circumstances.ts';
import type { Column, Frame } from '../core/frame.ts';

/** Whether a variable has such codes. */
export function hasMissingCodes(variables: Variables): boolean {
  return Object.values(variables).some((variable) => variable.missing !== undefined);
}

/** The variables as a source reads them: with the codes among the levels. */
export function withCodes(variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => {
      if (variable.type === 'number') return [name, { type: 'number' as const }];
      const { levels, missing = [] } = variable;
      if (!levels) return [name, { type: 'category' as const }];
      return [
        name,
        { type: 'category' as const, levels: [...levels, ...missing.filter((code) => !levels.includes(code))] },
      ];
    }),
  );
}

/** The frame with those codes missing. */
export function withoutCodes(frame: Frame, variables: Variables): Frame {
  const columns = new Map(
    [...frame.columns].map(([name, column]) => [name, recoded(column, variables[name]?.missing ?? [])]),
  );
  return { ...frame, columns };
}

function recoded(column: Column, codes: readonly (string | number)[]): Column {
  if (codes.length === 0) return column;
  if (column.type === 'number') {
    const numbers = new Set(codes);
    return { ...column, values: column.values.map((x) => (numbers.has(x) ? NaN : x)) };
  }
  const kept = column.levels.filter((level) => !codes.includes(level));
  const place = Int32Array.from(column.levels, (level) => kept.indexOf(level));
  return { ...column, levels: kept, codes: column.codes.map((code) => (code < 0 ? -1 : place[code]!)) };
}
