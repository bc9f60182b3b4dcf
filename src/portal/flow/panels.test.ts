import { describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../content/index.ts';
import { bounded } from '../../observatory/face.ts';
import { chartOfGroup } from './flow-chart.ts';
import { besides, sidesOf } from './panels.ts';

const flows = FLOW_SERIES.map((series) =>
  bounded({ ...series, hash: '0', breaks: [...series.breaks], observations: [...series.observations] }),
);

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

  it('set two sources for the same people side by side, with how many times one counts the other and why they differ', () => {
    const pairs = besides(flows);
    expect(pairs.map(({ one, other }) => [one.id, other.id])).toEqual([
      ['eurostat-tn-effective', 'eurostat-eirtn-tn'],
      ['eurostat-tn-orders', 'frontex-tn-orders'],
      ['eurostat-tn-effective', 'frontex-tn-effective'],
      ['eurostat-tn-forced', 'frontex-tn-forced'],
    ]);
    const effective = pairs[2]?.rows.map(({ period, ratio, first, second }) => [
      period,
      first?.value,
      second?.value,
      ratio && Number(ratio.toFixed(2)),
    ]);
    expect(effective).toEqual([
      ['2021', 1345, 2867, 2.13],
      ['2022', 2215, 3458, 1.56],
      ['2023', 2515, null, null],
    ]);
    for (const { why } of pairs) expect(why.en.length).toBeGreaterThan(100);
  });

  it('are drawn as lines, as small plots where lines could not be told apart, and as two moments where there are two', () => {
    const groups = sides.flatMap(({ standing, panels }) =>
      panels.flatMap(({ concept, groups: all }) => all.map((group) => ({ standing, concept, group }))),
    );
    const kinds = groups.map(
      ({ standing, concept, group }) => chartOfGroup(group, concept.label, standing, 'ar')?.kind,
    );
    expect(new Set(kinds)).toEqual(expect.objectContaining(new Set(['lines', 'multiples'])));
    const { standing, concept, group } = groups.find(({ group: { periods, series } }) =>
      periods.some(
        (one, at) =>
          at > 0 &&
          series.every((of) =>
            [periods[at - 1], one].every((period) =>
              of.observations.some((seen) => seen.period === period && seen.value !== null),
            ),
          ),
      ),
    )!;
    const at = group.periods.findIndex(
      (one, n) =>
        n > 0 &&
        group.series.every((of) =>
          [group.periods[n - 1], one].every((period) => of.observations.some((seen) => seen.period === period)),
        ),
    );
    const periods = group.periods.slice(at - 1, at + 1);
    const two = {
      ...group,
      periods,
      series: group.series.map((of) => ({
        ...of,
        breaks: [],
        observations: of.observations.filter(({ period }) => periods.includes(period)),
      })),
    };
    const spec = chartOfGroup(two, concept.label, standing, 'ar');
    expect(spec?.kind).toBe('slope');
    if (spec?.kind !== 'slope') return;
    expect(spec.moments).toEqual(periods);
    expect(spec.series.map(({ figures }) => figures.map(({ value }) => value))).toEqual(
      two.series.map(({ observations }) =>
        periods.map((period) => observations.find((one) => one.period === period)!.value),
      ),
    );
  });

  it('keep sources that disagree in tables of their own', () => {
    const forced = sides[1]?.panels.find(({ concept }) => concept.code === 'forced_return');
    expect(forced?.groups.map(({ series }) => new Set(series.map(({ source }) => source.citation)).size)).toEqual(
      forced?.groups.map(() => 1),
    );
    expect(forced?.groups.length).toBeGreaterThanOrEqual(3);
  });
});
