import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CONCEPTS, FLOW_SERIES } from './index.ts';

const seriesOf = (id: string) => FLOW_SERIES.filter((series) => series.id === id)[0];

describe('the return flows', () => {
  it('declare concept, direction, population, unit, rounding, missing code, source and caution', () => {
    expect(new Set(FLOW_SERIES.map((series) => series.id)).size).toBe(FLOW_SERIES.length);
    for (const series of FLOW_SERIES) {
      expect(CONCEPTS).toHaveProperty(series.concept);
      expect(series.unit).toBe('persons');
      expect(series.missingCode).toBeTruthy();
      expect(series.source.url).toMatch(/^https:/);
      expect(series.caution.ar).toMatch(/\p{Script=Arabic}/u);
      for (const { value } of series.observations)
        if (value !== null) expect(value % series.rounding, series.id).toBe(0);
    }
  });

  it('say which series leave periods out', () => {
    for (const { id, continuous, observations } of FLOW_SERIES) {
      const years = observations.map(({ period }) => Number(period.slice(0, 4)));
      const unbroken = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
      expect(continuous, id).toBe(unbroken);
    }
  });

  it('hold no decided return at all: no source counts it', () => {
    expect(FLOW_SERIES.filter((series) => series.concept === 'decided_return')).toEqual([]);
  });

  it('keep missing apart from zero', () => {
    expect(seriesOf('uk-enforced-tn')?.observations.find(({ period }) => period === '2021')?.value).toBeNull();
    expect(seriesOf('frontex-tn-orders')?.observations.at(-1)).toEqual({ period: '2023', value: null });
    expect(FLOW_SERIES.flatMap((series) => series.observations).filter(({ value }) => value === null)).toHaveLength(4);
  });

  it('mark sums of reporters as aggregates, with the number of countries behind each', () => {
    for (const country of ['dz', 'ma', 'tn']) {
      const series = seriesOf(`eurostat-eirtn-${country}`);
      expect(series?.reporter.aggregate).toBe(true);
      expect(series?.observations).toHaveLength(10);
      for (const { reporting } of series?.observations ?? []) expect(reporting).toBeGreaterThanOrEqual(14);
    }
  });
});

const file = new URL('../../../shared/data/flows/eurostat_migr_eirtn_maghreb.csv', import.meta.url);

describe.skipIf(!existsSync(file))('against the extract (skipped: ../shared/data is not here)', () => {
  it('equals the sum of the reporting countries, and their number', () => {
    const lines: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
    for (const [citizen, code] of [
      ['Algeria', 'dz'],
      ['Morocco', 'ma'],
      ['Tunisia', 'tn'],
    ] as const) {
      for (const { period, value, reporting } of seriesOf(`eurostat-eirtn-${code}`)?.observations ?? []) {
        const cells = lines.filter(
          (line) =>
            line['citizen'] === citizen && line['year'] === period && line['persons_returned_to_third_country'] !== '',
        );
        expect(
          cells.reduce((sum, line) => sum + Number(line['persons_returned_to_third_country']), 0),
          `${citizen} ${period}`,
        ).toBe(value);
        expect(cells.length, `${citizen} ${period}`).toBe(reporting);
      }
    }
  });
});
