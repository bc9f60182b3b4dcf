import { Random } from '../random.ts';
import type { Country } from '../returnees/targets.ts';

/** A stratum of the invented sampling frame: one region and one kind of area. */
export interface Stratum {
  readonly code: string;
  readonly country: Country;
  readonly region: string;
  readonly area: 'urban' | 'rural';
  /** Enumeration districts in the population, and drawn. */
  readonly districts: number;
  readonly drawn: number;
}

const REGIONS: readonly (readonly [country: Country, region: string, urban: number, rural: number])[] = [
  ['DZ', 'alger', 620, 60],
  ['DZ', 'bejaia', 240, 210],
  ['DZ', 'setif', 300, 260],
  ['DZ', 'tlemcen', 230, 140],
  ['MA', 'grand_casablanca', 710, 40],
  ['MA', 'oriental', 330, 190],
  ['MA', 'souss_massa', 280, 310],
  ['MA', 'tadla_azilal', 140, 240],
  ['TN', 'tunis', 520, 30],
  ['TN', 'sfax', 260, 120],
  ['TN', 'mahdia', 110, 130],
  ['TN', 'medenine', 150, 90],
];

/**
 * The strata, region by area. Districts are drawn at a higher rate where they are few, so that weights differ; every stratum has at
 * least four, so that its variance can be estimated.
 */
export const STRATA: readonly Stratum[] = REGIONS.flatMap(([country, region, urban, rural]) =>
  (['urban', 'rural'] as const).map((area): Stratum => {
    const districts = area === 'urban' ? urban : rural;
    return {
      code: `${country}-${region}-${area}`,
      country,
      region,
      area,
      districts,
      drawn: Math.max(4, Math.min(14, Math.round(districts / 32))),
    };
  }),
);

/** One drawn district: its returnees listed, those interviewed, and a local leaning that makes neighbours resemble each other. */
export interface District {
  readonly psu: string;
  readonly stratum: Stratum;
  readonly listed: number;
  readonly interviewed: number;
  readonly leaning: number;
}

/** First stage: districts by simple random sampling without replacement. Second stage: 18 to 29 of the listed returnees, likewise. */
export function drawDistricts(seed: string): District[] {
  return STRATA.flatMap((stratum) => {
    const random = new Random(`${seed}/districts/${stratum.code}`);
    return Array.from({ length: stratum.drawn }, (_, index): District => {
      const listed = random.whole(18, 60) + random.whole(0, 40);
      return {
        psu: `${stratum.code}-${String(index + 1).padStart(2, '0')}`,
        stratum,
        listed,
        interviewed: Math.min(listed, random.whole(18, 29)),
        leaning: random.noise() * 0.35,
      };
    });
  });
}
