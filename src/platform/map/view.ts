import { westernSahara, type DisputedTerritory } from './disputed.ts';

/** A part of the world that maps show. */
export interface MapView {
  readonly name: string;
  /** Degrees: west, south, east, north. */
  readonly frame: readonly [west: number, south: number, east: number, north: number];
  /** Standard parallels of the equal-area projection. */
  readonly parallels: readonly [south: number, north: number];
  readonly width: number;
  /** Every feature that lies in the frame: ISO 3166-1, numeric code to code. A feature that is not listed is refused. */
  readonly countries: Readonly<Record<string, string>>;
  readonly disputed: readonly DisputedTerritory[];
}

/**
 * The five countries of the Maghreb with their neighbours. The only view so far: a wider one would show Crimea, Kosovo and Northern Cyprus, which the source
 * draws by who holds them and this installation has no convention for.
 */
export const maghreb: MapView = {
  name: 'maghreb',
  frame: [-18, 14.5, 26, 38],
  parallels: [20, 34],
  width: 640,
  countries: {
    ...{ '012': 'DZ', '434': 'LY', '478': 'MR', '504': 'MA', '788': 'TN', '732': 'EH' },
    ...{ '148': 'TD', '466': 'ML', '562': 'NE', '686': 'SN', '729': 'SD', '818': 'EG' },
    ...{ '270': 'GM', '792': 'TR', '854': 'BF' },
    ...{ '300': 'GR', '380': 'IT', '470': 'MT', '620': 'PT', '724': 'ES' },
  },
  disputed: [westernSahara],
};
