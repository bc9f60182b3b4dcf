import { describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../demo/index.ts';
import { sidesOf } from './panels.ts';

const flows = FLOW_SERIES.map((series) => ({
  ...series,
  hash: '0',
  demo: true,
  observations: [...series.observations],
}));

describe('panels of flows', () => {
  const sides = sidesOf(flows);

  it('show decided return first and by itself, though no source counts it', () => {
    expect(sides.map(({ standing }) => standing)).toEqual(['decided', 'administrative', 'model']);
    expect(sides[0]?.panels.map(({ concept, groups }) => [concept.code, groups.length])).toEqual([
      ['decided_return', 0],
    ]);
  });

  it('put every series into exactly one panel, that of its concept', () => {
    const shown = sides.flatMap(({ panels }) =>
      panels.flatMap(({ concept, groups }) =>
        groups.flatMap(({ series }) => series.map((one) => [one.id, one.concept === concept.code] as const)),
      ),
    );
    expect(shown.map(([id]) => id).sort()).toEqual(flows.map(({ id }) => id).sort());
    expect(shown.every(([, right]) => right)).toBe(true);
  });

  it('keep sources that disagree in tables of their own', () => {
    const forced = sides[1]?.panels.find(({ concept }) => concept.code === 'forced_return');
    expect(forced?.groups.map(({ series }) => new Set(series.map(({ source }) => source.citation)).size)).toEqual(
      forced?.groups.map(() => 1),
    );
    expect(forced?.groups.length).toBeGreaterThanOrEqual(3);
  });
});
