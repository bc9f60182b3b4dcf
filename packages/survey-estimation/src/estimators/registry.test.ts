/** The registry is whole: every file of an estimator is listed under its kind, and what is not listed is refused. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate, estimateJson, fromRows, survey, validateSpec, type EstimateSpec } from '../index.ts';
import { nearest } from '../core/nearest.ts';
import { neededColumns } from '../core/needed.ts';
import { cases, variablesOf } from '../testing/read.ts';
import { estimators, peopleBehind } from './registry.ts';

const kinds = Object.keys(estimators);
const kebab = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => !name.endsWith('.test.ts') && name !== 'registry.ts',
);
const base = { variables: { y: { type: 'number' as const } }, design: { weights: 'y' } };
const data = fromRows([{ y: 1 }, { y: 2 }]);

describe('the registry of estimators', () => {
  it('lists every file, each under its own kind', () => {
    expect(files.sort()).toEqual(kinds.map((kind) => `${kebab(kind)}.ts`).sort());
    for (const [kind, estimator] of Object.entries(estimators)) {
      expect(estimator.kind).toBe(kind);
      expect(estimator.explain.method.length * estimator.explain.source.length, kind).toBeGreaterThan(0);
    }
  });

  it('names every column that an estimate of the fixtures speaks of as one of the people behind it', () => {
    for (const { estimate: one, data: file } of cases) {
      const { measures, divided } = peopleBehind(one as EstimateSpec);
      const told = [
        ...divided,
        ...measures.flatMap((of) =>
          typeof of === 'object' && 'where' in of
            ? neededColumns(variablesOf(file), of)
            : typeof of === 'string'
              ? of
              : of.column,
        ),
      ];
      const missing = [...neededColumns(variablesOf(file), one)].filter(
        (name) => !told.flatMap((x) => (x instanceof Set ? [...x] : x)).includes(name),
      );
      expect(missing, JSON.stringify(one)).toEqual([]);
    }
  });

  it.each([
    ['means', 'mean'],
    ['crosstabtest', 'crosstabTest'],
    ['logistic', undefined],
    ['weight', 'weights'],
    ['toString', undefined],
  ])('refuses the kind %s, and names %s', async (kind, meant) => {
    const spec = { ...base, estimate: { kind, of: 'y' } };
    expect(() => validateSpec(spec)).toThrow(meant === undefined ? kind : `did you mean "${meant}"?`);
    expect(nearest(kind, kinds)).toBe(meant);
    const { results } = await estimateJson(spec, data);
    expect(results[0]).toMatchObject({ error: { code: 'bad-spec' } });
    expect(() => survey({ data, ...base.design, variables: base.variables }).ask({ kind } as never)).toThrow(kind);
    await expect(estimate({ ...base, estimates: [{ kind } as never] }, data)).rejects.toThrow(kind);
  });
});
